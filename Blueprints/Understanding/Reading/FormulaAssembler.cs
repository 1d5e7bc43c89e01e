namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Formulas that the request wrote out.</summary>
internal sealed class FormulaAssembler(Draft draft)
{
    /// <summary>A calculator that says how to compute is that calculator.</summary>
    public void UseFormulas()
    {
        if (draft.Formulas.Count == 0 || draft.Entities.Count > 0)
        {
            return;
        }

        var results = draft.Formulas.Select(f => f.Name).ToHashSet();
        FormulaInput[] inputs = [.. draft.Formulas.SelectMany(f => f.Inputs.Zip(f.Labels)).DistinctBy(p => p.First)
            .Where(p => !results.Contains(p.First)).Take(12).Select(p => new FormulaInput(p.First, p.Second, null, 1, null, null))];
        WrittenFormula[] ordered = [.. draft.Formulas.OrderBy(f => f.Inputs.Count(results.Contains))];
        var label = draft.Head is { } head && head.Contains(' ', StringComparison.Ordinal)
            ? Naming.Sentence(head) : ordered[^1].Label + " calculator";
        var tool = new Tool(ToolKind.Formula, Naming.Pascal(label), label,
            new ToolOptions(Inputs: inputs, Results: [.. ordered.Select(f => new FormulaResult(f.Name, f.Label, null, f.Expression, 2))]));
        if (inputs.Length > 0 && AppModelValidator.Validate(new AppModel("X", "x", "", [], [tool], null, null, false, [], [])).Count == 0)
        {
            draft.Tools.RemoveAll(t => t.Kind is ToolKind.Calculator or ToolKind.Formula or ToolKind.Converter);
            draft.Tools.Insert(0, tool);
            draft.Assumptions.RemoveAll(a => a.StartsWith("I do not know the rules", StringComparison.Ordinal));
        }
    }
}
