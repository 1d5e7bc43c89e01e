using System.Collections.Immutable;
using System.Diagnostics;
using System.Net;
using Catalyst.Silo.Cluster;
using Microsoft.Extensions.Logging.Abstractions;

namespace Catalyst.Silo.Tests;

public sealed class EndedNeighborsTests
{
    private static readonly SiloAddress Here = SiloAddress.New(IPAddress.Loopback, 1, 1);
    private static readonly SiloAddress There = SiloAddress.New(IPAddress.Loopback, 2, 1);

    private readonly FakeTimeProvider _time = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 60_000)]
    public async Task Whatever_goes_wrong_it_looks_again()
    {
        var membership = new Membership(await EndedAsync());
        using var neighbors = new EndedNeighbors(new Local(), membership, _time, NullLogger<EndedNeighbors>.Instance);
        var lifecycle = new Lifecycle();
        neighbors.Participate(lifecycle);
        var again = _time.NextTimer(TimeSpan.FromMilliseconds(200));

        await lifecycle.Observer.OnStart(Token);
        await again.WaitAsync(Token);
        await membership.Failed.WaitAsync(Token);
        while (!membership.Killed.IsSet)
        {
            _time.Advance(TimeSpan.FromMilliseconds(200));
            await Task.Yield();
        }

        (await membership.Killed.WaitAsync(Token)).ShouldBe(There);
        await lifecycle.Observer.OnStop(Token);
    }

    /// <summary>The name of a silo of this machine whose process has ended.</summary>
    private static async Task<string> EndedAsync()
    {
        using var process = Process.Start("true");
        await process.WaitForExitAsync(Token);
        return SiloName.New(TimeProvider.System, process.Id);
    }

    /// <summary>Cannot be read the first time.</summary>
    private sealed class Membership(string ended) : IClusterMembershipService
    {
        private int _looks;

        public Signal Failed { get; } = new("the first look");

        public Signal<SiloAddress> Killed { get; } = new("the declaration");

        public ClusterMembershipSnapshot CurrentSnapshot
        {
            get
            {
                if (Interlocked.Increment(ref _looks) == 1)
                {
                    Failed.Set();
                    throw new InvalidOperationException("It cannot be read.");
                }

                return new ClusterMembershipSnapshot(
                    ImmutableDictionary<SiloAddress, ClusterMember>.Empty
                        .Add(Here, new ClusterMember(Here, SiloStatus.Active, "here"))
                        .Add(There, new ClusterMember(There, SiloStatus.Active, ended)),
                    new MembershipVersion(1));
            }
        }

        public IAsyncEnumerable<ClusterMembershipSnapshot> MembershipUpdates => throw new NotSupportedException();

        public ValueTask Refresh(MembershipVersion minimumVersion = default, CancellationToken cancellationToken = default) =>
            ValueTask.CompletedTask;

        public Task<bool> TryKill(SiloAddress siloAddress)
        {
            Killed.Set(siloAddress);
            return Task.FromResult(true);
        }
    }

    private sealed class Lifecycle : ISiloLifecycle
    {
        public ILifecycleObserver Observer { get; private set; } = null!;

        public int HighestCompletedStage => 0;

        public int LowestStoppedStage => 0;

        public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
        {
            Observer = observer;
            return new Leaving();
        }

        private sealed class Leaving : IDisposable
        {
            public void Dispose()
            {
            }
        }
    }

    private sealed class Local : ILocalSiloDetails
    {
        public string Name => "here";

        public string ClusterId => "tests";

        public string DnsHostName => "here";

        public SiloAddress SiloAddress => Here;

        public SiloAddress GatewayAddress => Here;
    }
}
