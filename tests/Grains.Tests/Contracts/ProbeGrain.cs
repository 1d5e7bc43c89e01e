using Catalyst.Testing;
using Orleans.Concurrency;

namespace Catalyst.Grains.Tests.Contracts;

[Alias("tests.IProbeGrain")]
public interface IProbeGrain : IGrainWithGuidKey
{
    [Alias("Echo")]
    Task<string> EchoAsync(string text);

    [Alias("Hold")]
    Task HoldAsync(string barrier);

    [AlwaysInterleave, Alias("HoldInterleaving")]
    Task HoldInterleavingAsync(string barrier);

    [Alias("Add")]
    Task AddAsync(int number);

    [AlwaysInterleave, Alias("Numbers")]
    Task<int[]> NumbersAsync();
}

internal sealed class ProbeGrain : Grain, IProbeGrain
{
    private readonly List<int> _numbers = [];

    public Task<string> EchoAsync(string text) => Task.FromResult(text);

    public Task HoldAsync(string barrier) => Barriers.PassAsync(barrier);

    public Task HoldInterleavingAsync(string barrier) => Barriers.PassAsync(barrier);

    public async Task AddAsync(int number)
    {
        // The await in the middle would lose numbers if a second request could slip in.
        var count = _numbers.Count;
        await Task.Yield();
        _numbers.Count.ShouldBe(count);
        _numbers.Add(number);
    }

    public Task<int[]> NumbersAsync() => Task.FromResult(_numbers.ToArray());
}

[Alias("tests.IOpenGrain")]
public interface IOpenGrain : IGrainWithGuidKey
{
    [Alias("Hold")]
    Task HoldAsync(string barrier);

    [Alias("Echo")]
    Task<string> EchoAsync(string text);
}

[Reentrant]
internal sealed class OpenGrain : Grain, IOpenGrain
{
    public Task HoldAsync(string barrier) => Barriers.PassAsync(barrier);

    public Task<string> EchoAsync(string text) => Task.FromResult(text);
}
