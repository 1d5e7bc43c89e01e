namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Skips what stands before the head: "please could you build me".</summary>
internal static class Openings
{
    // Skips "please could you build me", and says whether something is to be made.
    public static int Skip(List<Token> tokens, out bool made)
    {
        var i = 0;
        made = false;
        while (i < tokens.Count)
        {
            var t = tokens[i];
            if (t.Is(",") || t.Is(":") && i < 4)
            {
                i++;
            }
            else if (!t.IsWord)
            {
                break;
            }
            else if (t.Is("do") && i + 1 < tokens.Count && tokens[i + 1].Word is "my" or "our" or "the" or "this")
            {
                break;
            }
            else if (t.IsAny(Words.MakeVerbs) && !(t.Word is "program" or "code" or "design" && IsAppNoun(tokens, i + 1)))
            {
                made = true;
                i++;
            }
            else if (t.IsAny(Words.WantVerbs))
            {
                made = true;
                i++;
            }
            else if (made && t.Word is "have" or "see" or "own" && i + 1 < tokens.Count && tokens[i + 1].Word is "a" or "an")
            {
                i++;
            }
            else if (made && t.Word is "a" or "an" or "the" or "me" or "us" or "my")
            {
                i++;
                if (t.Word is "a" or "an" or "the" or "my")
                {
                    break;
                }
            }
            else if (t.Word == "to" && i + 1 < tokens.Count && tokens[i + 1].IsAny(Words.MakeVerbs))
            {
                i++;
            }
            else if (t.IsAny(Words.Polite) && !(t.Word is "hello" && i + 1 < tokens.Count && tokens[i + 1].Is("world")))
            {
                if (t.Word == "to" && made && i + 1 < tokens.Count && ActionLexicon.Verb(tokens[i + 1].Word) is not null
                    && !(tokens[i + 1].Word is "have" or "see" && i + 2 < tokens.Count && tokens[i + 2].Word is "a" or "an"))
                {
                    break;
                }

                i++;
            }
            else if (t.Word is "it" or "also" or "with" && i > 0 && t.Word == "also")
            {
                i++;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool IsAppNoun(List<Token> tokens, int i) => i < tokens.Count && tokens[i].IsAny(Words.AppNouns);
}
