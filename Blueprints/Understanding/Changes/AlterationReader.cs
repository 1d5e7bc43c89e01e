using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads clauses that begin with "make", "change", "set", "replace", "use", "link", "let" or "say".</summary>
internal sealed class AlterationReader(
    ClauseTargets targets, AdditionReader additions, FeatureChangeReader features, RenameReader renames, QualityReader qualities,
    KindReader kinds, RelationReader relations, StatementChangeReader statements, ReplacementReader replacements,
    AppearanceReader appearance)
{
    private static readonly Token Required = Token.Of("required");

    public bool Read(IReadOnlyList<Token> clause)
    {
        if (!clause[0].IsAny(Clauses.Change) || clause.Count < 2)
        {
            return false;
        }

        var rest = After(clause, 1);
        if (clause[0].Word is "make" or "change" or "turn" or "set" or "switch" or "use" or "update" && appearance.Read(clause))
        {
            return true;
        }

        switch (clause[0].Word)
        {
            case "set" when renames.ReadChange(rest):
                return true;
            case "make" or "mark" or "require" or "set":
                return qualities.Read(clause[0].Is("require") ? [.. rest, Required] : rest) || kinds.Read(rest)
                    || clause[0].Is("make")
                        && (ReadAddition(rest)
                            || rest.Any(t => t.Word is "belong" or "have") && targets.Leading(rest) is not null && statements.Read(rest));
            case "change" or "turn" or "convert" or "switch" or "update":
                return kinds.Read(rest) || qualities.Read(rest) || renames.ReadChange(rest);
            case "replace":
                return replacements.Read(rest, Separator(rest, ["with", "by"]));
            case "use":
                var instead = Separator(rest, ["instead"]);
                return instead > 0 && instead + 2 < rest.Count
                    && replacements.Read([.. rest.Skip(instead + 2), rest[instead], .. rest.Take(instead)], rest.Count - instead - 2);
            case "link" or "connect" or "relate" or "assign" or "group":
                return relations.ReadRelated(rest, Separator(rest, ["to", "with", "by", "and"]));
            case "let" when targets.Leading(rest) is not null:
                return statements.Read(rest);
            default:
                return false;
        }
    }

    private bool ReadAddition(IReadOnlyList<Token> rest)
    {
        if (rest.Count > 1 && rest[0].IsAny(Words.Determiners) && rest[0].Word is "a" or "an" or "some")
        {
            additions.Read(rest);
            return true;
        }

        return rest.Count > 1 && rest[0].Is("it")
            && features.Read(Phrase(rest.Skip(1)).Replace("live", "realtime", StringComparison.Ordinal));
    }
}
