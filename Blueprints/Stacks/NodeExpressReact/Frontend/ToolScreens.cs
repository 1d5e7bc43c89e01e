using System.Globalization;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>A screen for each tool: the component of its kind, with what the model says about it.</summary>
internal static class ToolScreens
{
    public static string Of(Tool tool)
    {
        var o = tool.Options;
        var kind = tool.Kind.ToString();
        var known = tool.Kind == ToolKind.Generator ? new[] { "password", "dice", "coin", "uuid", "color" }
            : ["counter", "case", "slug", "json", "base64"];
        var variant = o.Variant is { } v && known.Contains(v) ? v : tool.Kind == ToolKind.Generator ? "number" : "counter";
        var (props, constants) = tool.Kind switch
        {
            ToolKind.Counter => ($" start={{{o.Start ?? 0}}} step={{{o.Step ?? 1}}}", ""),
            ToolKind.Timer => ($" minutes={{{o.Minutes ?? 5}}}{(o.BreakMinutes is { } b ? $" breakMinutes={{{b}}}" : "")}", ""),
            ToolKind.Generator or ToolKind.TextTool => ($" kind=\"{variant}\"", ""),
            ToolKind.Converter => (" units={units}",
                $"const units = [\n{string.Concat((o.Units ?? []).Select(u => $"  {{ symbol: {Code.Ts(u.Symbol)}, label: {Code.Ts(u.Label)}, factor: {u.Factor.ToString(CultureInfo.InvariantCulture)}, offset: {u.Offset.ToString(CultureInfo.InvariantCulture)} }},\n"))}];\n\n"),
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
                  <{{kind}}{{props}} />
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
            {{string.Concat(inputs.Select(i => $"  {{ name: {Code.Ts(i.Name)}, label: {Code.Ts(i.Label)}, initial: {ModelFiles.Number(i.Default)}{(i.Unit is null ? "" : $", unit: {Code.Ts(i.Unit)}")}{(i.Min is { } a ? $", min: {ModelFiles.Number(a)}" : "")}{(i.Max is { } z ? $", max: {ModelFiles.Number(z)}" : "")} }},\n"))}}];
            const results = [
            {{string.Concat(results.Select(r => $"  {{ name: {Code.Ts(r.Name)}, label: {Code.Ts(r.Label)}, decimals: {r.Decimals}{(r.Unit is null ? "" : $", unit: {Code.Ts(r.Unit)}")} }},\n"))}}];

            {{FormulaCode.Function(inputs, results)}}


            """;
    }
}
