using Catalyst.Engine.Tests.Grains;
using Catalyst.Engine.Tests.Hosts;

namespace Catalyst.Engine.Tests.Behaviours;

public sealed class CallTests : EngineTest
{
    private IProbeGrain Grain => field ??= Engine.Grains.GetGrain<IProbeGrain>(Guid.NewGuid());

    [Fact]
    public async Task An_exception_reaches_the_caller_as_it_was_thrown()
    {
        (await Should.ThrowAsync<ProbeException>(() => Grain.FailAsync("asynchronously"))).Message.ShouldBe("asynchronously");
        (await Should.ThrowAsync<ProbeException>(async () => await Grain.FailValueAsync("synchronously"))).Message.ShouldBe("synchronously");
        (await Grain.EchoAsync("still alive")).ShouldBe("still alive");
    }

    [Fact]
    public async Task Arguments_and_results_are_copied()
    {
        var mine = new Basket { Items = ["apple"] };
        await Grain.PutAsync(mine);
        mine.Items.Add("changed by the caller");

        var theirs = await Grain.TakeAsync();
        theirs.Items.ShouldBe(["apple"]);
        theirs.Items.Add("changed by the receiver");
        (await Grain.TakeAsync()).Items.ShouldBe(["apple"]);
    }

    [Fact]
    public async Task Cancelling_ends_the_wait_and_tells_the_method()
    {
        var barrier = Barriers.NewName();
        using var cancellation = new CancellationTokenSource();
        var call = Grain.WaitForCancellationAsync(barrier, cancellation.Token);
        await Barriers.Reached(barrier).WaitAsync(Token);

        await cancellation.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() => call);
        await Barriers.Opened(barrier).WaitAsync(Token);
        (await Grain.EchoAsync("free again")).ShouldBe("free again");
    }

    [Fact]
    public async Task A_call_with_a_cancelled_token_never_starts()
    {
        var barrier = Barriers.NewName();
        await Should.ThrowAsync<OperationCanceledException>(() => Grain.WaitForCancellationAsync(barrier, new CancellationToken(true)));
        await Grain.EchoAsync("after it");
        Barriers.Reached(barrier).IsSet.ShouldBeFalse();
    }

    [Fact]
    public async Task A_one_way_call_completes_at_once_and_hides_its_outcome()
    {
        var barrier = Barriers.NewName();
        await Grain.TellAsync(barrier);
        await Barriers.Reached(barrier).WaitAsync(Token);
    }

    [Fact]
    public async Task Request_context_travels_with_the_call()
    {
        RequestContext.Set("who", "the caller");
        (await Grain.RequestContextAsync("who")).ShouldBe("the caller");
        RequestContext.Clear();
        (await Grain.RequestContextAsync("who")).ShouldBeNull();
    }

    [Fact]
    public async Task A_failed_activation_fails_its_callers_and_the_next_call_tries_again()
    {
        var fragile = Engine.Grains.GetGrain<IFragileGrain>(Barriers.NewName());
        await Should.ThrowAsync<ProbeException>(() => fragile.EchoAsync("first"));
        (await fragile.EchoAsync("second")).ShouldBe("second");
    }
}
