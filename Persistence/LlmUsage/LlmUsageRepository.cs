namespace Catalyst.Persistence;

/// <summary>One call of a language model.</summary>
/// <param name="TaskId">The task that it was for; there is none where the message that was read began none.</param>
/// <param name="Cost">In US dollars; null when nobody knows.</param>
/// <param name="Outcome"><c>answered</c>, or why there is no answer.</param>
public sealed record LlmUsageRow(Guid Id, Guid? TaskId, string Phase, string Agent, string Provider, string Model, long? PromptTokens,
    long? CompletionTokens, long? CachedTokens, decimal? Cost, long DurationMs, string Outcome, DateTimeOffset CreatedAt);

/// <summary>What calls are added up by.</summary>
public enum LlmCostGrouping
{
    Task,
    Project,
    Agent,
    Phase,
    Model,
    Day,
}

/// <summary>What several calls cost.</summary>
/// <param name="Key">The task's id, the project's name ...; null for calls that belong to none.</param>
/// <param name="Failed">Calls without an answer.</param>
/// <param name="Cost">In US dollars, of the calls whose cost is known.</param>
/// <param name="Unpriced">Calls whose cost nobody knows.</param>
public sealed record LlmCostRow(
    string? Key, long Calls, long Failed, long PromptTokens, long CompletionTokens, decimal Cost, long Unpriced);

/// <summary>Which calls are added up.</summary>
/// <param name="To">The first moment that does not count any more.</param>
public sealed record LlmCostFilter(Guid? TaskId = null, DateTimeOffset? From = null, DateTimeOffset? To = null);

/// <summary>What calls of language models took.</summary>
public interface ILlmCosts
{
    /// <summary>Adds calls up, the dearest group first; days in their order, the latest first.</summary>
    Task<IReadOnlyList<LlmCostRow>> SumAsync(LlmCostGrouping by, LlmCostFilter filter, CancellationToken cancellationToken);
}

/// <summary>The ledger of all calls of language models.</summary>
public sealed class LlmUsageRepository(Database database) : ILlmCosts
{
    private const int MostRows = 1000;

    /// <summary>Keeps a call; the same call again is kept once.</summary>
    public Task AddAsync(LlmUsageRow row, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(row);
        return database.RunAsync(
            (connection, token) => connection.ExecuteAsync(Database.Sql(
                """
                INSERT INTO llm_usage (id, task_id, phase, agent, provider, model, prompt_tokens, completion_tokens, cached_tokens, cost,
                    duration_ms, outcome, created_at)
                VALUES (@Id, @TaskId, @Phase, @Agent, @Provider, left(@model, 100), @PromptTokens, @CompletionTokens, @CachedTokens, @Cost,
                    @DurationMs, left(@outcome, 400), @CreatedAt)
                ON CONFLICT (id) DO NOTHING
                """,
                new
                {
                    row.Id, row.TaskId, row.Phase, row.Agent, row.Provider, model = StorableText.Text(row.Model), row.PromptTokens,
                    row.CompletionTokens, row.CachedTokens, row.Cost, row.DurationMs, outcome = StorableText.Text(row.Outcome),
                    row.CreatedAt,
                },
                token)),
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LlmCostRow>> SumAsync(
        LlmCostGrouping by, LlmCostFilter filter, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var key = by switch
        {
            LlmCostGrouping.Task => "t.id::text",
            LlmCostGrouping.Project => "t.project_name",
            LlmCostGrouping.Agent => "u.agent",
            LlmCostGrouping.Phase => "u.phase",
            LlmCostGrouping.Model => "u.provider || '/' || u.model",
            _ => "to_char(u.created_at AT TIME ZONE 'UTC', 'YYYY-MM-DD')",
        };
        var order = by == LlmCostGrouping.Day ? "1 DESC" : "sum(u.cost) DESC NULLS LAST, sum(u.total_tokens) DESC NULLS LAST, 1";
        return await database.RunAsync(
            async (connection, token) => (await connection.QueryAsync<LlmCostRow>(Database.Sql(
                $"""
                SELECT {key} AS "Key", count(*) AS "Calls", count(*) FILTER (WHERE u.outcome <> 'answered') AS "Failed",
                    coalesce(sum(u.prompt_tokens), 0)::bigint AS "PromptTokens",
                    coalesce(sum(u.completion_tokens), 0)::bigint AS "CompletionTokens",
                    coalesce(sum(u.cost), 0)::numeric AS "Cost", count(*) FILTER (WHERE u.cost IS NULL) AS "Unpriced"
                FROM llm_usage u LEFT JOIN tasks t ON t.id = u.task_id
                WHERE (@TaskId::uuid IS NULL OR u.task_id = @TaskId) AND (@From::timestamptz IS NULL OR u.created_at >= @From)
                    AND (@To::timestamptz IS NULL OR u.created_at < @To)
                GROUP BY 1 ORDER BY {order} LIMIT {MostRows}
                """,
                filter,
                token))).AsList(),
            cancellationToken);
    }
}
