using Orleans.Streams;
using Orleans.Streams.Core;

namespace Catalyst.Engine.Tests.Grains;

[Alias("tests.IOpenGrain")]
public interface IOpenGrain : IGrainWithStringKey
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

    public Task<string> EchoAsync(string text) => Task.FromResult(this.GetPrimaryKeyString() + " " + text);
}

[Alias("tests.IWorkerGrain")]
public interface IWorkerGrain : IGrainWithIntegerKey
{
    [Alias("Work")]
    Task<Guid> WorkAsync(string barrier, CancellationToken cancellationToken);
}

[StatelessWorker(2)]
internal sealed class WorkerGrain : Grain, IWorkerGrain
{
    private readonly Guid _instance = Guid.NewGuid();

    public async Task<Guid> WorkAsync(string barrier, CancellationToken cancellationToken)
    {
        await Barriers.PassAsync(barrier);
        return _instance;
    }
}

[Alias("tests.IListenerGrain")]
public interface IListenerGrain : IGrainWithGuidKey
{
    /// <summary>Everything heard, once that is as many items as given.</summary>
    [AlwaysInterleave, Alias("Heard")]
    Task<string[]> HeardAsync(int items);

    [Alias("FailNext")]
    Task FailNextAsync(int times);
}

[ImplicitStreamSubscription("tests")]
internal sealed class ListenerGrain : Grain, IListenerGrain, IStreamSubscriptionObserver, IAsyncObserver<string>
{
    private readonly List<string> _heard = [];
    private TaskCompletionSource _changed = new();
    private int _failures;
    private int _announcements;

    public async Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory)
    {
        _announcements++;
        await handleFactory.Create<string>().ResumeAsync(this);
    }

    public async Task OnNextAsync(string item, StreamSequenceToken? token = null)
    {
        await Task.Yield();
        if (_failures > 0)
        {
            _failures--;
            throw new InvalidOperationException($"refused {item}");
        }

        _heard.Add(item);
        Interlocked.Exchange(ref _changed, new TaskCompletionSource()).SetResult();
    }

    public Task OnErrorAsync(Exception ex)
    {
        _heard.Add("error: " + ex.Message);
        return Task.CompletedTask;
    }

    public async Task<string[]> HeardAsync(int items)
    {
        while (_heard.Count < items)
        {
            await _changed.Task;
        }

        return [.. _heard, $"announced {_announcements}"];
    }

    public Task FailNextAsync(int times)
    {
        _failures = times;
        return Task.CompletedTask;
    }
}
