using System.Globalization;

namespace Catalyst.Chaos.Node;

/// <summary>What a task's agents will do. It travels as the task's prompt, so that whichever silo runs a phase does the same.</summary>
/// <param name="FailingTests">Rounds whose tests fail.</param>
/// <param name="Rejections">Rounds that the reviewer sends back after the tests pass.</param>
/// <param name="Flaky">A phase whose first attempt fails, to be tried again.</param>
/// <param name="Preview">Whether the Deployer starts a real application.</param>
/// <param name="Work">What a step takes.</param>
internal sealed record TaskScript(int Number, int FailingTests, int Rejections, string Flaky, bool Preview, TimeSpan Work)
{
    private static readonly string[] Phases = ["planning", "architecture", "coding", "testing", "review", "deployment"];

    /// <summary>Repositories that the tasks share.</summary>
    public const int Projects = 4;

    public string Slug => $"chaos-{Number % Projects}";

    public static TaskScript Draw(int number, Random random) => new(
        number,
        random.Next(4) == 0 ? 1 : 0,
        random.Next(4) == 0 ? 1 : 0,
        random.Next(5) == 0 ? Phases[random.Next(Phases.Length)] : "none",
        random.Next(3) == 0,
        TimeSpan.FromMilliseconds(random.Next(20, 400)));

    public string Prompt => string.Create(CultureInfo.InvariantCulture,
        $"{Number} {FailingTests} {Rejections} {Flaky} {(Preview ? "preview" : "plain")} {Work.TotalMilliseconds}");

    public static TaskScript Parse(string prompt)
    {
        var words = prompt.Split(' ');
        return new TaskScript(
            Number(words[0]), Number(words[1]), Number(words[2]), words[3], words[4] == "preview",
            TimeSpan.FromMilliseconds(Number(words[5])));

        static int Number(string word) => int.Parse(word, CultureInfo.InvariantCulture);
    }

    /// <summary>Commits of a phase in each round.</summary>
    public static int CommitsOf(string phase) => phase switch
    {
        "planning" or "architecture" => 1,
        "coding" => 3,
        _ => 0,
    };
}
