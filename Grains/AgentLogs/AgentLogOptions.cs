using Microsoft.Extensions.Options;

namespace Catalyst.Grains.AgentLogs;

/// <summary>The searchable lines of agents.</summary>
public sealed class AgentLogOptions
{
    /// <summary>Whether they are kept.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Lines that wait to be written; what comes beyond is read again from the history later.</summary>
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>Lines written together at most. A lone line waits for nothing.</summary>
    public int BatchSize { get; set; } = 500;

    /// <summary>Characters of one message; the rest is cut.</summary>
    public int MaxTextLength { get; set; } = 8 * 1024;
}

internal sealed class AgentLogOptionsValidator : IValidateOptions<AgentLogOptions>
{
    public ValidateOptionsResult Validate(string? name, AgentLogOptions options)
    {
        var wrong = new List<string>();
        if (options.BatchSize is < 1 or > 5000)
        {
            wrong.Add($"storage.agent_logs.batch_size is {options.BatchSize}; use 1 to 5000.");
        }

        if (options.QueueCapacity < options.BatchSize || options.QueueCapacity > 1_000_000)
        {
            wrong.Add($"storage.agent_logs.queue_capacity is {options.QueueCapacity}; use storage.agent_logs.batch_size "
                + $"({options.BatchSize}) to 1000000.");
        }

        return wrong.Count > 0 ? ValidateOptionsResult.Fail(wrong) : ValidateOptionsResult.Success;
    }
}
