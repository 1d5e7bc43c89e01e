using Catalyst.Blueprints.Understanding.Reading.Relations;

using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Reads one sentence by the form that it has: a story, an imperative, a labelled list, a statement, or a head with its parts.
/// </summary>
internal sealed class SentenceReader
{
    private readonly Draft _draft;
    private readonly Discourse _discourse;
    private readonly ContentReader _content;
    private readonly ComputationReader _computations;
    private readonly HeadReader _heads;
    private readonly SegmentReader _segments;
    private readonly StatementReader _statements;
    private readonly StoryReader _stories;
    private readonly ImperativeReader _imperatives;
    private readonly LabelledSentenceReader _labelled;

    public SentenceReader(
        Draft draft, Discourse discourse, EntityResolver entities, FieldListReader fields, ToolReader tools, SubjectReader subjects,
        ComputationReader computations, TechnologyReader technologies, ContentReader content, RelationExtractor extractor)
    {
        (_draft, _discourse, _content, _computations) = (draft, discourse, content, computations);
        _heads = new HeadReader(draft, discourse, entities, fields, tools, subjects, technologies, content);
        var purposes = new PurposeReader(draft, discourse, entities, fields, tools, subjects, content);
        _segments = new SegmentReader(draft, discourse, entities, technologies, purposes, content);
        _statements = new StatementReader(draft, discourse, entities, content, _segments);
        _stories = new StoryReader(draft, entities, content, _segments);
        var contents = new ContentsReader(draft, discourse, fields, content, _segments, this);
        _imperatives = new ImperativeReader(draft, computations, content, _segments, contents, extractor);
        var labels = new LabelReader(draft, discourse, entities, fields, _segments, _imperatives, this);
        _labelled = new LabelledSentenceReader(draft, labels, contents, _heads, this);
    }

    public void Read(List<Token> tokens)
    {
        tokens = Comparisons.Resolve(tokens);
        _discourse.Object = null;
        if (_draft.Refused is null && _stories.Read(tokens) || IsOccasion(tokens))
        {
            return;
        }

        var rest = tokens[Openings.Skip(tokens, out var made)..];
        var first = !_draft.HasHead;
        _draft.Made |= made && first;
        if (rest.Count == 0 || _draft.Refused is not null)
        {
            return;
        }

        if (first && (_computations.Read(tokens) || !made && _imperatives.Read(rest)))
        {
            return;
        }

        if (first && made && IsWishForPeople(rest))
        {
            ReadWishForPeople(rest);
            return;
        }

        _draft.AuthAsked |= MeansAccounts(rest);
        if (first && !made && Request(rest) is { } request)
        {
            _draft.Purpose ??= Place(rest[..request]);
            Read(rest[request..]);
            return;
        }

        if (_labelled.Read(rest, first, made))
        {
            return;
        }

        var each = rest[0].IsWord && rest[0].Word is "each" or "every" or "all";
        if ((each || !made) && _statements.Read(rest))
        {
            return;
        }

        var adds = made || tokens[0].Word is "also" or "add" or "and" or "include" or "plus";
        ReadHead(rest, first, made, adds);
    }

    private void ReadHead(List<Token> tokens, bool first, bool made, bool adds)
    {
        var head = Markers.Next(tokens, 0);
        if (first && IsPlaceTo(tokens, head))
        {
            _draft.Made = true;
            _draft.HeadIsBare = true;
            _segments.ReadAll(tokens, head);
            return;
        }

        _draft.HeadAlone |= first && head == tokens.Count && tokens.Count <= 4 && tokens[^1].IsAny(Words.AppNouns);
        if (first && head > 0)
        {
            _heads.Read(tokens[..head], made, head == tokens.Count || !tokens[head].Is("can"));
        }
        else if (head > 0)
        {
            _statements.ReadLater(tokens[..head], adds);
        }

        var nothing = first && !_draft.HasHead && !_draft.Made && head == tokens.Count;
        if (!nothing)
        {
            _segments.ReadAll(tokens, head);
        }
    }

    // "I have 3 dogs" says why something is asked for.
    private static bool IsOccasion(List<Token> tokens) => tokens.Count > 2 && tokens[0].Word is "i" or "we"
        && tokens[1].Word is "have" or "own" or "got" && tokens[2].Kind == TokenKind.Number;

    // "I want users to be able to post questions".
    private static bool IsWishForPeople(List<Token> tokens) =>
        tokens.Count > 4 && tokens[0].IsAny(Words.Persons) && tokens[0].IsPlural && tokens[1].Is("to");

    private void ReadWishForPeople(List<Token> tokens)
    {
        _draft.HeadIsBare = true;
        _draft.Made = true;
        var can = tokens[1] with { Text = "can", Word = "can", Lemma = "can" };
        _content.ReadClause([tokens[0], can, .. tokens.Skip(2).SkipWhile(t => t.Word is "be" or "able" or "to")], false);
    }

    // "logged in users", "users and their own notes".
    private static bool MeansAccounts(List<Token> tokens) => tokens.Any(t => t.Is("multiuser") || t.Is("logged"))
        || tokens.Any(t => t.Is("own")) && tokens.Any(t => t.Word is "their" or "his") && tokens.Any(t => t.IsAny(Words.Persons));

    // Where "need an app" begins in "I run a bakery and need an app ..."; what stands before says why.
    private static int? Request(List<Token> tokens)
    {
        var ask = tokens.FindIndex(1, t => t.IsWord && (t.IsAny(Words.MakeVerbs) || t.IsAny(Words.WantVerbs))
            && t.Word is not ("like" or "love" or "do" or "give" or "start" or "program" or "code" or "design" or "show"));
        var request = ask > 0 && ask + 1 < tokens.Count && tokens[ask + 1].Word is "a" or "an" or "me" or "us" or "my"
            && tokens.Skip(ask + 2).Take(5).Any(t => t.IsAny(Words.AppNouns)) && Markers.Next(tokens, 0) > ask;
        return request ? ask : null;
    }

    // The "riding school" of "we run a riding school and need an app".
    private static string? Place(List<Token> tokens)
    {
        List<Token> noun = [.. Strip([.. tokens.SkipWhile(t => !t.IsAny(Words.Determiners)).TakeWhile(t => !t.IsAny(Words.Prepositions))])
            .TakeWhile(t => t.IsWord && !t.Is("and"))];
        return noun.Count is > 0 and <= 3 && EntityChooser.IsOrganisation(noun[^1].Lemma) && noun.Count > 1 ? WordsOf(noun) : null;
    }

    // "a place to store my passwords".
    private static bool IsPlaceTo(List<Token> tokens, int head) => head is > 0 and <= 3 && head < tokens.Count
        && Markers.At(tokens, head) == SegmentKind.To
        && tokens[head - 1].Word is "place" or "way" or "somewhere" or "something" or "tool" or "app" or "thing";
}
