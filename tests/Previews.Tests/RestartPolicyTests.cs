using Catalyst.Testing;

namespace Catalyst.Previews.Tests;

public sealed class RestartPolicyTests
{
    [Fact]
    public void EachPauseIsTwiceTheOneBeforeAndThenThereIsNone()
    {
        var policy = new RestartPolicy(TimeProvider.System);

        Enumerable.Range(0, RestartPolicy.Limit + 1).Select(_ => policy.Next()?.TotalSeconds).ShouldBe([0.5, 1, 2, 4, 8, null]);

        policy.Reset();
        policy.Next().ShouldBe(TimeSpan.FromSeconds(0.5));
    }

    [Fact]
    public void WhatEndedLongAgoNoLongerCounts()
    {
        var time = new FakeTimeProvider();
        var policy = new RestartPolicy(time);
        for (var i = 0; i < RestartPolicy.Limit; i++)
        {
            policy.Next().ShouldNotBeNull();
        }

        time.Advance(RestartPolicy.Window + TimeSpan.FromSeconds(1));

        policy.Next().ShouldBe(TimeSpan.FromSeconds(0.5));
    }
}
