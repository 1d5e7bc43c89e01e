using Catalyst.Blueprints.Understanding.Changes;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Gives the thing that moves the stages through which it moves.</summary>
internal static class StageAssembler
{
    private static readonly FrozenSet<string> Names = Words.Set("status stage state phase step column");

    private static readonly FrozenSet<string> Ticks = Words.Set("done completed finished");

    /// <summary>Without stages of its own a board has these.</summary>
    private static readonly string[] Usual = ["to do", "in progress", "done"];

    public static AppModel WithStages(AppModel model, StageReader.Found found)
    {
        if (found.Stages.Count < 2 && Written(model, found.Text) is { } written)
        {
            return written;
        }

        if (!found.IsBoard || Moving(model, found.Subject) is not { } moving)
        {
            return model;
        }

        var choice = moving.Fields.FirstOrDefault(f => f.Type == FieldType.Enum && Names.Contains(f.Name));
        List<string> stages =
            [.. found.Stages.Select(Value).Where(s => s.Length is > 0 and <= 40).Distinct()];
        if (stages.Count < 2)
        {
            stages = [.. choice?.Values ?? Usual.Select(Value)];
        }

        var field = (choice ?? new Field(Free(moving), Naming.Sentence(Free(moving)), FieldType.Enum, true)) with
        {
            Required = true, Values = stages, Default = $"\"{stages[0]}\"",
        };
        // Words of the stages may have been taken for properties, and the last stage says what a tick would.
        var words = found.Stages.Append(string.Join(' ', found.Stages)).Select(Naming.Camel).ToHashSet(StringComparer.OrdinalIgnoreCase);
        List<Field> fields = [.. moving.Fields.Where(f => f != choice && !Ticks.Contains(f.Name)
            && (f.Name == moving.TitleField || !words.Contains(f.Name)))];
        fields.Insert(fields.FindIndex(f => f.Name == moving.TitleField) + 1, field);
        var changed = moving with { Fields = fields, Stages = field.Name };
        var told = $"{Naming.Sentence(Naming.Article(moving.Label))} has ";
        var fieldsNow = $"{told}{Naming.List([.. fields.Select(f => f.Label.ToLowerInvariant())])}.";
        var why = ($"{Naming.Sentence(moving.PluralLabel)} on a board",
            $"the request says '{(found.Said.Length > 0 ? found.Said : "board")}'");
        var next = model with
        {
            // A sales pipeline of deals keeps deals, and no sales beside them.
            Entities = [.. model.Entities.Where(e => e == moving || e.PluralLabel != found.Of && e.Label != found.Of || IsNeeded(e, model))
                .Select(e => e == moving ? changed : e)],
            Assumptions =
            [
                .. model.Assumptions.Where(a => !a.EndsWith("not by dragging it.", StringComparison.Ordinal))
                    .Select(a => a.StartsWith(told, StringComparison.Ordinal) ? fieldsNow : a),
            ],
            Reasons = [.. model.Reasons, why],
        };
        return next.Entities.Count == model.Entities.Count ? next : next with { Summary = AppSummary.Of(next) };
    }

    /// <summary>Stages that were read as a property with its values: "status (open, in progress, done)".</summary>
    private static AppModel? Written(AppModel model, string text)
    {
        bool IsStage(Field f) => f is { Type: FieldType.Enum, Values.Count: > 2 }
            && Names.Any(name => f.Name == name || f.Name.EndsWith(Naming.Pascal(name), StringComparison.Ordinal))
            && f.Values.All(value => text.Contains(value.Replace('_', ' '), StringComparison.OrdinalIgnoreCase));
        if (!model.Entities.Any(e => e.Fields.Any(IsStage)))
        {
            return null;
        }

        return model with
        {
            Entities = [.. model.Entities.Select(e => e.Fields.FirstOrDefault(IsStage) is { } stage
                ? e with
                {
                    Stages = stage.Name,
                    Fields = [.. e.Fields.Select(f => f == stage
                        ? f with { Required = true, Default = f.Default ?? $"\"{f.Values![0]}\"" } : f)],
                }
                : e)],
        };
    }

    private static bool IsNeeded(Entity entity, AppModel model) => entity.Relations.Count + entity.Children.Count > 0
        || model.Entities.Any(e => e.Relations.Any(r => r.Target == entity.Name));

    /// <summary>What refers to others and is referred to by none is what is worked on.</summary>
    private static Entity? Moving(AppModel model, string subject) =>
        model.Entities.FirstOrDefault(e => subject.Length > 0 && (e.PluralLabel == subject || e.Label == subject))
        ?? model.Entities.FirstOrDefault(e => e.Fields.Any(f => f.Type == FieldType.Enum && Names.Contains(f.Name)))
        ?? model.Entities.Where(e => e.Children.Count == 0).Concat(model.Entities).Take(1).SingleOrDefault();

    private static string Value(string words) => Naming.Snake(Naming.Pascal(words));

    private static string Free(Entity entity) => entity.Fields.Any(f => f.Name == "status") ? "stage" : "status";
}
