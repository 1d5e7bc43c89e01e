using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Catalyst.Grains.Interfaces.Events;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Where dead letters are kept.</summary>
public interface IDeadLetterStore
{
    /// <summary>
    /// Keeps a letter. One with the same id is the same event that failed again: its failures are added and it waits for a replay anew.
    /// The same <paramref name="messageId"/> again changes nothing, because the broker may deliver a message more than once.
    /// </summary>
    Task AddAsync(DeadLetter letter, Guid messageId, CancellationToken cancellationToken);

    /// <summary>At most <paramref name="limit"/> letters before <paramref name="before"/>, newest first.</summary>
    Task<IReadOnlyList<DeadLetter>> ListAsync(int limit, DeadLetterPosition? before, CancellationToken cancellationToken);

    Task<DeadLetter?> GetAsync(Guid id, CancellationToken cancellationToken);

    /// <summary>
    /// Sends a letter and notes the time, once: two callers never both send. When the process dies in between, the letter may be sent
    /// again, never be lost.
    /// </summary>
    Task<ReplayResult> ReplayAsync(Guid id, Func<DeadLetter, CancellationToken, Task> send, CancellationToken cancellationToken);

    Task<bool> DeleteAsync(Guid id, CancellationToken cancellationToken);
}

/// <summary>A letter's place in the order of a list.</summary>
public sealed record DeadLetterPosition(DateTimeOffset DeadAt, Guid Id)
{
    public static DeadLetterPosition Parse(string cursor)
    {
        var dot = cursor.IndexOf('.', StringComparison.Ordinal);
        return dot > 0
            && long.TryParse(cursor.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out var micros)
            && micros < (DateTimeOffset.MaxValue - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond
            && Guid.TryParseExact(cursor.AsSpan(dot + 1), "N", out var id)
                ? new DeadLetterPosition(DateTimeOffset.UnixEpoch.AddTicks(micros * TimeSpan.TicksPerMicrosecond), id)
                : throw new FormatException(
                    $"'{(cursor.Length > 100 ? cursor[..100] : cursor)}' is not a cursor. Use next_cursor of an earlier page.");
    }

    /// <summary>Microseconds, as exact as a database keeps them.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{(DeadAt - DateTimeOffset.UnixEpoch).Ticks / TimeSpan.TicksPerMicrosecond}.{Id:N}");
}

/// <summary>Makes letters.</summary>
internal static class DeadLetterOf
{
    public static DeadLetter Event(string queue, AgentEvent e, IReadOnlyList<FailedDelivery> failures, DateTimeOffset at) =>
        new(Identify($"{queue}/{e.EventId}"), queue, e, null, [.. failures], Exact(at), null);

    /// <summary>A message that is no event. What is not text of its body becomes a replacement character.</summary>
    public static DeadLetter Message(string queue, ReadOnlySpan<byte> body, string reason, DateTimeOffset at)
    {
        var id = Identify($"{queue}/{Convert.ToHexString(SHA256.HashData(body))}");
        var text = Encoding.UTF8.GetString(body[..Math.Min(body.Length, DeadLetter.MaxBody)]).Replace('\0', '\uFFFD');
        return new DeadLetter(id, queue, null, text, [new FailedDelivery(1, Exact(at), reason)], Exact(at), null);
    }

    private static Guid Identify(string identity) => new(SHA256.HashData(Encoding.UTF8.GetBytes(identity)).AsSpan(0, 16));

    private static DateTimeOffset Exact(DateTimeOffset at) => at.AddTicks(-(at.Ticks % TimeSpan.TicksPerMicrosecond)).ToUniversalTime();
}
