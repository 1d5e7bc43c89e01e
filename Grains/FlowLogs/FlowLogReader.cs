using System.Text.Json;

namespace Catalyst.Grains.FlowLogs;

/// <summary>A task's flow log: each document whole, of each flow the newest lines.</summary>
/// <param name="Truncated">Whether a flow has older lines than those here.</param>
public sealed record FlowLogView(
    Guid TaskId,
    JsonElement? Metadata,
    JsonElement? Input,
    IReadOnlyList<JsonElement> WebhookFlow,
    IReadOnlyList<JsonElement> QueueFlow,
    IReadOnlyList<JsonElement> AgentOutput,
    IReadOnlyList<JsonElement> MicroservicesFlow,
    JsonElement? FinalResult,
    bool Truncated);

/// <summary>Reads flow logs for people, after completing them.</summary>
public sealed class FlowLogReader(CatalystPaths paths, TaskFlowLog log, TimeProvider time)
{
    private const int MaxBytes = 4 << 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(10);

    /// <summary>The log, or null when there is none: it is switched off, was never written, or its time is over.</summary>
    /// <param name="complete">Whether what is missing may be written first.</param>
    public async Task<FlowLogView?> ReadAsync(Guid taskId, int lines, bool complete, CancellationToken cancellationToken)
    {
        if (complete)
        {
            await CompleteAsync(taskId, cancellationToken);
        }

        var directory = paths.LogsOf(taskId);
        if (!Directory.Exists(directory))
        {
            return null;
        }

        var truncated = false;
        return new FlowLogView(
            taskId, await DocumentAsync(FlowLogFiles.Metadata), await DocumentAsync(FlowLogFiles.Input),
            await LinesAsync(FlowLogFiles.Webhook),
            await LinesAsync(FlowLogFiles.Queue), await LinesAsync(FlowLogFiles.Agent), await LinesAsync(FlowLogFiles.Services),
            await DocumentAsync(FlowLogFiles.Result), truncated);

        async Task<JsonElement?> DocumentAsync(string name) =>
            await ReadEndAsync(Path.Combine(directory, name), cancellationToken) is ({ Length: > 0 } text, _) ? Parse(text) : null;

        async Task<List<JsonElement>> LinesAsync(string name)
        {
            var (text, cut) = await ReadEndAsync(Path.Combine(directory, name), cancellationToken);
            var all = text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(cut ? 1 : 0).ToArray();
            truncated |= cut || all.Length > lines;
            return [.. all.TakeLast(lines).Select(Parse).OfType<JsonElement>()];
        }
    }

    /// <summary>A disk or database that does not answer may cost the last lines, not the whole log.</summary>
    private async Task CompleteAsync(Guid taskId, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        await log.CatchUpAsync(taskId, limit.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancellationToken.ThrowIfCancellationRequested();
    }

    /// <summary>
    /// The end of a file, empty when it is not there, and whether it has a beginning too. A writer at work on it is waited for.
    /// </summary>
    private async Task<(string Text, bool Cut)> ReadEndAsync(string path, CancellationToken cancellationToken)
    {
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            try
            {
                await using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var cut = stream.Length > MaxBytes;
                stream.Seek(-Math.Min(stream.Length, MaxBytes), SeekOrigin.End);
                using var reader = new StreamReader(stream);
                return (await reader.ReadToEndAsync(cancellationToken), cut);
            }
            catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
            {
                return (string.Empty, false);
            }
            catch (IOException) when (waited < Patience)
            {
                await Task.Delay(Interval, time, cancellationToken);
            }
        }
    }

    private static JsonElement? Parse(string json)
    {
        try
        {
            return JsonElement.Parse(json);
        }
        catch (JsonException)
        {
            // Half a line: its other half is being written.
            return null;
        }
    }
}
