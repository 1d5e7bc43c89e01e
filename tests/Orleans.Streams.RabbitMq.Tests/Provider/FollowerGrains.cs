using System.Collections.Concurrent;
using Orleans.Streams.Core;

namespace Orleans.Streams.RabbitMq.Tests;

/// <summary>An item that says what its subscribers are to do with it.</summary>
/// <param name="Failures">How often <paramref name="FailsFor"/> (a class's name; null: every one) refuses it.</param>
/// <param name="Hold">A barrier to pass on the way.</param>
/// <param name="Leave">The grain deactivates behind it.</param>
[GenerateSerializer, Immutable, Alias("tests.FollowedItem")]
internal sealed record FollowedItem(
    [property: Id(0)] int Number, [property: Id(1)] int Failures = 0, [property: Id(2)] string? FailsFor = null,
    [property: Id(3)] string? Hold = null, [property: Id(4)] bool Leave = false);

/// <summary>What subscribers have handled, by class and stream. It outlives their activations and silos.</summary>
internal static class Followed
{
    private static readonly ConcurrentDictionary<(string Grain, Guid Stream), Log> Logs = new();

    public static Log By<TGrain>(Guid stream) => By(typeof(TGrain).Name, stream);

    public static Log By(string grain, Guid stream) => Logs.GetOrAdd((grain, stream), _ => new Log());

    internal sealed class Log
    {
        private readonly Lock _gate = new();
        private readonly List<int> _handled = [];
        private readonly Dictionary<int, int> _refused = [];
        private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public IReadOnlyList<int> Handled
        {
            get
            {
                lock (_gate)
                {
                    return [.. _handled];
                }
            }
        }

        /// <summary>How often an item was refused.</summary>
        public int Refused(int number)
        {
            lock (_gate)
            {
                return _refused.GetValueOrDefault(number);
            }
        }

        public void Refuse(int number)
        {
            lock (_gate)
            {
                _refused[number] = _refused.GetValueOrDefault(number) + 1;
            }
        }

        public void Handle(int number)
        {
            lock (_gate)
            {
                _handled.Add(number);
                Interlocked.Exchange(ref _changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).SetResult();
            }
        }

        /// <summary>Everything handled, once that has so many different items.</summary>
        public async Task<IReadOnlyList<int>> UntilAsync(int items, CancellationToken cancellationToken)
        {
            while (true)
            {
                Task changed;
                lock (_gate)
                {
                    if (_handled.Distinct().Count() >= items)
                    {
                        return [.. _handled];
                    }

                    changed = _changed.Task;
                }

                await changed.WaitAsync(cancellationToken);
            }
        }
    }
}

internal abstract class FollowerBase : Grain, IStreamSubscriptionObserver, IAsyncObserver<FollowedItem>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<FollowedItem>().ResumeAsync(this);

    public async Task OnNextAsync(FollowedItem item, StreamSequenceToken? token = null)
    {
        var log = Followed.By(GetType().Name, this.GetPrimaryKey());
        if (item.Hold is { } barrier)
        {
            await Barriers.PassAsync(barrier);
        }

        if ((item.FailsFor is null || item.FailsFor == GetType().Name) && log.Refused(item.Number) < item.Failures)
        {
            log.Refuse(item.Number);
            throw new InvalidOperationException($"refused {item.Number}");
        }

        log.Handle(item.Number);
        if (item.Leave)
        {
            DeactivateOnIdle();
        }
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}

[Alias("tests.IFirstFollower")]
public interface IFirstFollower : IGrainWithGuidKey;

[Alias("tests.ISecondFollower")]
public interface ISecondFollower : IGrainWithGuidKey;

[ImplicitStreamSubscription(StreamNamespaces.Both)]
[ImplicitStreamSubscription(StreamNamespaces.First)]
internal sealed class FirstFollower : FollowerBase, IFirstFollower;

[ImplicitStreamSubscription(StreamNamespaces.Both)]
internal sealed class SecondFollower : FollowerBase, ISecondFollower;

[Alias("tests.ISlowFollower")]
public interface ISlowFollower : IGrainWithGuidKey;

/// <summary>Is not there before its barrier is open.</summary>
[ImplicitStreamSubscription(StreamNamespaces.Slow)]
internal sealed class SlowFollower : FollowerBase, ISlowFollower
{
    public static string Barrier(Guid key) => $"activation of {key}";

    public override Task OnActivateAsync(CancellationToken cancellationToken) => Barriers.PassAsync(Barrier(this.GetPrimaryKey()));
}

internal static class StreamNamespaces
{
    /// <summary>Followed by a class that is slow to activate.</summary>
    public const string Slow = "followed-slowly";

    /// <summary>Followed by one class.</summary>
    public const string First = "followed";

    /// <summary>Followed by two.</summary>
    public const string Both = "followed-twice";
}
