using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads what kind of value a field becomes: "change priority to a number", "change the status to new, packed, shipped".</summary>
internal sealed class KindReader(ModelEditor editor, Lookup lookup, ClauseTargets targets)
{
    /// <summary>"... to a number", "... into a date", "... a checkbox".</summary>
    public bool Read(IReadOnlyList<Token> tokens)
    {
        var to = Separator(tokens, ["to", "into", "be", "a", "an"]);
        while (to > 0 && to + 1 < tokens.Count && tokens[to + 1].Word is "be" or "a" or "an" or "to")
        {
            to++;
        }

        if (to <= 0 || to + 1 >= tokens.Count || (FieldReader.Kind(After(tokens, to + 1)) ?? Choices(tokens, to)) is not { } kind)
        {
            return false;
        }

        List<Token> named = [.. tokens.Take(to).Where(
            t => t.Word is not ("to" or "be" or "should" or "must" or "into" or "a" or "an" or "type"))];
        var (what, target, _) = targets.Split([.. named.SkipWhile(t => t.Word is "of" or "the")]);
        var phrase = FieldReader.One(what)?.Phrase ?? "";
        var found = target is null ? lookup.FieldAnywhere(phrase) : Lookup.Field(target, phrase) is { } own
            ? (target, own) : null;
        if (found is not var (entity, field))
        {
            return false;
        }

        if (kind.IsUpload != field.Type is FieldType.Image or FieldType.File)
        {
            editor.Refuse(kind.IsUpload
                ? $"I leave {field.Label.ToLowerInvariant()} as it is: what is stored there is text, "
                    + "which cannot become something uploaded. "
                    + $"Ask for another field, such as \"add a photo to {entity.PluralLabel}\"."
                : $"I leave {field.Label.ToLowerInvariant()} as it is: what was uploaded there cannot become {Describe(kind)}.");
            return true;
        }

        var changed = kind.Named(field.Name, field.Label,
            field.Required && kind.Type != FieldType.Boolean || kind.Type == FieldType.Enum,
            field.Unique && kind.Type != FieldType.Boolean);
        if (editor.Fields.Set(entity.Name, changed, $"Make the {field.Label.ToLowerInvariant()} of {entity.PluralLabel} {Describe(kind)}")
            && field.Type != kind.Type)
        {
            editor.Assume($"What is stored as {field.Label.ToLowerInvariant()} and is not {Describe(kind)} becomes empty.");
        }

        return true;
    }

    // "change the status to new, packed, shipped": other choices for a choice.
    private FieldKind? Choices(IReadOnlyList<Token> tokens, int to) =>
        tokens.Skip(to).Any(t => t.Is(","))
            && lookup.FieldAnywhere(FieldReader.One([.. tokens.Take(to).Where(t => t.Word is not "to")])?.Phrase
                ?? "") is { Field.Type: FieldType.Enum } ? FieldReader.Values(After(tokens, to + 1)) : null;

    private static string Describe(FieldKind kind) => kind.Type switch
    {
        FieldType.Enum => "one of " + Naming.List([.. kind.Values!.Select(FieldEditor.Human)]),
        FieldType.Boolean => "yes or no",
        FieldType.Date => "a date",
        FieldType.DateTime => "a date and time",
        FieldType.Integer => kind is { Min: { } min, Max: { } max } ? $"a whole number from {min:0} to {max:0}" : "a whole number",
        FieldType.Decimal => "a number",
        FieldType.Text => "a longer text",
        FieldType.Email => "an email address",
        FieldType.Url => "a link",
        FieldType.Image => "a picture that is uploaded",
        FieldType.File => "a file that is uploaded",
        _ => "a line of text",
    };
}
