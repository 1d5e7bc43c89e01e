using System.Globalization;
using System.Text;
using Catalyst.Api.Http;
using Catalyst.Persistence;

namespace Catalyst.Api.Apis;

/// <summary>What language models took: calls, tokens and, where prices are configured, money.</summary>
internal static class CostsApi
{
    public static void MapCosts(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/costs", ReadAsync).WithTags("System").WithSummary("What calls of language models took")
            .WithDescription("by: task, project, agent, phase, model or day. task_id, from and to (days, both included) choose calls. "
                + "format=csv answers a table. A cost without a price is unknown: unpriced counts such calls.")
            .Produces<CostReport>();

    private static async Task<IResult> ReadAsync(ILlmCosts costs, CancellationToken cancellationToken,
        string by = "task", Guid? task_id = null, DateOnly? from = null, DateOnly? to = null, string? format = null)
    {
        if (!Enum.TryParse<LlmCostGrouping>(by, ignoreCase: true, out var grouping) || !by.All(char.IsAsciiLetter))
        {
            return Problems.BadRequest($"'by' is '{by}'; it is one of {string.Join(", ", Groupings)}.");
        }

        var rows = await costs.SumAsync(grouping, new LlmCostFilter(task_id, Midnight(from), Midnight(to?.AddDays(1))), cancellationToken);
        return format == "csv" ? TypedResults.Text(Csv(grouping, rows), "text/csv", Encoding.UTF8)
            : TypedResults.Ok(new CostReport(by.ToLowerInvariant(), rows, Total(rows)));
    }

    private static LlmCostRow Total(IReadOnlyList<LlmCostRow> rows) => new(null, rows.Sum(r => r.Calls), rows.Sum(r => r.Failed),
        rows.Sum(r => r.PromptTokens), rows.Sum(r => r.CompletionTokens), rows.Sum(r => r.Cost), rows.Sum(r => r.Unpriced));

    private static IEnumerable<string> Groupings => Enum.GetNames<LlmCostGrouping>().Select(name => name.ToLowerInvariant());

    private static DateTimeOffset? Midnight(DateOnly? day) => day is { } date ? new(date, TimeOnly.MinValue, TimeSpan.Zero) : null;

    private static string Csv(LlmCostGrouping by, IReadOnlyList<LlmCostRow> rows)
    {
        var text = new StringBuilder(by.ToString().ToLowerInvariant())
            .Append(",calls,failed,prompt_tokens,completion_tokens,cost_usd,unpriced\r\n");
        foreach (var row in rows)
        {
            text.Append(CultureInfo.InvariantCulture, $"{Cell(row.Key ?? "")},{row.Calls},{row.Failed},{row.PromptTokens},")
                .Append(CultureInfo.InvariantCulture, $"{row.CompletionTokens},{row.Cost},{row.Unpriced}\r\n");
        }

        return text.ToString();
    }

    // A name that begins like a formula would be run by a spreadsheet.
    private static string Cell(string text)
    {
        var safe = text.Length > 0 && "=+-@\t\r".Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}

/// <param name="By">What was added up by.</param>
internal sealed record CostReport(string By, IReadOnlyList<LlmCostRow> Items, LlmCostRow Total);
