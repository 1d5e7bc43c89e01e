namespace Catalyst.Brains.Model;

/// <summary>Something that can be so of a row and that people want to see at once: overdue, nearly empty.</summary>
/// <param name="Name">camelCase, e.g. <c>overdue</c>.</param>
/// <param name="Label">For people, e.g. <c>Less than 2 kg left</c>.</param>
/// <param name="When">A yes or no in the language of <see cref="Expressions.Expression"/>, e.g. <c>due &lt; today and not done</c>.</param>
/// <param name="Tone">How it is shown; never by colour alone.</param>
/// <param name="Alert">Whether the start page says how many rows are so.</param>
/// <param name="Colour">The colour that was asked for; null for that of the tone.</param>
public sealed record Condition(string Name, string Label, string When, Tone Tone, bool Alert = false, NamedColour? Colour = null);

/// <summary>What a condition means to those who see it.</summary>
public enum Tone
{
    Info,
    Good,
    Warning,
    Danger,

    /// <summary>No longer of interest: expired, past.</summary>
    Quiet,
}
