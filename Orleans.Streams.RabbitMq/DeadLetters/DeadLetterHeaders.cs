using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Orleans.Streams.RabbitMq;

/// <summary>One delivery that failed. <paramref name="Attempt"/> counts from 1.</summary>
public sealed record FailedDelivery(int Attempt, DateTimeOffset At, string Error);

/// <summary>
/// Headers of a dead letter: its queue (<c>queue</c>), when it became one (<c>dead-at</c>, ISO 8601), and why: the failed deliveries
/// (<c>failures</c>, JSON) or one reason (<c>reason</c>). Its body is the message's.
/// </summary>
/// <param name="Prefix">Begins the name of each of these headers.</param>
public sealed record DeadLetterHeaders(string Prefix)
{
    /// <summary>
    /// All headers of a message travel in one frame, of 128 KiB by default, and RabbitMQ ends the connection over a larger one. So much is
    /// for the history, and so much for the headers that the message's publisher gave it.
    /// </summary>
    private const int MaxBytes = 48 * 1024;

    private const int MaxText = 7 * 1024;

    private readonly string _queueHeader = Prefix + "queue";
    private readonly string _failuresHeader = Prefix + "failures";
    private readonly string _reasonHeader = Prefix + "reason";
    private readonly string _deadAtHeader = Prefix + "dead-at";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Of a message that used up its deliveries: their history, the latest of it where it is too long for a header.</summary>
    /// <param name="own">Headers of the message itself; they are kept, except RabbitMQ's own and those that are too large.</param>
    internal IReadOnlyDictionary<string, object?> Write(
        string queue, IReadOnlyDictionary<string, object?> own, IEnumerable<FailedDelivery> failures, DateTimeOffset at) =>
        new Dictionary<string, object?>(Fitting(own))
        {
            [_failuresHeader] = Latest([.. failures]),
            [_queueHeader] = queue,
            [_deadAtHeader] = Text(at),
        };

    /// <summary>Of a message that nobody can read: the reason.</summary>
    internal IReadOnlyDictionary<string, object?> Write(string queue, string reason, DateTimeOffset at) =>
        new Dictionary<string, object?> { [_reasonHeader] = Beginning(reason), [_queueHeader] = queue, [_deadAtHeader] = Text(at) };

    /// <summary>The queue that it was in; null when nothing says so. RabbitMQ notes it for what it gave up.</summary>
    public string? Queue(IReadOnlyDictionary<string, object?> headers) =>
        Text(headers, _queueHeader) ?? Text(headers, "x-first-death-queue");

    /// <summary>Why nobody could read it; null when that was not the reason.</summary>
    public string? Reason(IReadOnlyDictionary<string, object?> headers) => Text(headers, _reasonHeader);

    /// <summary>Why RabbitMQ gave the message up; null when it did not.</summary>
    public static string? GivenUp(IReadOnlyDictionary<string, object?> headers) => Text(headers, "x-first-death-reason");

    /// <summary>When it became a dead letter; null when nothing says so.</summary>
    public DateTimeOffset? At(IReadOnlyDictionary<string, object?> headers) =>
        DateTimeOffset.TryParse(Text(headers, _deadAtHeader), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            ? at : null;

    /// <summary>Its failed deliveries; null when there are none, or another client wrote a header of the same name.</summary>
    public IReadOnlyList<FailedDelivery>? Failures(IReadOnlyDictionary<string, object?> headers)
    {
        try
        {
            var failures = Text(headers, _failuresHeader) is { } json
                ? JsonSerializer.Deserialize<List<FailedDelivery?>>(json, Json)
                : null;
            return failures?.TrueForAll(failure => failure?.Error is not null) is true ? [.. failures.OfType<FailedDelivery>()] : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string Latest(IReadOnlyList<FailedDelivery> failures)
    {
        var texts = failures.Select(failure => JsonSerializer.Serialize(failure with { Error = Beginning(failure.Error) }, Json)).ToList();
        var (first, size) = (texts.Count, 0);
        while (first > 0 && (size += Encoding.UTF8.GetByteCount(texts[first - 1]) + 1) <= MaxBytes)
        {
            first--;
        }

        return $"[{string.Join(',', texts.Skip(first))}]";
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fitting(IReadOnlyDictionary<string, object?> headers)
    {
        // The CC header would send a dead letter to the queues again.
        var left = MaxBytes;
        foreach (var header in headers.Where(header =>
            header.Key is not ("CC" or "BCC") && !header.Key.StartsWith("x-", StringComparison.OrdinalIgnoreCase)))
        {
            if (SizeOf(header.Key) + SizeOf(header.Value) is var size && size <= left)
            {
                left -= size;
                yield return header;
            }
        }
    }

    /// <summary>Bytes on the way, or a few more.</summary>
    private static int SizeOf(object? value) => 16 + value switch
    {
        string text => Encoding.UTF8.GetByteCount(text),
        byte[] bytes => bytes.Length,
        IDictionary table => table.Keys.Cast<object>().Sum(SizeOf) + table.Values.Cast<object?>().Sum(SizeOf),
        IEnumerable list => list.Cast<object?>().Sum(SizeOf),
        _ => 0,
    };

    /// <summary>So much that escaping, which makes six bytes of a character at worst, leaves it within <see cref="MaxBytes"/>.</summary>
    private static string Beginning(string text) => text.Length <= MaxText ? text : text[..MaxText] + "...";

    private static string Text(DateTimeOffset at) => at.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>RabbitMQ's client hands text out as bytes.</summary>
    private static string? Text(IReadOnlyDictionary<string, object?> headers, string header) => headers.GetValueOrDefault(header) switch
    {
        string text => text,
        byte[] bytes => Encoding.UTF8.GetString(bytes),
        _ => null,
    };
}
