using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace Catalyst.Previews.Relay;

/// <summary>
/// The permission to be connected with one preview through one relay, for the next seconds. The key itself never travels, and a ticket for
/// one preview opens no other.
/// </summary>
public static class RelayTicket
{
    /// <summary>Scheme in the header <c>Authorization</c>.</summary>
    public const string Scheme = "Catalyst-Relay";

    /// <summary>What the connection is upgraded to.</summary>
    public const string Protocol = "catalyst-preview";

    /// <summary>A shorter key could be guessed from a ticket.</summary>
    public const int MinKeyLength = 32;

    /// <summary>How far the clocks of two machines may be apart, and how long a ticket is good.</summary>
    public static readonly TimeSpan Validity = TimeSpan.FromSeconds(30);

    /// <summary>Where a relay connects its callers with the task's preview.</summary>
    public static string PathOf(Guid taskId, int port) => FormattableString.Invariant($"/previews/{taskId:D}/{port}");

    /// <summary>Reads what <see cref="PathOf"/> writes, and nothing else.</summary>
    public static (Guid TaskId, int Port)? ParsePath(string? path) =>
        path?.Split('/') is ["", "previews", var task, var digits]
        && Guid.TryParseExact(task, "D", out var taskId)
        && ushort.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            ? (taskId, port)
            : null;

    /// <summary>A ticket that is good from <paramref name="now"/> on.</summary>
    public static string Issue(string key, IPEndPoint relay, Guid taskId, int port, DateTimeOffset now)
    {
        var issued = now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return $"{issued}.{Base64Url.EncodeToString(Sign(key, relay, taskId, port, issued))}";
    }

    /// <summary>Whether <paramref name="ticket"/> was issued with <paramref name="key"/> for exactly this, and is still good.</summary>
    public static bool IsGood(string? ticket, string key, IPEndPoint relay, Guid taskId, int port, DateTimeOffset now)
    {
        if (ticket?.Split('.') is not [var issued, var signature]
            || !long.TryParse(issued, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            || Math.Abs(now.ToUnixTimeSeconds() - (double)seconds) > Validity.TotalSeconds)
        {
            return false;
        }

        var given = Encoding.UTF8.GetBytes(signature);
        var right = Encoding.UTF8.GetBytes(Base64Url.EncodeToString(Sign(key, relay, taskId, port, issued)));
        return CryptographicOperations.FixedTimeEquals(given, right);
    }

    private static byte[] Sign(string key, IPEndPoint relay, Guid taskId, int port, string issued) => HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(key),
        Encoding.UTF8.GetBytes(FormattableString.Invariant($"{Protocol}\n{relay}\n{taskId:D}\n{port}\n{issued}")));
}
