using Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

/// <summary>A component for each view.</summary>
internal static class ViewComponents
{
    public static string Import(ViewSource view) => $"import {{ {view.Component} }} from '../views/{view.Component}';";

    /// <summary>The view in a page.</summary>
    /// <param name="query">Code of the values that rows share on that page; null for all rows.</param>
    public static string Element(ViewSource view, string? query) => $"<{view.Component}{(query is null ? "" : $" query={{{query}}}")}"
        + $"{(view.View.Kind == ViewKind.Calendar ? " onOpen={open}" : "")} />";

    public static bool IsComponent(ViewSource view) => view.View is
        { Kind: ViewKind.Chart or ViewKind.Calendar or ViewKind.List or ViewKind.Balances }
        or { Kind: ViewKind.Player, Options.Lines: null };

    public static string Of(ViewSource view) => view.View.Kind switch
    {
        ViewKind.Chart => Chart(view),
        ViewKind.Calendar => Calendar(view),
        ViewKind.Player => Player(view),
        ViewKind.Balances => Balances(view),
        _ => List(view),
    };

    private static string List(ViewSource view) => $$"""
        import { {{view.Resource.Camel}}Resource } from '../model/{{view.Resource.Path}}';
        import { ResourceList } from '../resources/ResourceList';

        /** {{Code.Comment(view.View.Label)}}, and nothing else. */
        export function {{view.Component}}() {
          return <ResourceList resource={{{view.Resource.Camel}}Resource} heading={{ListScreens.Attribute(view.View.Label)}} only="{{view.Path}}" />;
        }

        """;

    private static string Balances(ViewSource view) => $$"""
        import { {{view.Resource.Camel}}Resource } from '../model/{{view.Resource.Path}}';
        import { Balances } from '../resources/Balances';

        /** {{Code.Comment(view.View.Label)}}. */
        export function {{view.Component}}() {
          return <Balances resource={{{view.Resource.Camel}}Resource} title={{ListScreens.Attribute(view.View.Label)}} balance="{{SafeModel.Property(view.Resource.Source, view.Options.Balance!)}}" />;
        }

        """;

    private static string Player(ViewSource view)
    {
        var (r, options) = (view.Resource, view.Options);
        string? Given(string name, string? field) =>
            field is null ? null : $"{name}={ListScreens.Attribute(SafeModel.Property(r.Source, field))}";
        return Code.Clean($$"""
            import { {{r.Camel}}Resource } from '../model/{{r.Path}}';
            import { Player } from '../resources/Player';

            /** {{Code.Comment(view.View.Label)}}. */
            export function {{view.Component}}({ query }: { query?: Record<string, string> }) {
              return (
                <Player
                  resource={{{r.Camel}}Resource}
                  label={{ListScreens.Attribute(view.View.Label)}}
                  order="{{Order(r)}}"
                  {{Given("turned", options.Turned)}}
                  {{Given("seconds", options.Seconds)}}
                  query={query}
                />
              );
            }

            """);
    }

    // Steps are taken in the order in which they were entered, unless they are numbered.
    private static string Order(Resource r) => r.Entity.Order is not null ? r.DefaultSort
        : r.Entity.Fields.FirstOrDefault(f => f.Type == FieldType.Integer && Numbered.Contains(f.Name))?.Name ?? "createdAt";

    private static readonly FrozenSet<string> Numbered = new[] { "position", "number", "order", "step" }.ToFrozenSet();

    private static string Calendar(ViewSource view)
    {
        var (r, options) = (view.Resource, view.Options);
        // What a date is called says nothing on that date.
        var names = r.Title.Type is FieldType.Date or FieldType.DateTime
            ? r.Relations.Select(l => l.Label).Take(2) : r.Relations.Select(l => l.Label).Take(1).Prepend(r.Title.Name);
        return $$"""
            import { {{r.Camel}}Resource } from '../model/{{r.Path}}';
            import { Calendar } from '../resources/Calendar';
            import type { Open } from '../resources/RowDialogs';

            const labels: string[] = [{{string.Join(", ", names.Select(Code.Ts))}}];

            /** {{Code.Comment(view.View.Label)}}. */
            export function {{view.Component}}({ query, onOpen }: { query?: Record<string, string>; onOpen: (open: Open) => void }) {
              return (
                <Calendar
                  resource={{{r.Camel}}Resource}
                  title={{ListScreens.Attribute(view.View.Label)}}
                  from={{ListScreens.Attribute(SafeModel.Property(r.Source, options.From!))}}{{(options.To is { } to ? $"\n      to={ListScreens.Attribute(SafeModel.Property(r.Source, to))}" : "")}}
                  labels={labels}
                  query={query}
                  onOpen={onOpen}
                />
              );
            }

            """;
    }

    private static string Chart(ViewSource view)
    {
        var options = view.Options;
        var type = view.TypeOf(options.X!);
        var dated = type.Kind is ValueKind.Date or ValueKind.Moment;
        var choices = Choices(type);
        var lines = options.Series is { } series ? Choices(view.TypeOf(series)) : [];
        var measures = options.Measures!.Select(m =>
            $"{{ label: {Code.Ts(m.Label)}, number: {{ {ModelFiles.NumberFormat(view.FormatOf(m))} }} }},");
        return Code.Clean($$"""
            import { Chart } from '../charts/Chart';

            const measures = [
              {{Code.Lines(2, measures)}}
            ] as const;{{Constant("choices", choices)}}{{Constant("lines", lines)}}

            /** {{Code.Comment(view.View.Label)}}. */
            export function {{view.Component}}({ query }: { query?: Record<string, string> }) {
              return (
                <Chart
                  title={{ListScreens.Attribute(view.View.Label)}}
                  source="{{view.Route}}"
                  form="{{options.Form.ToString().ToLowerInvariant()}}"
                  across={{ListScreens.Attribute(Across(view))}}
                  {{(dated ? "dated" : "")}}
                  {{(choices.Count > 0 ? "choices={choices}" : "")}}
                  {{(lines.Count > 0 ? "lines={lines}" : "")}}
                  measures={measures}
                  query={query}
                />
              );
            }

            """);
    }

    private static List<string> Choices(ExpressionType type) => type.Kind == ValueKind.Enum
        ? [.. type.Values!.Select(v => $"{{ value: {Code.Ts(v)}, label: {Code.Ts(Words.Human(v))} }},")]
        : type.Kind == ValueKind.Boolean ? ["{ value: 'false', label: 'No' },", "{ value: 'true', label: 'Yes' },"] : [];

    private static string Constant(string name, List<string> values) =>
        values.Count == 0 ? "" : $"\n\nconst {name} = [\n  {Code.Lines(2, values)}\n];";

    /// <summary>The name of what the values are drawn along.</summary>
    private static string Across(ViewSource view)
    {
        var name = view.Options.X!.Split('.')[0];
        return view.Resource.Entity.Fields.FirstOrDefault(f => f.Name == name)?.Label ?? Words.Human(Words.Snake(name));
    }
}
