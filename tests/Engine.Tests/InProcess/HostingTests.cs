using Catalyst.Engine.InProcess;
using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Catalyst.Engine.Tests.InProcess;

/// <summary>How the engine is set up, watched and stopped.</summary>
public sealed class HostingTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Options_that_cannot_work_are_refused_by_name()
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => EngineHost.StartAsync(options =>
        {
            options.CollectionAge = TimeSpan.FromSeconds(1);
            options.ResponseTimeout = TimeSpan.Zero;
            options.ServiceId = "";
            options.StreamDeliveryAttempts = 0;
        }));
        failure.Failures.Count().ShouldBe(4);
        failure.Message.ShouldContain("CollectionAge");
        failure.Message.ShouldContain("ResponseTimeout");
        failure.Message.ShouldContain("ServiceId");
        failure.Message.ShouldContain("StreamDeliveryAttempts");
    }

    [Fact]
    public async Task After_the_stop_calls_are_refused()
    {
        await using var engine = await EngineHost.StartAsync();
        await engine.StopAsync();
        await Should.ThrowAsync<SiloUnavailableException>(() => engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid()).EchoAsync("late"));
    }

    [Fact]
    public async Task Stopping_waits_for_slow_grains_no_longer_than_the_shutdown_timeout()
    {
        var time = new FakeTimeProvider();
        await using var engine = await EngineHost.StartAsync(_ => { }, services => services.AddSingleton<TimeProvider>(time));
        var barrier = Barriers.NewName();
        var held = engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid()).HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);

        var armed = time.NextTimer(TimeSpan.FromSeconds(20));
        var stopping = engine.StopAsync();
        await armed.WaitAsync(Token);
        stopping.IsCompleted.ShouldBeFalse();
        time.Advance(TimeSpan.FromSeconds(20));
        await stopping.Within("the stop", Token);
        held.IsCompleted.ShouldBeFalse();
        Barriers.Opened(barrier).Set();
        await held;
    }

    [Fact]
    public async Task Statistics_tell_what_is_alive_and_at_work()
    {
        await using var engine = await EngineHost.StartAsync();
        var grain = engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid());
        var barrier = Barriers.NewName();
        var held = grain.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);
        var queued = grain.FailAsync("counted");

        var busy = Statistics.Of<ProbeGrain>(engine);
        (busy.GrainType, busy.Activations, busy.Executing, busy.Waiting).ShouldBe(("probe", 1, 1, 1));

        Barriers.Opened(barrier).Set();
        await held;
        await Should.ThrowAsync<ProbeException>(() => queued);
        var done = Statistics.Of<ProbeGrain>(engine);
        (done.Executing, done.Waiting, done.Requests, done.Failures).ShouldBe((0, 0, 2L, 1L));
    }

    [Fact]
    public async Task A_stream_item_that_keeps_failing_is_reported_to_both_sides()
    {
        await using var engine = await EngineHost.StartAsync(options => options.StreamDeliveryAttempts = 2);
        var key = Guid.NewGuid();
        var listener = engine.Grains.GetGrain<IListenerGrain>(key);
        await listener.FailNextAsync(2);
        var stream = engine.Streams().GetStream<string>(StreamId.Create("tests", key));

        var first = stream.OnNextAsync("one");
        var second = stream.OnNextAsync("two");

        (await Should.ThrowAsync<ProbeException>(() => first)).Message.ShouldBe("refused one");
        await second;
        (await listener.HeardAsync(1)).ShouldBe(["error: refused one", "two", "announced 1"]);
    }

    [Fact]
    public async Task A_grain_interface_without_a_class_is_named()
    {
        await using var engine = await EngineHost.StartAsync();
        Should.Throw<ArgumentException>(() => engine.Grains.GetGrain<INobodysGrain>(1)).Message.ShouldContain(nameof(INobodysGrain));
    }

    public interface INobodysGrain : IGrainWithIntegerKey;
}
