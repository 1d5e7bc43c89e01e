using System.Diagnostics.CodeAnalysis;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Where RabbitMQ is and who we are there. Prints without the password, and no message about it ever quotes the text it came from.
/// </summary>
public sealed class RabbitAddress
{
    private const string Example = "such as amqp://user:password@localhost:5672/vhost";

    private RabbitAddress(Uri uri)
    {
        Uri = uri;
        VirtualHost = uri.AbsolutePath.Length > 1 ? System.Uri.UnescapeDataString(uri.AbsolutePath[1..]) : "/";
    }

    /// <summary>Holds the password.</summary>
    public Uri Uri { get; }

    /// <summary>Its name, / when the address names none.</summary>
    public string VirtualHost { get; }

    /// <exception cref="FormatException">It is no such address; the message says what is wrong.</exception>
    public static RabbitAddress Parse(string text) => TryParse(text, out var address, out var problem)
        ? address : throw new FormatException($"The address {problem}");

    /// <param name="problem">What is wrong with it, as the rest of a sentence.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out RabbitAddress? address, [NotNullWhen(false)] out string? problem)
    {
        address = null;
        problem = null;
        if (!Uri.TryCreate(text.Trim(), UriKind.Absolute, out var uri))
        {
            problem = $"is not an address; write one {Example}. Special characters of a password are written as %xx.";
        }
        else if (uri.Scheme is not ("amqp" or "amqps"))
        {
            problem = $"must begin with amqp:// or amqps://, {Example}.";
        }
        else if (uri.Host.Length == 0)
        {
            problem = $"names no host; write one {Example}.";
        }
        else if (uri.UserInfo.Count(c => c == ':') > 1)
        {
            problem = "has more than one : before the @; a : in a user or password is written as %3A.";
        }
        else if (uri.Query.Length > 0 || uri.Fragment.Length > 0)
        {
            var (mark, escaped) = uri.Query.Length > 0 ? ('?', "%3F") : ('#', "%23");
            problem = $"has a {mark}, behind which nothing has an effect; leave it out, "
                + $"or write it as {escaped} if it belongs to the password.";
        }
        else if (uri.AbsolutePath.Count(c => c == '/') > 1)
        {
            problem = "has more than one / after the host; a / in the name of a virtual host is written as %2F.";
        }
        else
        {
            address = new RabbitAddress(uri);
        }

        return address is not null;
    }

    /// <summary>Without user and password.</summary>
    public override string ToString()
    {
        var port = Uri.IsDefaultPort || Uri.Port < 0 ? string.Empty : $":{Uri.Port}";
        var virtualHost = VirtualHost == "/" ? string.Empty : $" (vhost {VirtualHost})";
        return $"{Uri.Scheme}://{Uri.Host}{port}{virtualHost}";
    }
}
