namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads "make the due date required", "the name must be unique".</summary>
internal sealed class QualityReader(ModelEditor editor, Lookup lookup, ClauseTargets targets)
{
    /// <summary>"... required", "... optional", "... unique".</summary>
    public bool Read(IReadOnlyList<Token> tokens)
    {
        var last = tokens[^1];
        if (tokens.Count > 3 && tokens[^2].Is("and") && tokens[^3].Word is "required" or "mandatory" or "optional" or "unique"
            && last.Word is "required" or "mandatory" or "optional" or "unique")
        {
            // "required and unique"
            IReadOnlyList<Token> both = [.. tokens.Take(tokens.Count - 3)];
            return Read([.. both, tokens[^3]]) | Read([.. both, last]);
        }

        if (last.Word is not ("required" or "mandatory" or "compulsory" or "optional" or "unique" or "obligatory" or "necessary"
            or "distinct"))
        {
            return false;
        }

        var not = tokens.Any(t => t.Is("not"));
        List<Token> named = [.. tokens.Take(tokens.Count - 1)
            .Where(t => t.Word is not ("not" or "be" or "is" or "are" or "should" or "must" or "always"))];
        if (named.Count == 0)
        {
            return false;
        }

        var (what, target, _) = targets.Split(named);
        var any = false;
        foreach (var item in FieldReader.List(what))
        {
            if ((target is not null ? Lookup.Field(target, item.Phrase) is { } own ? (target, own) : ((Entity, Field)?)null
                : lookup.FieldAnywhere(item.Phrase)) is not var (entity, field))
            {
                editor.IsSo($"There is no {item.Phrase} in {editor.Model.Name}.");
                continue;
            }

            any = true;
            var unique = last.Word is "unique" or "distinct";
            var on = last.Word is not "optional" != not;
            var changed = unique ? field with { Unique = on } : field with { Required = on || field.Type is FieldType.Boolean };
            if (editor.Fields.Set(entity.Name, changed,
                $"Make the {field.Label.ToLowerInvariant()} of {entity.PluralLabel} "
                    + $"{(unique ? on ? "unique" : "free to repeat" : on ? "required" : "optional")}") && on && !unique)
            {
                editor.Assume(
                    $"{Naming.Sentence(entity.PluralLabel)} that exist without one get a neutral value as "
                        + $"{field.Label.ToLowerInvariant()}.");
            }
        }

        return any || what.Count > 0;
    }
}
