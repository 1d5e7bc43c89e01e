using System.Diagnostics;

namespace Catalyst.Grains.Telemetry;

/// <summary>
/// A preview's start as the trace and the figures tell of it, until this is disposed. It counts as failed unless it is said to be healthy.
/// </summary>
internal sealed class PreviewMeasurement : IDisposable
{
    /// <summary>Name of the source.</summary>
    public const string Source = "Catalyst.Previews";

    private static readonly ActivitySource Activities = new(Source);

    private readonly TimeProvider _time;
    private readonly long _began;
    private readonly Activity? _activity;
    private bool _healthy;

    public PreviewMeasurement(Guid taskId, TimeProvider time)
    {
        (_time, _began) = (time, time.GetTimestamp());
        _activity = Activities.StartActivity("start preview")?.SetTag("catalyst.task_id", taskId);
    }

    public void Healthy() => _healthy = true;

    public void Dispose()
    {
        GrainMetrics.PreviewStarted(_healthy, _time.GetElapsedTime(_began));
        _activity?.SetStatus(_healthy ? ActivityStatusCode.Unset : ActivityStatusCode.Error).Dispose();
    }
}
