namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads sentences about an entity or a field: "tasks should have a due date", "priority must be a number".</summary>
internal sealed class StatementChangeReader(
    ClauseTargets targets, AdditionReader additions, QualityReader qualities, KindReader kinds, RelationReader relations)
{
    /// <summary>
    /// Sentences about a thing or a field: "tasks should have a due date", "priority must be a number", "tasks belong to projects".
    /// </summary>
    public bool Read(IReadOnlyList<Token> clause)
    {
        if (clause.Count < 3)
        {
            return false;
        }

        if (clause.Any(t => t.Word is "should" or "must" or "be" or "is" or "are" or "needs" or "need") && !clause[0].IsAny(Clauses.Add)
            && (qualities.Read(clause) || kinds.Read([.. clause.Where(t => t.Word is not ("should" or "must"))])))
        {
            return true;
        }

        if (targets.Leading(clause) is { } leading)
        {
            var at = leading.Length;
            while (at < clause.Count
                && clause[at].Word is "should" or "must" or "can" or "could" or "may" or "also" or "to" or "be" or "able" or "now"
                    or "each" or "all" or "will" or "additionally")
            {
                at++;
            }

            if (at < clause.Count - 1 && clause[at].Word is "belong" or "belongs")
            {
                return relations.ReadRelated([.. clause.Take(leading.Length), .. clause.Skip(at + 1)], leading.Length);
            }

            if (at < clause.Count - 1
                && clause[at].Word is "have" or "has" or "need" or "needs" or "include" or "includes" or "get" or "contain" or "contains"
                    or "store" or "support" or "show" or "with" or "carry" or "want" or "require" or "requires" or "additional")
            {
                additions.Read(clause.Skip(leading.Length).Skip(at - leading.Length + 1), leading.Entity);
                return true;
            }
        }

        return clause[0].Word is "it" or "app" or "application" or "the" && clause.Any(t => t.Word is "should" or "must" or "needs")
            && ReadWhole(clause);
    }

    /// <summary>"It should also have comments."</summary>
    private bool ReadWhole(IReadOnlyList<Token> clause)
    {
        var at = clause.TakeWhile(
            t => t.Word is "it" or "the" or "app" or "application" or "site" or "should" or "must" or "needs" or "need" or "also" or "to"
                or "have" or "has" or "include" or "support" or "be").Count();
        if (at >= clause.Count || at < 2)
        {
            return false;
        }

        additions.Read(clause.Skip(at));
        return true;
    }
}
