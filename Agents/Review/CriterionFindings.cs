using Catalyst.Agents.Analysis;
using Catalyst.Agents.Testing;

namespace Catalyst.Agents.Review;

/// <summary>What does not work in a browser, as issues; too much of it blocks.</summary>
internal static class CriterionFindings
{
    private const string Where = "e2e/tests";

    /// <param name="limit">Share of what was tried that must be met.</param>
    public static IEnumerable<Finding> Of(AcceptanceSummary? acceptance, double limit)
    {
        if (acceptance is null)
        {
            yield break;
        }

        if (acceptance.Met < limit)
        {
            yield return new Finding("not-what-was-asked", Severity.High, Where, 1,
                $"Of what was asked for and tried in a browser, {Words.Percent(acceptance.Met.Value)} works; {Words.Percent(limit)} are "
                    + "wanted.",
                "Make the failed criteria true, or say in the request what to leave out.");
        }

        foreach (var criterion in acceptance.Criteria.Where(c => c.Status == CriterionResult.Failed))
        {
            yield return new Finding("criterion-failed", Severity.Medium, Where, 1,
                $"\"{criterion.Words}\" does not work: {Words.FirstLine(criterion.Reason)}.", "See the report of the tests in a browser.");
        }

        foreach (var title in acceptance.Broken)
        {
            yield return new Finding("broken-in-browser", Severity.Medium, Where, 1, $"Not so in a browser: {title}.",
                "See the report of the tests in a browser.");
        }
    }
}
