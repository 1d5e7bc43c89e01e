using System.Text;
using Catalyst.Grains.Interfaces.Agents;

namespace Catalyst.Agents.Testing;

/// <summary>What people and the Coder read of the tests in a browser.</summary>
internal static class CriterionLines
{
    public static void Tell(PhaseContext context, AcceptanceSummary acceptance)
    {
        context.Say(acceptance.Total == 0
            ? $"🎭 Tests in a browser: not run ({Words.FirstLine(acceptance.Reason).TrimEnd('.')})"
            : $"🎭 Tests in a browser: {acceptance.Passed}/{acceptance.Total} passed in {Words.Seconds(acceptance.DurationSeconds)}",
            acceptance.Failed > 0 || acceptance.Status == TestSummary.Failed ? ReportLevel.Warning : ReportLevel.Info);
        foreach (var criterion in acceptance.Criteria)
        {
            context.Say($"{Icon(criterion.Status)} \"{criterion.Words}\": {criterion.Status.Replace('_', ' ')}"
                + (criterion.Reason is { } why && criterion.Status != CriterionResult.Met ? $" ({Words.FirstLine(why).TrimEnd('.')})" : ""),
                criterion.Status == CriterionResult.Failed ? ReportLevel.Warning : ReportLevel.Info);
        }
    }

    /// <summary>What of what was asked for does not work, for the Coder; empty when nothing is known not to.</summary>
    public static string Report(AcceptanceSummary acceptance)
    {
        if (acceptance.Status != TestSummary.Failed)
        {
            return "";
        }

        var text = new StringBuilder("In a browser the application does not do all that was asked for:\n");
        foreach (var criterion in acceptance.Criteria.Where(c => c.Status == CriterionResult.Failed))
        {
            text.Append($"- \"{criterion.Words}\": {criterion.Criterion}\n");
        }

        return text.Append(acceptance.Reason).ToString();
    }

    private static string Icon(string status) => status switch
    {
        CriterionResult.Met => "✅",
        CriterionResult.Failed => "❌",
        CriterionResult.NotDone => "⏭️",
        _ => "❔",
    };
}
