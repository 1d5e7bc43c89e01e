using Microsoft.Extensions.Options;

namespace Catalyst.Engine.InProcess;

/// <summary>Refuses options that cannot work, naming each.</summary>
internal sealed class InProcessEngineOptionsValidator : IValidateOptions<InProcessEngineOptions>
{
    public ValidateOptionsResult Validate(string? name, InProcessEngineOptions options)
    {
        var failures = new List<string>();
        Require(options.GrainAssemblies.Count > 0, $"{nameof(options.GrainAssemblies)} is empty; call {nameof(options.AddGrains)}.");
        Require(options.ServiceId.Length is > 0 and <= 150, $"{nameof(options.ServiceId)} must have 1 to 150 characters.");
        Positive(nameof(options.CollectionQuantum), options.CollectionQuantum);
        Positive(nameof(options.ResponseTimeoutQuantum), options.ResponseTimeoutQuantum);
        Positive(nameof(options.ActivationTimeout), options.ActivationTimeout);
        Positive(nameof(options.DeactivationTimeout), options.DeactivationTimeout);
        Positive(nameof(options.ShutdownTimeout), options.ShutdownTimeout);
        Positive(nameof(options.MinimumReminderPeriod), options.MinimumReminderPeriod);
        Require(
            options.ResponseTimeout > TimeSpan.Zero || options.ResponseTimeout == Timeout.InfiniteTimeSpan,
            $"{nameof(options.ResponseTimeout)} must be positive or infinite, not {options.ResponseTimeout}.");
        Require(
            options.CollectionAge > options.CollectionQuantum,
            $"{nameof(options.CollectionAge)} ({options.CollectionAge}) must be longer than {nameof(options.CollectionQuantum)} ({options.CollectionQuantum}).");
        Require(options.StreamDeliveryAttempts > 0, $"{nameof(options.StreamDeliveryAttempts)} must be at least 1.");
        Require(options.StreamRetryDelay >= TimeSpan.Zero, $"{nameof(options.StreamRetryDelay)} must not be negative.");
        return failures.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(failures);

        void Require(bool condition, string failure)
        {
            if (!condition)
            {
                failures.Add(failure);
            }
        }

        void Positive(string option, TimeSpan value) => Require(value > TimeSpan.Zero, $"{option} must be positive, not {value}.");
    }
}
