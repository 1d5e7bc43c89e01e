using System.Collections.Frozen;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Reading.Ties;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Reads sentences into a <see cref="Draft"/>: the opening ("please build me"), the head ("a recipe app"), then segments that begin with
/// a marker ("with ...", "where users can ...", "for ...", "without ...") and consist of lists of items.
/// </summary>
internal sealed partial class RequestParser(Draft draft)
{
    /// <summary>More than a small application has; the rest of a very long text is not read.</summary>
    private const int MostSentences = 400;

    private const int LongestSentence = 300;

    private static readonly FrozenSet<string> WithWords = Words.Set("with including include includes featuring having has have contains containing contain comprising supporting supports support plus offering");
    private static readonly FrozenSet<string> TakeFor = Words.Set("search look apply vote pay register signup shop wait ask rsvp searching looking applying voting paying");
    private static readonly FrozenSet<string> Choices = Words.Set("column stage lane swimlane status state category type kind genre priority level size severity difficulty section mood role condition");
    private static readonly FrozenSet<string> ClauseWords = Words.Set("where that which who whose so when lets can allows letting allowing enables enabling");
    private static readonly FrozenSet<string> Statements = Words.Set("can should must may will have has contain contains include includes belong belongs consist consists needs need lets allows");
    private static readonly FrozenSet<string> Labels = Words.Set("field fields attribute attributes column columns property properties feature features requirement requirements entity entities model models table tables data include includes functionality functionalities details");

    private enum Kind
    {
        With,
        Without,
        For,
        To,
        Clause,
        Using,
        Named,
        Each,
        Belongs,
    }

    private readonly Boundaries boundaries = new(draft);

    private readonly TieReader ties = new(draft);

    private DraftEntity? last;

    /// <summary>What the sentence says people do something with; a list behind it says what it consists of.</summary>
    private DraftEntity? acted;

    /// <summary>The kind of person that acts in this clause, when the application may keep them.</summary>
    private string? actor;

    /// <summary>The list names several kinds of things, so a plural in it is a thing and not a number of things.</summary>
    private bool crowd;

    /// <summary>The list is about money, so its accounts are not for logging in.</summary>
    private bool ledger;

    public void Read(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        foreach (IReadOnlyList<Token> sentence in sentences.Take(MostSentences))
        {
            List<Token> tokens = Phrasing.Canonical([.. sentence.Take(LongestSentence)]);
            if (!boundaries.Read(tokens, !HasHead) && !ManyToMany(tokens))
            {
                Parse(tokens);
            }

            Visibility(sentence);
        }

        boundaries.Mention();
        if (draft.Tools.Count > 0)
        {
            ToolWishes.Apply(draft, [.. sentences.SelectMany(s => s).Take(LongestSentence)]);
        }
    }

    // "visitors can read posts without logging in": no wish to have no accounts.
    private static List<Token> Public(List<Token> tokens)
    {
        int without = tokens.FindIndex(t => t.Is("without"));
        int can = tokens.FindIndex(t => t.Word is "can" or "may");
        return can > 0 && without > can && tokens.Skip(without + 1).Take(3).Any(t => t.Word is "login" or "account" or "logging" or "signing" or "signup" or "registering") ? tokens[..without] : tokens;
    }

    private bool HasHead => draft.Head is not null || draft.HeadIsBare || draft.Entities.Count > 0 || draft.Tools.Count > 0 || draft.Page is not null;

    private void Sentence(List<Token> tokens)
    {
        tokens = Likened(tokens);
        acted = null;
        if (draft.Refused is null && Story(tokens))
        {
            return;
        }

        if (tokens.Count > 2 && tokens[0].Word is "i" or "we" && tokens[1].Word is "have" or "own" or "got" && tokens[2].Kind == TokenKind.Number)
        {
            // "I have 3 dogs": the occasion.
            return;
        }

        int i = Opening(tokens, out bool made);
        bool first = !HasHead;
        draft.Made |= made && first;
        List<Token> rest = tokens[i..];
        if (rest.Count == 0 || draft.Refused is not null)
        {
            return;
        }

        if (first && (Says(tokens) || Computes(tokens) || !made && Imperative(rest)))
        {
            return;
        }

        if (first && made && rest.Count > 4 && rest[0].IsAny(Words.Persons) && rest[0].IsPlural && rest[1].Is("to"))
        {
            // "I want users to be able to post questions".
            draft.HeadIsBare = true;
            draft.Made = true;
            Clause([rest[0], rest[1] with { Text = "can", Word = "can", Lemma = "can" }, .. rest.Skip(2).SkipWhile(t => t.Word is "be" or "able" or "to")], false);
            return;
        }

        draft.AuthAsked |= rest.Any(t => t.Is("multiuser") || t.Is("logged")) || rest.Any(t => t.Is("own")) && rest.Any(t => t.Word is "their" or "his") && rest.Any(t => t.IsAny(Words.Persons));
        if (first && !made && rest.FindIndex(1, t => t.IsWord && (t.IsAny(Words.MakeVerbs) || t.IsAny(Words.WantVerbs)) && t.Word is not ("like" or "love" or "do" or "give" or "start" or "program" or "code" or "design" or "show")) is int ask and > 0
            && ask + 1 < rest.Count && rest[ask + 1].Word is "a" or "an" or "me" or "us" or "my" && rest.Skip(ask + 2).Take(5).Any(t => t.IsAny(Words.AppNouns)) && NextMarker(rest, 0) > ask)
        {
            // "I run a bakery and need an app ...": what stands before is the occasion.
            Sentence(rest[ask..]);
            return;
        }

        int colon = rest.FindIndex(t => t.Is(":"));
        int open = rest.FindIndex(t => t.Is("("));
        if (open is > 0 and <= 4 && (colon < 0 || colon > open) && rest.FindIndex(t => t.Is(")")) is int shut && (shut < 0 || shut >= rest.Count - 2) && !rest.Take(open).Any(t => t.IsAny(WithWords) || t.IsAny(Words.AppNouns) && !EntityLexicon.Knows(t.Lemma) && t.Word is not "table")
            && LabelLine([.. rest[..open].Where(t => t.Word is not ("interface" or "type" or "class" or "model" or "table" or "entity"))], [.. rest[(open + 1)..].Where((t, n) => n < rest.Count - open - 3 || !t.Is(")") && !t.Is(";"))]))
        {
            return;
        }

        colon = open >= 0 && colon > open ? -1 : colon;
        if (colon is > 0 and <= 5 && colon < rest.Count - 1 && !rest.Take(colon).Any(t => t.IsAny(WithWords)) && !(first && NamesSoftware(rest[..colon])) && LabelLine(rest[..colon], rest[(colon + 1)..]))
        {
            return;
        }

        if (first && colon is > 0 and <= 14 && colon < rest.Count - 1 && NextMarker(rest, 0) < colon && Marker(rest, NextMarker(rest, 0)) is Kind.For or Kind.To)
        {
            // "an application for a football league: teams, players".
            Sentence([.. made ? [new Token(TokenKind.Word, "build", "build", "build")] : Array.Empty<Token>(), .. rest[..colon]]);
            Contents(rest[(colon + 1)..]);
            return;
        }

        if (first && colon is > 0 and <= 8 && colon < rest.Count - 1 && NextMarker(rest, 0) > colon)
        {
            // "movie app: movies with title and year": the head, then what it consists of.
            Head(rest[..colon], made, true);
            Contents(rest[(colon + 1)..]);
            return;
        }

        if (rest[0].IsWord && (rest[0].Word is "each" or "every" or "all") && Statement(rest))
        {
            return;
        }

        if (!made && Statement(rest))
        {
            return;
        }

        int head = NextMarker(rest, 0);
        if (first && head is > 0 and <= 3 && head < rest.Count && Marker(rest, head) == Kind.To && rest[head - 1].Word is "place" or "way" or "somewhere" or "something" or "tool" or "app" or "thing")
        {
            // "a place to store my passwords".
            draft.Made = true;
            draft.HeadIsBare = true;
            Segments(rest, head);
            return;
        }

        draft.HeadAlone |= first && head == rest.Count && rest.Count <= 4 && rest[^1].IsAny(Words.AppNouns);
        if (first && head > 0)
        {
            Head(rest[..head], made, head == rest.Count || !rest[head].Is("can"));
        }
        else if (head > 0 && !first)
        {
            bool listed = made || tokens.Count > 0 && tokens[0].Word is "also" or "add" or "and" or "include" or "plus";
            Later(rest[..head], listed);
        }

        if (first && !HasHead && !draft.Made && !rest.Skip(head).Any())
        {
            return;
        }

        Segments(rest, head);
    }

    // Skips "please could you build me", and says whether something is to be made.
    private static int Opening(List<Token> tokens, out bool made)
    {
        int i = 0;
        made = false;
        while (i < tokens.Count)
        {
            Token t = tokens[i];
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
            else if (t.IsAny(Words.MakeVerbs) && !(t.Word is "program" or "code" or "design" && Noun(tokens, i + 1)))
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
                if (t.Word == "to" && made && i + 1 < tokens.Count && VerbOf(tokens[i + 1].Word) is not null && !(tokens[i + 1].Word is "have" or "see" && i + 2 < tokens.Count && tokens[i + 2].Word is "a" or "an"))
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

    private static bool Noun(List<Token> tokens, int i) => i < tokens.Count && tokens[i].IsAny(Words.AppNouns);
}
