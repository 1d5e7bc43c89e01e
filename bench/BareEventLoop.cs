using System.Threading.Channels;
using Catalyst.Persistence;
using Npgsql;
using NpgsqlTypes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Catalyst.Bench;

/// <summary>
/// What PostgreSQL and RabbitMQ do at most on this machine when nothing else is done. As in a workflow, a delivery leads to two commits of
/// an event each: that the phase has begun, which is published to whoever follows and reaches no queue, and how it ended, which reaches a
/// queue and is the next delivery. Commits go in groups and confirms are awaited beside each other, as Catalyst does it; the tables have
/// the columns and indexes of Catalyst's, the messages go through a topic exchange, and both are as large.
/// </summary>
internal static class BareEventLoop
{
    private const string Queue = "bench-bare";
    private const string Exchange = "bench-bare";
    private const string Began = "catalyst.task.progress";
    private const string Ended = "catalyst.code.pr.opened";

    /// <summary>About as large as an envelope of an idle workflow.</summary>
    private const int MessageBytes = 550;

    private const int Committers = 2;
    private const int LargestGroup = 256;

    /// <summary>About as large as the state and the payload of an idle workflow.</summary>
    private static readonly string State = $$"""{"state":"{{new string('x', 550)}}"}""";
    private static readonly string Payload = $$"""{"message":"{{new string('x', 100)}}"}""";
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(6);

    /// <summary>Events a second and the processor time of one, with that many chains of events under way.</summary>
    /// <param name="mixed">Whether every other event reaches no queue, as in a workflow; else each is delivered before the next.</param>
    /// <param name="used">Processor time used so far.</param>
    public static async Task<(double Rate, CpuTimes Event)> MeasureAsync(
        Database database, string rabbitUrl, int chains, bool mixed, Func<CpuTimes> used, CancellationToken cancellationToken)
    {
        await PrepareAsync(database, chains, cancellationToken);
        var factory = new ConnectionFactory { Uri = new Uri(rabbitUrl) };
        await using var connection = await factory.CreateConnectionAsync(cancellationToken);
        await using var publisher = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken);
        await using var receiver = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await receiver.QueueDeclareAsync(
            Queue, durable: true, exclusive: false, autoDelete: false, new Dictionary<string, object?> { ["x-queue-type"] = "quorum" },
            cancellationToken: cancellationToken);
        await receiver.ExchangeDeclareAsync(Exchange, ExchangeType.Topic, durable: true, cancellationToken: cancellationToken);
        await receiver.QueueBindAsync(Queue, Exchange, Ended, cancellationToken: cancellationToken);
        await receiver.BasicQosAsync(0, LargestGroup, global: false, cancellationToken);

        var waiting = Channel.CreateUnbounded<Step>();
        var first = mixed ? Began : Ended;
        long committed = 0;
        var consumer = new AsyncEventingBasicConsumer(receiver);
        consumer.ReceivedAsync += async (_, message) =>
        {
            var chain = BitConverter.ToInt32(message.Body.Span);
            await receiver.BasicAckAsync(message.DeliveryTag, multiple: false);
            Interlocked.Add(ref committed, mixed ? 2 : 1);
            waiting.Writer.TryWrite(new Step(chain, first));
        };
        await receiver.BasicConsumeAsync(Queue, autoAck: false, consumer, cancellationToken);
        for (var chain = 0; chain < chains; chain++)
        {
            waiting.Writer.TryWrite(new Step(chain, first));
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var committers = Enumerable.Range(0, Committers).Select(_ => CommitAsync(database.DataSource, waiting, publisher, stop.Token))
            .ToList();
        await Task.Delay(WarmUp, cancellationToken);
        var (start, watch, before) = (Interlocked.Read(ref committed), Stopwatch.StartNew(), used());
        await Task.Delay(Time, cancellationToken);
        var events = Interlocked.Read(ref committed) - start;
        var rate = (events / watch.Elapsed.TotalSeconds, (used() - before) / Math.Max(1, events));
        await stop.CancelAsync();
        await Task.WhenAll(committers);

        // Queue and exchange stay behind in a virtual host of their own; removing them took RabbitMQ longer than its client waits, now and
        // then.
        await using var drop = database.DataSource.CreateCommand("DROP TABLE bench_tasks, bench_task_events");
        await drop.ExecuteNonQueryAsync(cancellationToken);
        return rate;
    }

    private static async Task PrepareAsync(Database database, int chains, CancellationToken cancellationToken)
    {
        await using var setup = database.DataSource.CreateCommand(
            """
            CREATE TABLE bench_tasks (LIKE tasks INCLUDING ALL);
            CREATE TABLE bench_task_events (LIKE agent_events INCLUDING ALL);
            ALTER TABLE bench_tasks ADD COLUMN chain int UNIQUE, SET (fillfactor = 60);
            """);
        await setup.ExecuteNonQueryAsync(cancellationToken);
        await using var rows = database.DataSource.CreateCommand(
            """
            INSERT INTO bench_tasks (id, project_id, project_name, project_slug, trace_id, user_prompt, status, current_phase, state,
                version, seq, chain)
            SELECT gen_random_uuid(), gen_random_uuid(), 'bare', 'bare', gen_random_uuid(), 'nothing', 'running', 'planning', $2, 0, 0,
                n FROM generate_series(0, $1 - 1) n
            """);
        rows.Parameters.Add(new() { Value = chains });
        rows.Parameters.Add(new() { Value = State, NpgsqlDbType = NpgsqlDbType.Text });
        await rows.ExecuteNonQueryAsync(cancellationToken);
    }

    private static async Task CommitAsync(NpgsqlDataSource source, Channel<Step> waiting, IChannel publisher, CancellationToken stopped)
    {
        await using var connection = await source.OpenConnectionAsync(CancellationToken.None);
        await using var commit = new NpgsqlCommand(
            """
            WITH moved AS (
                UPDATE bench_tasks SET version = version + 1, seq = seq + 1, state = $2, updated_at = now() WHERE chain = ANY($1)
                RETURNING id, trace_id, seq)
            INSERT INTO bench_task_events (event_id, trace_id, task_id, seq, actor, event_type, payload, created_at)
            SELECT gen_random_uuid(), trace_id, id, seq, 'coder', 'task.progress', $3, now() FROM moved
            """, connection)
        {
            Parameters =
            {
                new() { NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer, Value = Array.Empty<int>() },
                new() { NpgsqlDbType = NpgsqlDbType.Text, Value = State },
                new() { NpgsqlDbType = NpgsqlDbType.Jsonb, Value = Payload },
            },
        };
        await commit.PrepareAsync(CancellationToken.None);
        var group = new List<Step>();
        try
        {
            while (await waiting.Reader.WaitToReadAsync(stopped))
            {
                group.Clear();
                while (group.Count < LargestGroup && waiting.Reader.TryRead(out var step))
                {
                    group.Add(step);
                }

                commit.Parameters[0].Value = group.Select(step => step.Chain).ToArray();
                await commit.ExecuteNonQueryAsync(CancellationToken.None);
                foreach (var step in group)
                {
                    _ = PublishAsync(publisher, step);
                    if (step.Key == Began)
                    {
                        waiting.Writer.TryWrite(step with { Key = Ended });
                    }
                }
            }
        }
        catch (OperationCanceledException) when (stopped.IsCancellationRequested)
        {
        }
    }

    private static async Task PublishAsync(IChannel publisher, Step step)
    {
        var message = new byte[MessageBytes];
        BitConverter.TryWriteBytes(message, step.Chain);
        await publisher.BasicPublishAsync(Exchange, step.Key, mandatory: step.Key == Ended, new BasicProperties { Persistent = true },
            message)
            .AsTask().ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>An event that is to be committed and published with that key.</summary>
    private readonly record struct Step(int Chain, string Key);
}
