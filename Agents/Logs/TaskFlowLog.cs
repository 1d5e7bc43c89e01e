using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Channels;
using Catalyst.Grains.Interfaces;
using Catalyst.Grains.Interfaces.Events;
using Microsoft.Extensions.Logging;

namespace Catalyst.Agents.Logs;

/// <summary>
/// The flow log of each task, under <c>logs/tasks/{task}/</c>: JSON documents and JSON lines that follow it from its input to its result.
/// </summary>
/// <remarks>
/// It never blocks and never fails a task: entries go into a bounded queue that one writer drains; when the disk cannot follow, entries
/// are dropped and counted, and an error is logged, not thrown.
/// </remarks>
public sealed partial class TaskFlowLog : IAsyncDisposable
{
    internal const string MetadataFile = "metadata.json";
    internal const string InputFile = "01-input.json";
    internal const string WebhookFile = "02-webhook-flow.jsonl";
    internal const string QueueFile = "03-queue-flow.jsonl";
    internal const string AgentFile = "04-agent-output.jsonl";
    internal const string ServiceFile = "05-microservices-flow.jsonl";
    internal const string ResultFile = "06-final-result.json";
    private const int Capacity = 8192;

    private readonly CatalystPaths paths;
    private readonly TimeProvider time;
    private readonly ILogger<TaskFlowLog> logger;
    private readonly Channel<Entry> queue;
    private readonly Task writer;
    private long dropped;

    public TaskFlowLog(CatalystPaths paths, TimeProvider time, ILogger<TaskFlowLog> logger)
    {
        this.paths = paths;
        this.time = time;
        this.logger = logger;
        queue = Channel.CreateBounded<Entry>(new BoundedChannelOptions(Capacity) { SingleReader = true, FullMode = BoundedChannelFullMode.Wait });
        writer = Task.Run(DrainAsync);
    }

    /// <summary>Entries that were given up because the queue was full.</summary>
    public long Dropped => Interlocked.Read(ref dropped);

    /// <summary>Replaces <c>metadata.json</c>.</summary>
    public void Metadata(Guid taskId, object data) => Put(taskId, MetadataFile, data);

    /// <summary>Replaces <c>01-input.json</c>.</summary>
    public void Input(Guid taskId, object data) => Put(taskId, InputFile, data);

    /// <summary>A step of an incoming webhook: received, validation, parsing, command_matching, immediate_response, task_created, queue_push.</summary>
    public void Webhook(Guid taskId, string stage, object? data = null) => Append(taskId, WebhookFile, ("stage", stage), data);

    /// <summary>A step through the queues: queued, dequeued, worker_assigned.</summary>
    public void Queue(Guid taskId, string stage, object? data = null) => Append(taskId, QueueFile, ("stage", stage), data);

    /// <summary>What an agent does: task_started, thinking, tool_call, tool_result, message, error.</summary>
    public void AgentOutput(Guid taskId, string type, object? data = null) => Append(taskId, AgentFile, ("type", type), data);

    /// <summary>A call to an outside service: service_call, service_request, service_response, service_error.</summary>
    public void Service(Guid taskId, string service, string stage, object? data = null) =>
        Append(taskId, ServiceFile, ("stage", stage), data, ("service", service));

    /// <summary>Replaces <c>06-final-result.json</c>.</summary>
    public void FinalResult(Guid taskId, object data) => Put(taskId, ResultFile, data);

    /// <summary>Completes when everything accepted so far is on disk or given up.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var marker = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await queue.Writer.WriteAsync(new Entry(default, "", "", false, marker), cancellationToken);
        }
        catch (ChannelClosedException)
        {
            await writer.WaitAsync(cancellationToken);
            return;
        }

        await marker.Task.WaitAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        await writer;
    }

    private void Put(Guid taskId, string file, object data) => Offer(taskId, file, () => JsonSerializer.Serialize(data, WireJson.Indented) + "\n", append: false);

    private void Append(Guid taskId, string file, (string Name, string Value) kind, object? data, (string Name, string Value)? first = null) =>
        Offer(taskId, file, () => Line(taskId, kind, data, first), append: true);

    private string Line(Guid taskId, (string Name, string Value) kind, object? data, (string Name, string Value)? first)
    {
        var line = new JsonObject { ["timestamp"] = time.GetUtcNow().ToString("O") };
        if (first is { } leading)
        {
            line[leading.Name] = leading.Value;
        }

        line[kind.Name] = kind.Value;
        line["task_id"] = taskId.ToString();
        switch (data is null ? null : JsonSerializer.SerializeToNode(data, WireJson.Options))
        {
            case JsonObject fields:
                foreach (var (name, value) in fields)
                {
                    line.TryAdd(name, value?.DeepClone());
                }

                break;
            case { } value:
                line["data"] = value;
                break;
        }

        return line.ToJsonString(WireJson.Options) + "\n";
    }

    private void Offer(Guid taskId, string file, Func<string> text, bool append)
    {
        try
        {
            if (!queue.Writer.TryWrite(new Entry(taskId, file, text(), append, null)))
            {
                Interlocked.Increment(ref dropped);
            }
        }
        catch (Exception e) when (e is JsonException or NotSupportedException or InvalidOperationException)
        {
            LogUnwritable(e, taskId, file);
        }
    }

    private async Task DrainAsync()
    {
        var appends = new Dictionary<(Guid Task, string File), StringBuilder>();
        while (await queue.Reader.WaitToReadAsync())
        {
            while (queue.Reader.TryRead(out var entry))
            {
                if (entry.Marker is { } marker)
                {
                    Write(appends);
                    marker.SetResult();
                }
                else if (entry.Append)
                {
                    if (!appends.TryGetValue((entry.TaskId, entry.File), out var text))
                    {
                        appends[(entry.TaskId, entry.File)] = text = new StringBuilder();
                    }

                    text.Append(entry.Text);
                }
                else
                {
                    Attempt(entry.TaskId, entry.File, path => AtomicFile.Write(path, entry.Text));
                }
            }

            Write(appends);
        }
    }

    private void Write(Dictionary<(Guid Task, string File), StringBuilder> appends)
    {
        foreach (var ((task, file), text) in appends)
        {
            Attempt(task, file, path => File.AppendAllText(path, text.ToString()));
        }

        appends.Clear();
    }

    private void Attempt(Guid taskId, string file, Action<string> write)
    {
        try
        {
            var directory = paths.LogsOf(taskId);
            Directory.CreateDirectory(directory);
            write(Path.Combine(directory, file));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            LogUnwritable(e, taskId, file);
        }
    }

    private sealed record Entry(Guid TaskId, string File, string Text, bool Append, TaskCompletionSource? Marker);
}
