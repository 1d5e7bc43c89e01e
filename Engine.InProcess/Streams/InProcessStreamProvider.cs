using System.Globalization;
using Catalyst.Engine.InProcess.Activations;
using Orleans.Runtime;
using Orleans.Streams;

namespace Catalyst.Engine.InProcess.Streams;

/// <summary>Streams within this process: an item goes to every implicitly subscribed grain, in order, and its producer waits until all have handled it.</summary>
internal sealed class InProcessStreamProvider(string name, InProcessEngine engine) : IStreamProvider
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(StreamId, GrainId), Task> _lanes = [];
    private long _sequence;

    public string Name => name;

    public bool IsRewindable => false;

    public InProcessEngine Engine => engine;

    public IAsyncStream<T> GetStream<T>(StreamId streamId) => new InProcessStream<T>(this, streamId);

    public StreamSequenceToken NextToken() => new SequenceToken(Interlocked.Increment(ref _sequence));

    /// <summary>The grains that are subscribed to a stream.</summary>
    public IEnumerable<GrainId> Subscribers(StreamId streamId) =>
        engine.Registry.Subscribers(streamId.GetNamespace() ?? "").Select(each => GrainId.Create(each.GrainType, KeyFor(each, streamId)));

    /// <summary>Runs deliveries of one stream to one grain one after the other, in the order of these calls.</summary>
    public Task InOrder(StreamId streamId, GrainId subscriber, Func<Task> deliver)
    {
        lock (_gate)
        {
            var lane = (streamId, subscriber);
            var before = _lanes.GetValueOrDefault(lane, Task.CompletedTask);
            var delivery = Task.Run(async () =>
            {
                await before.ContinueWith(_ => { }, TaskScheduler.Default);
                await deliver();
            });
            _lanes[lane] = delivery;
            _ = delivery.ContinueWith(
                done =>
                {
                    lock (_gate)
                    {
                        if (_lanes.GetValueOrDefault(lane) == done)
                        {
                            _lanes.Remove(lane);
                        }
                    }
                },
                TaskScheduler.Default);
            return delivery;
        }
    }

    /// <summary>Stream keys and grain keys are written alike, except that integer grain keys are hexadecimal.</summary>
    private static string KeyFor(GrainClass grainClass, StreamId streamId)
    {
        var key = streamId.GetKeyAsString();
        return grainClass.HasIntegerKey && long.TryParse(key, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var integer)
            ? GrainIdKeyExtensions.CreateIntegerKey(integer).ToString()
            : key;
    }
}

/// <summary>A counter of this provider.</summary>
internal sealed class SequenceToken(long number) : StreamSequenceToken
{
    public override long SequenceNumber { get; protected set; } = number;

    public override int EventIndex { get; protected set; }

    public override bool Equals(StreamSequenceToken? other) => other is not null && CompareTo(other) == 0;

    public override int CompareTo(StreamSequenceToken? other) => other is null
        ? 1
        : (SequenceNumber, EventIndex).CompareTo((other.SequenceNumber, other.EventIndex));
}
