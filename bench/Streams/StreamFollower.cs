using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams;
using Orleans.Streams.Core;

namespace Catalyst.Bench;

/// <summary>Follows the stream of its task and does nothing with what comes.</summary>
[ImplicitStreamSubscription(StreamSilo.Streams)]
internal sealed class StreamFollower : Grain, IGrainWithGuidKey, IStreamSubscriptionObserver, IAsyncObserver<AgentEvent>
{
    public Task OnSubscribed(IStreamSubscriptionHandleFactory handleFactory) => handleFactory.Create<AgentEvent>().ResumeAsync(this);

    public Task OnNextAsync(AgentEvent item, StreamSequenceToken? token = null)
    {
        StreamMeter.Current.Add();
        return Task.CompletedTask;
    }

    public Task OnErrorAsync(Exception ex) => Task.CompletedTask;
}
