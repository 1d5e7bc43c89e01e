using System.Threading.Channels;
using Catalyst.Grains.Interfaces.Events;

namespace Catalyst.Events.Tests;

/// <summary>What a handler was given, for the test to await.</summary>
internal sealed class Inbox
{
    private readonly Channel<AgentEvent> _events = Channel.CreateUnbounded<AgentEvent>();

    public Task TakeAsync(AgentEvent e, CancellationToken cancellationToken)
    {
        _events.Writer.TryWrite(e);
        return Task.CompletedTask;
    }

    public async Task<AgentEvent> NextAsync()
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        return await _events.Reader.ReadAsync(patience.Token);
    }
}

internal static class Envelope
{
    public static AgentEvent Of(string type, Guid? task = null, string payload = "{}") => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), task ?? Guid.CreateVersion7(), 1, Actors.Orchestrator, type,
        "catalyst-generated/todo-app",
        "feature/task-1a2b3c4d", "", new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero), new JsonPayload(payload), JsonPayload.Empty);
}
