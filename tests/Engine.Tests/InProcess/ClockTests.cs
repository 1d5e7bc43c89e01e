using Catalyst.Engine.InProcess;
using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Engine.Tests.InProcess;

/// <summary>What the engine does as time goes by.</summary>
public sealed class ClockTests : IAsyncLifetime
{
    private static readonly TimeSpan s_minute = TimeSpan.FromMinutes(1);

    private readonly FakeTimeProvider _time = new();
    private readonly Guid _key = Guid.NewGuid();
    private EngineHost _engine = null!;

    private IProbeGrain Probe => _engine.Grains.GetGrain<IProbeGrain>(_key);

    private IClockGrain Clock => _engine.Grains.GetGrain<IClockGrain>(_key);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _engine = await EngineHost.StartAsync(
        options => options.ResponseTimeout = 5 * s_minute, services => services.AddSingleton<TimeProvider>(_time));

    public ValueTask DisposeAsync() => _engine.DisposeAsync();

    [Fact]
    public async Task An_idle_activation_is_collected_after_its_age_and_not_before()
    {
        var instance = await Probe.InstanceAsync();
        _time.Advance(14 * s_minute);
        (await Probe.InstanceAsync()).ShouldBe(instance);
        _time.Advance(14 * s_minute);
        (await Probe.InstanceAsync()).ShouldBe(instance);
        _time.Advance(16 * s_minute);
        (await Probe.InstanceAsync()).ShouldNotBe(instance);
    }

    [Fact]
    public async Task A_busy_activation_is_never_idle()
    {
        var barrier = Barriers.NewName();
        var leaving = Probe.InstanceAsync();
        var instance = await leaving;
        var held = Probe.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);
        _time.Advance(4 * s_minute);
        Barriers.Opened(barrier).Set();
        await held;
        _time.Advance(14 * s_minute);
        (await Probe.InstanceAsync()).ShouldBe(instance);
    }

    [Fact]
    public async Task DelayDeactivation_keeps_an_idle_activation()
    {
        var instance = await Probe.InstanceAsync();
        await Probe.KeepAliveForAsync(TimeSpan.FromHours(1));
        _time.Advance(59 * s_minute);
        (await Probe.InstanceAsync()).ShouldBe(instance);
        _time.Advance(2 * s_minute);
        (await Probe.InstanceAsync()).ShouldBe(instance);
        _time.Advance(16 * s_minute);
        (await Probe.InstanceAsync()).ShouldNotBe(instance);
    }

    [Fact]
    public async Task A_negative_delay_takes_it_back()
    {
        var instance = await Probe.InstanceAsync();
        await Probe.KeepAliveForAsync(Timeout.InfiniteTimeSpan);
        await Probe.KeepAliveForAsync(-s_minute);
        _time.Advance(16 * s_minute);
        (await Probe.InstanceAsync()).ShouldNotBe(instance);
    }

    [Fact]
    public async Task A_timer_ticks_after_its_due_time_and_then_every_period()
    {
        await Clock.StartTimerAsync(2 * s_minute, s_minute, keepAlive: false);
        foreach (var expected in new[] { 0, 1, 2, 3 })
        {
            _time.Advance(s_minute);
            (await Clock.TicksAsync()).ShouldBe(expected);
        }
    }

    [Fact]
    public async Task A_tick_waits_for_the_request_under_way()
    {
        var barrier = Barriers.NewName();
        await Clock.StartTimerAsync(s_minute, s_minute, keepAlive: false);
        var held = Clock.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);
        _time.Advance(3 * s_minute);
        (await Clock.TicksAsync()).ShouldBe(0);
        Barriers.Opened(barrier).Set();
        await held;
        (await Clock.TicksAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_failed_tick_does_not_stop_the_timer()
    {
        await Clock.StartFailingTimerAsync(s_minute);
        _time.Advance(s_minute);
        (await Clock.TicksAsync()).ShouldBe(1);
        _time.Advance(s_minute);
        (await Clock.TicksAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_disposed_timer_ticks_no_more()
    {
        await Clock.StartTimerAsync(s_minute, s_minute, keepAlive: false);
        await Clock.StopTimerAsync();
        _time.Advance(5 * s_minute);
        (await Clock.TicksAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Only_a_timer_that_keeps_alive_counts_as_use(bool keepAlive)
    {
        await Clock.StartTimerAsync(7 * s_minute, 7 * s_minute, keepAlive);
        for (var i = 0; i < 3; i++)
        {
            // One tick, and a look at it that does not come through the grain, which would be use as well.
            _time.Advance(7 * s_minute);
            await Statistics.Quiet(_engine, Token);
        }

        var collected = await Clock.TicksAsync() == 0;
        collected.ShouldBe(!keepAlive);
    }

    [Fact]
    public async Task A_caller_is_told_when_the_response_timeout_has_passed()
    {
        var barrier = Barriers.NewName();
        var held = Probe.HoldAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);
        var queued = Probe.EchoAsync("queued");
        _time.Advance(5 * s_minute);
        held.IsCompleted.ShouldBeTrue();
        (await Should.ThrowAsync<TimeoutException>(() => held)).Message.ShouldContain("HoldAsync");
        await Should.ThrowAsync<TimeoutException>(() => queued);
        Barriers.Opened(barrier).Set();
        (await Probe.EchoAsync("free again")).ShouldBe("free again");
    }

    [Fact]
    public async Task A_timeout_cancels_the_method()
    {
        var barrier = Barriers.NewName();
        var call = Probe.WaitForCancellationAsync(barrier, CancellationToken.None);
        await Barriers.Reached(barrier).WaitAsync(Token);
        _time.Advance(5 * s_minute);
        await Should.ThrowAsync<TimeoutException>(() => call);
        await Barriers.Opened(barrier).WaitAsync(Token);
    }

    [Fact]
    public async Task A_grain_that_waits_for_itself_times_out()
    {
        var call = Probe.CallMyselfAsync();
        (await Probe.PeekAsync()).ShouldBe(0);
        _time.Advance(6 * s_minute);
        await Should.ThrowAsync<TimeoutException>(() => call);
    }

    [Fact]
    public async Task A_reminder_ticks_even_when_its_grain_has_gone()
    {
        await Clock.RemindAsync("first", s_minute, 60 * s_minute);
        await Clock.RemindAsync("second", 21 * s_minute, 60 * s_minute);
        _time.Advance(s_minute);
        (await Clock.RemindedAsync()).ShouldBe(["first"]);
        _time.Advance(20 * s_minute);
        (await Clock.RemindedAsync()).ShouldBe(["second"], "a new activation, woken by the reminder");
    }

    [Fact]
    public async Task An_unregistered_reminder_ticks_no_more()
    {
        await Clock.RemindAsync("r", s_minute, s_minute);
        (await Clock.ForgetAsync("r")).ShouldBeTrue();
        (await Clock.ForgetAsync("r")).ShouldBeFalse();
        _time.Advance(3 * s_minute);
        (await Clock.RemindedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reminder_registered_again_has_its_new_times_only()
    {
        await Clock.RemindAsync("r", s_minute, s_minute);
        await Clock.RemindAsync("r", 3 * s_minute, 5 * s_minute);
        _time.Advance(2 * s_minute);
        (await Clock.RemindedAsync()).ShouldBeEmpty();
        _time.Advance(s_minute);
        (await Clock.RemindedAsync()).ShouldBe(["r"]);
    }

    [Fact]
    public async Task A_reminder_period_below_the_minimum_is_refused() =>
        await Should.ThrowAsync<ArgumentException>(() => Clock.RemindAsync("r", s_minute, TimeSpan.FromSeconds(59)));
}
