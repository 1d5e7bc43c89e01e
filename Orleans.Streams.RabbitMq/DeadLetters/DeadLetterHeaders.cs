using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using RabbitMQ.Client;

namespace Orleans.Streams.RabbitMq;

/// <summary>One delivery that failed. <paramref name="Attempt"/> counts from 1.</summary>
public sealed record FailedDelivery(int Attempt, DateTimeOffset At, string Error);

/// <summary>
/// Dead letters as messages: the body as it came, and headers that say whose queue it was (<c>queue</c>), when it died (<c>dead-at</c>, ISO 8601), and
/// why: the failed deliveries (<c>failures</c>, JSON) or one reason (<c>reason</c>).
/// </summary>
/// <param name="Prefix">Begins the name of each of these headers.</param>
public sealed record DeadLetterHeaders(string Prefix)
{
    /// <summary>
    /// All headers of a message travel in one frame, of 128 KiB where nobody has set another size, and RabbitMQ ends the connection over a larger one. These
    /// are for what there is to say of a letter, and for the headers that its publisher gave it.
    /// </summary>
    private const int MaxSaid = 48 * 1024;

    private const int MaxText = 7 * 1024;

    private readonly string queueHeader = Prefix + "queue";
    private readonly string failuresHeader = Prefix + "failures";
    private readonly string reasonHeader = Prefix + "reason";
    private readonly string deadAtHeader = Prefix + "dead-at";

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A message that used up its deliveries, with their history: the latest, where that is too long for a header.</summary>
    /// <param name="headers">Of the message itself; it keeps them, except those that are too large to travel beside its history.</param>
    public RabbitMessage Dead(
        RabbitTopology topology, string queue, ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, object?> headers, IEnumerable<FailedDelivery> failures,
        DateTimeOffset at) => Letter(topology, queue, body, new(Fitting(headers)) { [failuresHeader] = Latest([.. failures]) }, at);

    /// <summary>A message that nobody can read, with the reason.</summary>
    public RabbitMessage Refused(RabbitTopology topology, string queue, ReadOnlyMemory<byte> body, string reason, DateTimeOffset at) =>
        Letter(topology, queue, body, new() { [reasonHeader] = Beginning(reason) }, at);

    /// <summary>The queue that it was in; null when nothing says so. RabbitMQ notes it itself for what it gave up by itself.</summary>
    public string? Queue(IReadOnlyBasicProperties properties) => Text(properties, queueHeader) ?? Text(properties, "x-first-death-queue");

    /// <summary>Why nobody could read it; null when that was not the reason.</summary>
    public string? Reason(IReadOnlyBasicProperties properties) => Text(properties, reasonHeader);

    /// <summary>RabbitMQ's word for why it gave the message up by itself; null when it did not.</summary>
    public static string? GivenUp(IReadOnlyBasicProperties properties) => Text(properties, "x-first-death-reason");

    /// <summary>When it became a dead letter; null when nothing says so.</summary>
    public DateTimeOffset? At(IReadOnlyBasicProperties properties) =>
        DateTimeOffset.TryParse(Text(properties, deadAtHeader), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;

    /// <summary>Its failed deliveries; null when there are none, or another client wrote a header of the same name.</summary>
    public IReadOnlyList<FailedDelivery>? Failures(IReadOnlyBasicProperties properties)
    {
        try
        {
            var failures = Text(properties, failuresHeader) is { } json ? JsonSerializer.Deserialize<List<FailedDelivery?>>(json, Json) : null;
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
        while (first > 0 && (size += Encoding.UTF8.GetByteCount(texts[first - 1]) + 1) <= MaxSaid)
        {
            first--;
        }

        return $"[{string.Join(',', texts.Skip(first))}]";
    }

    private static IEnumerable<KeyValuePair<string, object?>> Fitting(IReadOnlyDictionary<string, object?> headers)
    {
        var left = MaxSaid;
        foreach (var header in headers)
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

    /// <summary>At most so much that escaping, which makes six bytes of a character at worst, leaves it within <see cref="MaxSaid"/>.</summary>
    private static string Beginning(string text) => text.Length <= MaxText ? text : text[..MaxText] + "...";

    private RabbitMessage Letter(RabbitTopology topology, string queue, ReadOnlyMemory<byte> body, Dictionary<string, object?> headers, DateTimeOffset at)
    {
        headers[queueHeader] = queue;
        headers[deadAtHeader] = at.ToString("O", CultureInfo.InvariantCulture);
        return new RabbitMessage(topology.DeadLetterExchange, queue, true, body, Guid.CreateVersion7(at), headers);
    }

    private static string? Text(IReadOnlyBasicProperties properties, string header) =>
        properties.Headers is { } headers && headers.TryGetValue(header, out var value) && value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : null;
}
