namespace Catalyst.Cli.Commands;

/// <summary>Says what a server thinks with.</summary>
internal static class Brains
{
    private static readonly string[] Variables = ["ANTHROPIC_API_KEY", "OPENAI_API_KEY", "LLM_BASE_URL"];

    /// <summary>What the next server will be given, as far as the environment tells.</summary>
    public static string Next() =>
        Variables.FirstOrDefault(name => Environment.GetEnvironmentVariable(name) is { Length: > 0 }
            || Environment.GetEnvironmentVariable(name + "_FILE") is { Length: > 0 }) is { } found
            ? $"{found} is set, so a language model reads requests."
            : $"no language model: built-in rules read requests. {string.Join(" or ", Variables)} lets one read them.";

    public static string Of(string brain) =>
        brain == "blueprint" ? "the built-in rules; a key of a language model lets that read them" : $"the model {brain}";
}
