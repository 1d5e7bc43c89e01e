namespace Catalyst.Cli.Commands;

/// <summary>Says what a server thinks with.</summary>
internal static class Brains
{
    public static string Of(string brain) =>
        brain == "blueprint" ? "the built-in rules; a key of a language model lets that read them" : $"the model {brain}";
}
