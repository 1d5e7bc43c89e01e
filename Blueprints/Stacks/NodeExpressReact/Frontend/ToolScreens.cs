using System.Globalization;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>A screen for each tool: the component of its kind, with what the model says about it.</summary>
internal static class ToolScreens
{
    public static string Of(App app, Tool tool)
    {
        if (ToolProps.Of(tool) is { } props)
        {
            return GameScreen.Of(app, tool, props);
        }

        var o = tool.Options;
        var kind = tool.Kind.ToString();
        var known = tool.Kind == ToolKind.Generator ? new[] { "password", "uuid", "color" }
            : ["counter", "case", "slug", "json", "base64"];
        var variant = o.Variant is { } v && known.Contains(v) ? v : tool.Kind == ToolKind.Generator ? "number" : "counter";
        var (given, constants) = tool.Kind switch
        {
            ToolKind.Counter => ($" start={{{o.Start ?? 0}}} step={{{o.Step ?? 1}}}", ""),
            ToolKind.Generator or ToolKind.TextTool => ($" kind=\"{variant}\"", ""),
            ToolKind.Converter => (" units={units}",
                $"const units = [\n{string.Concat((o.Units ?? []).Select(Unit))}];\n\n"),
            ToolKind.Formula => (" inputs={inputs} results={results} calculate={calculate}", Formula(o)),
            _ => ("", ""),
        };
        var name = Words.Pascal(tool.Name);
        return $$"""
            import { {{kind}} } from './{{kind}}';

            {{constants}}export function {{name}}Screen() {
              return (
                <section className="tool">
                  <h1>{{Code.Jsx(tool.Label)}}</h1>
                  <{{kind}}{{given}} />
                </section>
              );
            }

            """;
    }

    private static string Formula(ToolOptions o)
    {
        var inputs = o.Inputs ?? [];
        var results = o.Results ?? [];
        return $$"""
            const inputs = [
            {{string.Concat(inputs.Select(Input))}}];
            const results = [
            {{string.Concat(results.Select(Result))}}];

            {{FormulaCode.Function(inputs, results)}}


            """;
    }

    private static string Unit(ConverterUnit unit) =>
        $"  {{ symbol: {Code.Ts(unit.Symbol)}, label: {Code.Ts(unit.Label)}, factor: {unit.Factor.ToString(CultureInfo.InvariantCulture)}, "
            + $"offset: {unit.Offset.ToString(CultureInfo.InvariantCulture)} }},\n";

    private static string Input(FormulaInput input) =>
        $"  {{ name: {Code.Ts(input.Name)}, label: {Code.Ts(input.Label)}, initial: {ModelFiles.Number(input.Default)}{Unit(input.Unit)}"
            + (input.Min is { } min ? $", min: {ModelFiles.Number(min)}" : "")
            + (input.Max is { } max ? $", max: {ModelFiles.Number(max)}" : "") + " },\n";

    private static string Result(FormulaResult result) =>
        $"  {{ name: {Code.Ts(result.Name)}, label: {Code.Ts(result.Label)}, decimals: {result.Decimals}{Unit(result.Unit)} }},\n";

    private static string Unit(string? unit) => unit is null ? "" : $", unit: {Code.Ts(unit)}";
}
