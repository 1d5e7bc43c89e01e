using Catalyst.Events;
using Catalyst.Grains.Interfaces.Events;
using RabbitMQ.Client;

namespace Catalyst.Bench;

/// <summary>Envelopes of events that wait in a queue, of many tasks in turn.</summary>
internal sealed class StreamBacklog(string rabbitUrl, int tasks)
{
    private const int Unconfirmed = 512;

    private readonly Guid[] _tasks = [.. Enumerable.Range(0, tasks).Select(_ => Guid.CreateVersion7())];
    private readonly Guid _trace = Guid.CreateVersion7();

    /// <summary>Returns when RabbitMQ has all of them on disk.</summary>
    public async Task FillAsync(string queue, int count, CancellationToken cancellationToken)
    {
        await using var connection = await new ConnectionFactory { Uri = new Uri(rabbitUrl) }.CreateConnectionAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = Unconfirmed, CancellationToken = cancellationToken },
            async (n, stop) =>
            {
                var e = Event(n);
                var properties = new BasicProperties { Persistent = true, ContentType = "application/json",
                    MessageId = e.EventId.ToString(), Type = e.EventType };
                await channel.BasicPublishAsync(string.Empty, queue, mandatory: true, properties, AgentEventCodec.Encode(e), stop);
            });
    }

    /// <summary>As large as one of an idle workflow.</summary>
    private AgentEvent Event(int n) => new(
        Guid.CreateVersion7(), _trace, _tasks[n % _tasks.Length], n / _tasks.Length + 1, Actors.Coder, EventTypes.CodePrOpened,
        "catalyst-generated/todo-app",
        "feature/task-1a2b3c4d", "0123456789abcdef0123456789abcdef01234567", TimeProvider.System.GetUtcNow(),
        new JsonPayload(
            """{"pull_request":1,"title":"A list of things to do","files":12,"url":"http://localhost/projects/todo-app/pulls/1"}"""),
        JsonPayload.Empty);
}
