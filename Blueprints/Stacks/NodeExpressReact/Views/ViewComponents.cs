using Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Views;

/// <summary>A component for each view.</summary>
internal static class ViewComponents
{
    public static string Import(ViewSource view) => $"import {{ {view.Component} }} from '../views/{view.Component}';";

    /// <summary>The view in a page.</summary>
    /// <param name="query">Code of the values that rows share on that page; null for all rows.</param>
    public static string Element(ViewSource view, string? query) => $"<{view.Component}{(query is null ? "" : $" query={{{query}}}")} />";

    public static string Chart(ViewSource view)
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
