using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Intake;

/// <summary>How requests are taken in.</summary>
public sealed class IntakeOptions
{
    /// <summary>How long the brain may read one message; 5 to 1,800 s.</summary>
    public TimeSpan InterpretationTimeout { get; set; } = TimeSpan.FromSeconds(240);
}

internal sealed class IntakeOptionsValidator : IValidateOptions<IntakeOptions>
{
    public ValidateOptionsResult Validate(string? name, IntakeOptions options)
    {
        var seconds = options.InterpretationTimeout.TotalSeconds;
        return seconds is >= 5 and <= 1800
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail($"orchestration.interpretation_timeout_seconds is {seconds:0}; it must be between 5 and 1800.");
    }
}
