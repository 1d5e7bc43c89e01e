using System.Reflection;
using Catalyst.Grains.Projects;
using Catalyst.Grains.Telemetry;
using Catalyst.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Grains.Tests.Telemetry;

public sealed class CallStatisticsTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public void A_quantile_is_known_to_within_a_quarter()
    {
        var durations = Gen.Choose(1, 2_000_000_000).Select(us => TimeSpan.FromMicroseconds(us)).NonEmptyListOf().ToArbitrary();
        Prop.ForAll(durations, Gen.Elements(0.01, 0.5, 0.95, 0.99, 1).ToArbitrary(), (some, quantile) =>
        {
            var histogram = new LatencyHistogram();
            foreach (var duration in some)
            {
                histogram.Record(duration);
            }

            var exact = some.Order().ElementAt((int)Math.Ceiling(quantile * some.Count) - 1);
            var found = LatencyHistogram.Quantile(quantile, histogram);
            return found > exact && found <= exact * 2 - exact * 0.75 + TimeSpan.FromMicroseconds(2);
        }).QuickCheckThrowOnFailure();
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    public void A_clock_that_stood_still_counts_as_a_call(int ticks)
    {
        var histogram = new LatencyHistogram();
        histogram.Record(TimeSpan.FromTicks(ticks));

        LatencyHistogram.Quantile(1, histogram).ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public async Task Calls_are_counted_timed_and_told_apart_by_method()
    {
        var statistics = new CallStatistics(_time);
        for (var i = 0; i < 10; i++)
        {
            await statistics.Invoke(Call("FastAsync", TimeSpan.FromMilliseconds(1)));
        }

        await statistics.Invoke(Call("SlowAsync", TimeSpan.FromSeconds(2)));

        var methods = statistics.Methods(TimeSpan.FromSeconds(5));
        methods.Select(m => (m.Grain, m.Method, m.Calls, m.Failures, m.PerSecond)).ShouldBe(
            [(nameof(ProjectGrain), "FastAsync", 10, 0, 2), (nameof(ProjectGrain), "SlowAsync", 1, 0, 0.2)]);
        methods[0].P50Ms.ShouldBeInRange(1, 1.25);
        methods[1].P99Ms.ShouldBeInRange(2000, 2500);
        statistics.Methods(TimeSpan.FromSeconds(5)).ShouldAllBe(m => m.PerSecond == 0, "nothing was called since the last report");
    }

    [Fact]
    public async Task A_call_that_throws_is_noted_without_its_message()
    {
        var statistics = new CallStatistics(_time);

        await Should.ThrowAsync<InvalidOperationException>(() =>
            statistics.Invoke(Call("FailAsync", TimeSpan.Zero, new InvalidOperationException("the password is hunter2"))));

        var failure = statistics.Failures().ShouldHaveSingleItem();
        failure.ShouldBe(new CallFailure(_time.GetUtcNow(), nameof(ProjectGrain), "FailAsync", nameof(InvalidOperationException)));
        statistics.Methods(TimeSpan.FromSeconds(1)).Single().Failures.ShouldBe(1);
    }

    [Fact]
    public async Task Old_failures_make_room_for_new_ones()
    {
        var statistics = new CallStatistics(_time);
        for (var i = 0; i < 200; i++)
        {
            await Should.ThrowAsync<InvalidOperationException>(() => statistics.Invoke(Call($"Fail{i}", TimeSpan.Zero, new InvalidOperationException())));
        }

        statistics.Failures().Count.ShouldBe(50);
        statistics.Failures()[0].Method.ShouldBe("Fail199");
    }

    [Fact]
    public async Task Latencies_of_long_ago_are_forgotten()
    {
        var statistics = new CallStatistics(_time);
        await statistics.Invoke(Call("WasSlowAsync", TimeSpan.FromMinutes(1)));
        statistics.TurnWindow();
        statistics.Methods(TimeSpan.FromSeconds(1)).Single().P50Ms.ShouldBeGreaterThan(0);

        statistics.TurnWindow();

        statistics.Methods(TimeSpan.FromSeconds(1)).Single().P50Ms.ShouldBe(0);
        statistics.Methods(TimeSpan.FromSeconds(1)).Single().Calls.ShouldBe(1);
    }

    private IIncomingGrainCallContext Call(string method, TimeSpan takes, Exception? failure = null)
    {
        var call = DispatchProxy.Create<IIncomingGrainCallContext, FakeCall>();
        var fake = (FakeCall)call;
        fake.Method = method;
        fake.Run = () =>
        {
            _time.Advance(takes);
            return failure is null ? Task.CompletedTask : Task.FromException(failure);
        };
        return call;
    }

    /// <summary>Only what the statistics look at; the interface has many more members.</summary>
    public class FakeCall : DispatchProxy
    {
        private static readonly object s_grain = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(typeof(ProjectGrain));

        internal string Method { get; set; } = string.Empty;

        internal Func<Task> Run { get; set; } = null!;

        protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => targetMethod!.Name switch
        {
            "get_Grain" => s_grain,
            "get_MethodName" => Method,
            "Invoke" => Run(),
            var other => throw new NotSupportedException(other),
        };
    }
}
