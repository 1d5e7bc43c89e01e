using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Retention;

/// <summary>How many days things stay after the end of their task; 0 for ever. Task state and code always stay.</summary>
public sealed class RetentionOptions
{
    /// <summary>A dead letter that nobody has replayed stays so long at least: somebody may still be going to.</summary>
    public const int WaitingDeadLetterDays = 30;

    public int EventDays { get; set; } = 90;

    public int AgentLogDays { get; set; } = 30;

    public int TestArtifactDays { get; set; } = 7;

    /// <summary>
    /// After their replay, or after their last death where they wait for one; then <see cref="WaitingDeadLetterDays"/> at least.
    /// </summary>
    public int DeadLetterDays { get; set; } = 30;
}

internal sealed class RetentionOptionsValidator : IValidateOptions<RetentionOptions>
{
    /// <summary>Beyond it no date can be computed, and nobody means it.</summary>
    private const int Most = 36_500;

    public ValidateOptionsResult Validate(string? name, RetentionOptions options)
    {
        (string Key, int Days)[] all =
        [
            ("storage.events.retention_days", options.EventDays),
            ("storage.agent_logs.retention_days", options.AgentLogDays),
            ("storage.artifacts.retention_days", options.TestArtifactDays),
            ("storage.dead_letters.retention_days", options.DeadLetterDays),
        ];
        var wrong = all.Where(entry => entry.Days is < 0 or > Most)
            .Select(entry => $"{entry.Key} is {entry.Days}; use 0 (for ever) to {Most}.").ToList();
        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }
}
