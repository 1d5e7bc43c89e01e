using System.Globalization;

namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Names of colours, of which some are first of all the names of other things.</summary>
internal static class ColourLexicon
{
    /// <summary>A name has no more words than this.</summary>
    public const int LongestName = 4;

    private static readonly FrozenDictionary<string, (string Hex, bool Plain)> Colours = Read();

    private static readonly FrozenDictionary<string, (int Channel, double Share)> Shades = new Dictionary<string, (int, double)>
    {
        ["dark"] = (0, 0.4), ["deep"] = (0, 0.3), ["light"] = (255, 0.4), ["pale"] = (255, 0.55), ["pastel"] = (255, 0.5),
        ["soft"] = (255, 0.35), ["bright"] = (0, 0), ["warm"] = (0, 0), ["muted"] = (128, 0.35),
    }.ToFrozenDictionary();

    /// <summary>
    /// The colour that these words name, in lower case: <c>navy</c>, <c>old rose</c>, <c>dark teal</c>, <c>#0a5</c>. Null when they name
    /// none.
    /// </summary>
    /// <returns>Whether the words can hardly mean anything but a colour.</returns>
    public static (NamedColour Colour, bool Plain)? Find(string words)
    {
        if (words.StartsWith('#'))
        {
            var digits = words.Length == 4 ? string.Concat(words[1..].Select(digit => $"{digit}{digit}")) : words[1..];
            return digits.Length == 6 && digits.All(char.IsAsciiHexDigit) ? (new NamedColour(words, "#" + digits), true) : null;
        }

        var name = words.Replace("gray", "grey", StringComparison.Ordinal);
        if (Colours.TryGetValue(name, out var known))
        {
            return (new NamedColour(words, known.Hex), known.Plain);
        }

        return name.Split(' ', 2) is not [var shade, var rest] || !Colours.TryGetValue(rest, out var colour) ? null
            : Shades.TryGetValue(shade, out var mixed)
                ? (new NamedColour(words, Mix(colour.Hex, mixed.Channel, mixed.Share)), colour.Plain)
            // "Honey yellow" is between the two.
            : colour.Plain && Colours.TryGetValue(shade, out var thing) && !thing.Plain
                ? (new NamedColour(words, Between(thing.Hex, colour.Hex)), true) : null;
    }

    private static string Between(string one, string other) => "#" + string.Concat(new[] { 1, 3, 5 }
        .Select(at => (Convert.ToInt32(one[at..(at + 2)], 16) + Convert.ToInt32(other[at..(at + 2)], 16)) / 2)
        .Select(mixed => mixed.ToString("x2", CultureInfo.InvariantCulture)));

    private static string Mix(string hex, int channel, double share) => "#" + string.Concat(new[] { 1, 3, 5 }
        .Select(at => (int)Math.Round(Convert.ToInt32(hex[at..(at + 2)], 16) * (1 - share) + channel * share))
        .Select(mixed => mixed.ToString("x2", CultureInfo.InvariantCulture)));

    private static FrozenDictionary<string, (string, bool)> Read()
    {
        using var reader = new StreamReader(typeof(ColourLexicon).Assembly.GetManifestResourceStream("colours.txt")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => !line.StartsWith('#'))
            .Select(line => (Name: line[..line.LastIndexOf(' ')], Hex: line[(line.LastIndexOf(' ') + 1)..].Trim()))
            .ToFrozenDictionary(line => line.Name.TrimStart('?'), line => (line.Hex, !line.Name.StartsWith('?')));
    }
}
