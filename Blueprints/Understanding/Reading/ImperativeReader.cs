using Catalyst.Blueprints.Understanding.Reading.Relations;
using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads requests that name no application: "track my plants".</summary>
internal sealed class ImperativeReader(
    Draft draft, ComputationReader computations, ContentReader content, SegmentReader segments, ContentsReader contents,
    RelationExtractor extractor)
{
    private static readonly FrozenSet<string> Imperatives =
        Words.Set("""
        track manage organize log record monitor plan keep store collect catalog schedule list remember split calculate convert count
        generate roll flip save book order sell share sort handle administer rate review tracking managing organizing logging recording
        planning keeping storing selling sharing splitting
        """);

    // "track my plants": the thing must be a known one; poems begin with verbs, too.
    public bool Read(List<Token> tokens)
    {
        if (tokens.Count is < 2 or > 60 || !tokens[0].IsAny(Imperatives)
            || tokens[^1].IsAny(Words.AppNouns) && tokens.Count <= 4 && !tokens[1].IsAny(Words.Determiners))
        {
            return false;
        }

        if (tokens.FindIndex(t => t.Is(":")) is int colon and >= 2 && colon < tokens.Count - 1)
        {
            // "track my kids' vaccinations: child, vaccine, date".
            if (!Read(tokens[..colon]))
            {
                return false;
            }

            contents.Read(tokens[(colon + 1)..]);
            return true;
        }

        var end = Markers.Next(tokens, 1);
        var verb = ActionLexicon.Verb(tokens[0].Word) ?? tokens[0].Word;
        List<Token> objects = [.. tokens[1..end].SkipWhile(t => t.Word is "track" or "of" or "down" or "up")];
        var thing = Items(objects) is [var whole, ..] ? Strip(whole) : [];
        var self = thing.FindIndex(t => t.Word is "i" or "we" or "that" or "you");
        var noun = Strip(BaseNoun(self > 0 ? thing[..self] : thing));
        while (noun.Count > 1 && noun[^1].IsAny(Words.AppNouns) && EntityLexicon.Knows(noun[^2].Lemma))
        {
            noun.RemoveAt(noun.Count - 1);
            self = self < 0 ? -2 : self;
        }

        if (noun.Count is 0 or > 4 || noun[^1].Word.EndsWith("ly", StringComparison.Ordinal) && !EntityLexicon.Knows(noun[^1].Lemma))
        {
            return false;
        }

        var tool = ComputationReader.Find(verb, thing) is not null || verb == "split" && ComputationReader.IsSharedCost(noun);
        var known = EntityLexicon.Knows(Lemmas(noun)) || extractor.Mentions.Any(t => t.Child == Lemmas(noun) || t.Parent == Lemmas(noun))
            || noun[^1].IsPlural
                && (EntityLexicon.Knows(noun[^1].Lemma) || AppLexicon.Find(Lemmas(noun)) is not null
                    || objects.Count > 0 && objects[0].Word is "my" or "our"
                    || verb is "track" or "monitor" or "manage" or "record" && noun.TrueForAll(Nouns.IsPlausible) && end < tokens.Count
                        && tokens[end].Word is "with");
        if (!tool && !(known && (noun[^1].IsPlural || self == -2 || tokens.Any(t => t.IsAny(Words.AppNouns)))))
        {
            return false;
        }

        draft.HeadIsBare = true;
        draft.Made = true;
        draft.Tracks = verb is "track" or "log" or "record" or "monitor" or "keep";
        if (verb == "split" && tokens.Any(t => t.IsAny(Words.Persons) || t.Lemma is "roommate" or "flatmate"))
        {
            computations.ReadAction(verb, tokens[1..]);
            return true;
        }

        content.ReadClause(self > 0 ? [tokens[0], .. thing[..self]] : tokens[..end], true);
        if (self > 0
            && thing.Skip(self).Select(t => ActionLexicon.Verb(t.Word))
                .FirstOrDefault(v => v is not null && ActionLexicon.LeavesRow(v)) is { } deed)
        {
            content.ReadAction(deed, []);
        }

        segments.ReadAll(tokens, end);
        return true;
    }
}
