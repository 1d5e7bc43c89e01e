using System.Runtime.CompilerServices;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Api.Feed;

/// <summary>
/// An event as clients get it: the followers of a task share its events, so each is written once however many clients there are.
/// </summary>
internal sealed class WireForm(AgentEvent source)
{
    private static readonly ConditionalWeakTable<AgentEvent, WireForm> Forms = [];

    private readonly Lazy<byte[]> _message = new(() => UiMessages.Write(source));

    private readonly Lazy<byte[]> _sse = new(() => ServerSentEvents.Write(source));

    /// <summary>For a WebSocket.</summary>
    public byte[] Message => _message.Value;

    /// <summary>For an event stream.</summary>
    public byte[] Sse => _sse.Value;

    /// <summary>The form of this very event; gone with it.</summary>
    public static WireForm Of(AgentEvent e) => Forms.GetValue(e, static source => new WireForm(source));
}
