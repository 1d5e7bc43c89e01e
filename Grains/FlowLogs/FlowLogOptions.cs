using Microsoft.Extensions.Options;

namespace Catalyst.Grains.FlowLogs;

/// <summary>The flow logs of tasks.</summary>
public sealed class FlowLogOptions
{
    /// <summary>Whether they are written.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>Size at which a log file is closed with a line that says so.</summary>
    public long MaxFileBytes { get; set; } = 16L << 20;

    /// <summary>Characters of one text in a line; the rest is cut.</summary>
    public int MaxTextLength { get; set; } = 8 * 1024;

    /// <summary>What is written together: a task that ends within this time costs one write a file.</summary>
    public TimeSpan WriteInterval { get; set; } = TimeSpan.FromMilliseconds(250);
}

internal sealed class FlowLogOptionsValidator : IValidateOptions<FlowLogOptions>
{
    public ValidateOptionsResult Validate(string? name, FlowLogOptions options) => options.MaxFileBytes < 64 * 1024
        ? ValidateOptionsResult.Fail($"storage.agent_logs.max_file_mb is {options.MaxFileBytes >> 20}; use 1 or more.")
        : ValidateOptionsResult.Success;
}
