namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>A value that everybody computes in the same way.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Inputs">For each number that it needs, words of which its label has one.</param>
/// <param name="Formula">With <c>{0}</c> for the first input.</param>
internal sealed record DerivedValue(string Name, IReadOnlyList<IReadOnlyList<string>> Inputs, string Formula);

/// <summary>Values whose name alone says how they follow from others.</summary>
internal static class DerivedLexicon
{
    // name = formula: words of the first input; words of the second.
    private const string Text = """
        pace = {0} / {1}: duration minute time; distance km kilometre mile
        average speed = {0} / {1}: distance km kilometre mile; duration hour minute time
        speed = {0} / {1}: distance km kilometre mile; duration hour minute time
        bmi = {0} / (({1} / 100) ^ 2): weight; height
        fuel consumption = 100 * {0} / {1}: litre fuel; distance km kilometre
        profit = {0} - {1}: income revenue sale sold selling price; cost expense purchase bought buying material
        margin = {0} - {1}: revenue sale sold selling price; cost purchase bought buying material
        vat amount = {0} * {1} / 100: amount net price; vat tax
        pulse pressure = {0} - {1}: systolic; diastolic
        """;

    private static readonly List<DerivedValue> Values = [.. Words.Lines(Text).Select(line => line.Split(" = "))
        .Select(sides => (Name: sides[0], Parts: sides[1].Split(": ")))
        .Select(v => new DerivedValue(v.Name, [.. v.Parts[1].Split("; ").Select(words => words.Split(' '))], v.Parts[0]))];

    /// <summary>The values that words name, the longest name first.</summary>
    public static IEnumerable<DerivedValue> In(IReadOnlyList<string> lemmas)
    {
        var said = $" {string.Join(' ', lemmas)} ";
        return Values.Where(v => said.Contains($" {v.Name} ", StringComparison.Ordinal)).OrderByDescending(v => v.Name.Length);
    }
}
