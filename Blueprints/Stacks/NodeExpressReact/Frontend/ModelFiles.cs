using System.Globalization;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>What there is, as data that the screens read: one file for each resource, and an index.</summary>
internal static class ModelFiles
{
    private static readonly FrozenSet<string> Good =
        Set("done completed complete active published approved accepted paid delivered available in_stock won resolved confirmed success "
            + "low easy open_to_all yes");
    private static readonly FrozenSet<string> Warning =
        Set("pending medium in_progress review in_review waiting draft scheduled on_hold proposal negotiation processing shipped partial "
            + "maybe");
    private static readonly FrozenSet<string> Bad =
        Set("high urgent critical cancelled canceled rejected failed overdue lost blocked out_of_stock expired unpaid declined hard");

    public static string Index(App app)
    {
        var lists = app.TopLevel.Select(r => $"{{ path: '/{r.Path}', label: {Code.Ts(Words.Sentence(r.Entity.PluralLabel))} }},");
        var tools = app.Model.Tools.Select(t => $"{{ path: '/tools/{Words.Kebab(t.Name)}', label: {Code.Ts(t.Label)} }},");
        var screens = (app.ToolsFirst ? tools.Concat(lists) : lists.Concat(tools)).ToList();
        screens.InsertRange(0, app.HasStart ? ["{ path: '/', label: 'Start' },"] : []);
        var data = app.Entities.Count > 0;
        return Code.Clean($$"""
            {{(data ? "import type { Resource } from '../api/resources';" : "")}}
            {{Code.Lines(0, app.Entities.OrderBy(r => r.Path, StringComparer.Ordinal).Select(r => $"import {{ {r.Camel}Resource }} from './{r.Path}';"))}}

            export const app = {
              name: {{Code.Ts(app.Model.Name)}},
              {{(app.HasAuth ? $"/** Whether every screen needs a login, or only writing does. */\n  loginFirst: {(app.LoginFirst ? "true" : "false")} as boolean," : "")}}
              /** The navigation, in order. */
              screens: [
                {{Code.Lines(4, screens)}}
              ] as { path: string; label: string }[],
              {{(app.Forms.Any() ? $"/** What visitors see without an account, what they send first. */\n  open: [\n    {Code.Lines(4, Open(app))}\n  ] as {{ path: string; label: string }}[]," : "")}}
            };
            {{(data ? $"\nexport const resources: Resource[] = [{string.Join(", ", app.Entities.Select(r => $"{r.Camel}Resource"))}];\n\nexport const find = (path: string): Resource => resources.find((resource) => resource.path === path)!;" : "")}}

            """).Replace("screens: [\n  ]", "screens: []", StringComparison.Ordinal).TrimStart('\n').TrimEnd('\n') + "\n";
    }

    private static IEnumerable<string> Open(App app) => app.Forms
        .Select(r => (Path: $"{r.Path}/new", Label: $"Send {Words.WithArticle(r.Entity.Label)}"))
        .Concat(app.TopLevel.Where(r => !r.ReadNeedsLogin).Select(r => (r.Path, Label: Words.Sentence(r.Entity.PluralLabel))))
        .Select(s => $"{{ path: '/{s.Path}', label: {Code.Ts(s.Label)} }},");

    public static string Of(App app, Resource r) => Code.Clean($$"""
        import type { Resource } from '../api/resources';

        export const {{r.Camel}}Resource: Resource = {
          path: '{{r.Path}}',
          one: {{Code.Ts(r.Entity.Label)}},
          many: {{Code.Ts(r.Entity.PluralLabel)}},
          title: {{Code.Ts(r.Title.Name)}},
          {{(app.HasAuth ? $"owner: '{r.Owner.ToString().ToLowerInvariant()}'," : "")}}
          {{(r.Rights is { } rights ? $"may: {{ {string.Join(", ", Enum.GetValues<Deed>().Select(d => $"{d.ToString().ToLowerInvariant()}: {Who(rights.Who(d))}"))} }},\n  refusal: {Code.Ts(rights.Refusal(Deed.Read))}," : "")}}
          view: '{{r.View.ToString().ToLowerInvariant()}}',
          {{(r.Entity.Stages is { } stages ? $"stages: {Code.Ts(stages)}," : "")}}
          {{(r.Gallery is { } gallery && r.View == View.Gallery ? $"gallery: {Code.Ts(r.Property(gallery.Options.Picture!))}," : "")}}
          {{(r.Lines is { } lines ? $"lines: {{ field: {Code.Ts(r.Property(lines.Options.Lines!))}, label: {Code.Ts(lines.View.Label)} }}," : "")}}
          {{(r.Tick is { } tick ? $"tick: {Code.Ts(tick.Name)}," : "")}}
          quickAdd: {{(r.QuickAdd ? "true" : "false")}},
          hasPage: {{(r.HasPage ? "true" : "false")}},
          {{(app.Features.Contains("actions") ? $"actions: [{string.Join(", ", r.Actions.Select(a => Action(r, a)))}]," : "")}}
          fields: [
            {{Code.Lines(4, r.Entity.Fields.Select(f => Field(r, f)).Concat(r.Computed.Select(c => Field(r, c.Field, true))))}}
          ],
          {{(app.Marks ? $"conditions: [\n    {Code.Lines(4, r.Conditions.Select(Condition))}\n  ]," : "")}}
          relations: [
            {{Code.Lines(4, r.Relations.Select(l => $"{{ name: {Code.Ts(l.Id)}, labelName: {Code.Ts(l.Label)}, label: {Code.Ts(l.Text)}, target: '{l.Target.Path}', required: {(l.Required ? "true" : "false")} }},"))}}
          ],
        };

        """).Replace("[\n  ]", "[]", StringComparison.Ordinal);

    private static string Field(Resource resource, Field f, bool computed = false)
    {
        var parts = new List<string>
        {
            $"name: {Code.Ts(f.Name)}", $"label: {Code.Ts(f.Label)}", $"type: '{f.Type.ToString().ToLowerInvariant()}'",
            $"required: {(f.Required ? "true" : "false")}", $"nullable: {(Fields.IsNullable(f) ? "true" : "false")}",
        };
        if (computed)
        {
            parts.Add("computed: true");
        }

        if (resource.Kept.Contains(f))
        {
            parts.Add("kept: true");
        }

        if (computed ? resource.SortableComputed.Contains(f) : resource.IsSortable(f))
        {
            parts.Add("sortable: true");
        }

        if (f.Type is FieldType.Integer or FieldType.Decimal)
        {
            parts.Add($"number: {{ {NumberFormat(f)} }}");
        }

        if (f.Type is FieldType.String or FieldType.Text)
        {
            parts.Add($"maxLength: {Fields.MaxLength(f)}");
        }

        parts.AddRange(new[] { (Name: "min", Value: f.Min), (Name: "max", Value: f.Max) }.Where(p => p.Value is not null)
            .Select(p => $"{p.Name}: {Number(p.Value!.Value)}"));
        if (f.Type == FieldType.Enum)
        {
            parts.Add($"values: [{string.Join(", ", (f.Values ?? []).Select(Choice))}]");
        }

        if (FieldKinds.IsWhenItHappened(resource, f))
        {
            parts.Add("today: true");
        }

        if (FieldKinds.IsPicture(f))
        {
            parts.Add("picture: true");
        }

        if (Fields.IsUpload(f))
        {
            parts.Add($"upload: '{resource.Route}/uploads/{Words.Kebab(f.Name)}'");
        }

        if (Fields.DefaultOf(f) is { } initial)
        {
            parts.Add($"initial: {initial}");
        }

        return $"{{ {string.Join(", ", parts)} }},";
    }

    private static string Condition(MarkedCondition marked)
    {
        var condition = marked.Condition;
        var about = string.Join(", ", marked.About.Select(Code.Ts));
        return $"{{ name: {Code.Ts(marked.Name)}, label: {Code.Ts(condition.Label)}, tone: '{condition.Tone.ToString().ToLowerInvariant()}'"
            + (condition.Colour is { } colour ? $", colour: {Code.Ts(colour.Hex)}" : "") + (condition.Alert ? ", alert: true" : "")
            + $", about: [{about}] }},";
    }

    private static string Action(Resource r, ActionCode action)
    {
        var asks = action.Action.Asks is { } amount ? r.Entity.Fields.First(f => f.Name == r.Property(amount.Member)).Label : null;
        return $"{{ path: '{action.Path}', label: {Code.Ts(action.Action.Label)}{(action.Can is { } can ? $", can: '{can}'" : "")}"
            + $"{(asks is null ? "" : $", asks: {Code.Ts(asks)}")}{(action.Action.Draws ? ", draws: true" : "")}"
            + $"{(r.Rights is null ? "" : $", by: {Who(ActionFiles.Who(r, action))}")} }}";
    }

    private static string Who(IReadOnlyList<string> who) => $"[{string.Join(", ", who.Select(Code.Ts))}]";

    private static string NumberFormat(Field f) => NumberFormat(Fields.NumberOf(f) with { Unit = UnitOf(f) });

    /// <summary>The unit that is shown with a number; null where it has none, or its label says it: "Distance in km", "Grams".</summary>
    public static string? UnitOf(Field f)
    {
        var unit = Fields.NumberOf(f).Unit;
        return f.Label.ToLowerInvariant().Split(' ').Any(word => word.Equals(unit, StringComparison.OrdinalIgnoreCase)
            || NumberLexicon.Unit(word)?.Unit == unit) ? null : unit;
    }

    public static string NumberFormat(NumberFormat number) => $"kind: '{number.Kind.ToString().ToLowerInvariant()}'"
        + (number.Unit is { } unit ? $", unit: {Code.Ts(unit)}" : "");

    private static string Choice(string value)
    {
        var tone = Good.Contains(value) ? "good" : Warning.Contains(value) ? "warning" : Bad.Contains(value) ? "bad" : null;
        return $"{{ value: {Code.Ts(value)}, label: {Code.Ts(Words.Human(value))}{(tone is null ? "" : $", tone: '{tone}'")} }}";
    }

    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet();
}
