using Catalyst.Broker.Dispatch;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Broker.Memory;

/// <summary>One follower of the fan-out.</summary>
internal sealed class MemoryFollower(string pattern, FollowerBuffer buffer, Action<MemoryFollower> forget) : IAsyncDisposable
{
    public void Offer(AgentEvent e, IReadOnlyList<string> keys)
    {
        if (keys.Any(key => TopicPattern.Matches(pattern, key)))
        {
            buffer.Offer(e);
        }
    }

    public ValueTask DisposeAsync()
    {
        forget(this);
        return buffer.DisposeAsync();
    }
}
