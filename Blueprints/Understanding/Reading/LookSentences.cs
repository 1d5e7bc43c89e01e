using static Catalyst.Blueprints.Understanding.Lexicon.LookLexicon;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Sentences about nothing but the look: "Navy and coral, please.", "Sage green, lots of white, round font".</summary>
internal static class LookSentences
{
    // More would be a list of things that have colours.
    private const int MostColours = 4;

    /// <summary>Behind the last word of such a sentence that begins here, or null.</summary>
    public static int? End(List<TextPiece> pieces, int start, bool changes)
    {
        if (start > 0 && pieces[start - 1].Word is not ("." or "!" or "?" or ";" or "\n"))
        {
            return null;
        }

        var (colours, plain, asks, looks) = (0, false, false, false);
        var i = start;
        while (i < pieces.Count && pieces[i].Word is not ("." or "!" or "?" or ";" or "\n"))
        {
            if (ColourReader.Run(pieces, i, i) is { } run)
            {
                colours += run.All.Count;
                plain |= run.All.Any(c => c.Plain) || run.IsJoined;
                i = run.To;
                continue;
            }

            var word = pieces[i].Word;
            var isLook = Colour.Contains(word) || Look.Contains(word) || OfPages.Contains(word) || OfActions.Contains(word)
                || OfLetters.Contains(word) || Main.Contains(word);
            if (!isLook && !Around.Contains(word) && word != ",")
            {
                return null;
            }

            looks |= isLook && !OfHeaders.Contains(word) && word is not ("page" or "pages" or "site" or "website" or "text" or "type");
            asks |= word is "use" or "using" or "please" or "in";
            i++;
        }

        var rest = pieces.Count - (i - start);
        return colours is > 0 and <= MostColours && (plain || asks || looks) && (rest > 1 || changes) ? i : null;
    }

    /// <summary>Whether a word of such a sentence makes the pages dark or light.</summary>
    public static ColourScheme? Scheme(string word) =>
        word switch { "dark" => ColourScheme.Dark, "light" => ColourScheme.Light, _ => null };
}
