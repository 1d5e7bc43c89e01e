using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Text;

/// <summary>A word or a mark of a text, in lower case, with its place in the text as it was written.</summary>
internal sealed partial record TextPiece(string Word, int At, int Length)
{
    public int End => At + Length;

    /// <summary>Linear: each place of the text is looked at once.</summary>
    public static List<TextPiece> Of(string text) =>
        [.. Pieces().Matches(text).Select(m => new TextPiece(m.Value.ToLowerInvariant(), m.Index, m.Length))];

    [GeneratedRegex(@"#?[\p{L}\d]+(?:['’-][\p{L}\d]+)*|->|[.,;:!?\n()&+/→]", RegexOptions.CultureInvariant)]
    private static partial Regex Pieces();
}
