using System.Diagnostics;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Tasks;

namespace Catalyst.Grains.Telemetry;

/// <summary>One attempt at a phase as the trace and the figures tell of it, from its beginning until this is disposed.</summary>
internal sealed class PhaseMeasurement : IDisposable
{
    private readonly PhaseAttempt _run;
    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly Activity? _activity;
    private string _outcome = "stopped";

    public PhaseMeasurement(PhaseAttempt run, TimeProvider time)
    {
        (_run, _time, _began) = (run, time, time.GetTimestamp());
        _activity = TaskTracing.Phase(run);
        GrainMetrics.PhaseBegan(run.Phase);
    }

    /// <summary>How it ended; null when it was stopped.</summary>
    public void Ended(TaskInput? outcome)
    {
        _outcome = outcome switch
        {
            TaskInput.Succeeded => "succeeded",
            TaskInput.Failed => "failed",
            _ => "stopped",
        };
        if (outcome is TaskInput.Failed failed)
        {
            _activity?.SetStatus(ActivityStatusCode.Error, failed.Error);
        }
    }

    public void Dispose()
    {
        GrainMetrics.PhaseEnded(_run.Phase, _outcome, _time.GetElapsedTime(_began));
        _activity?.SetTag("catalyst.outcome", _outcome).Dispose();
    }
}
