using Npgsql;

namespace Catalyst.Persistence;

/// <summary>Reads <c>POSTGRES_URL</c>. Its messages never repeat the value, for it holds a password.</summary>
internal static class PostgresUrl
{
    private const string Expected =
        "Write postgresql://user:password@host:5432/database (percent-encode special characters of the password), or "
            + "Host=...;Username=...;Password=...;Database=...";

    public static NpgsqlConnectionStringBuilder Parse(string value)
    {
        try
        {
            var builder = value.Contains("://", StringComparison.Ordinal) ? FromUrl(value) : new NpgsqlConnectionStringBuilder(value);
            return string.IsNullOrEmpty(builder.Host) ? throw new FormatException("it names no host") : builder;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or KeyNotFoundException or OverflowException)
        {
            // The parser's own message may quote the part of the value that it did not understand, so only ours is passed on.
            var reason = e is FormatException ? e.Message : "it is not a connection string";
            throw PersistenceOptions.Wrong($"POSTGRES_URL cannot be used: {reason}. {Expected}");
        }
    }

    private static NpgsqlConnectionStringBuilder FromUrl(string value)
    {
        if (!Uri.TryCreate(value.Trim(), UriKind.Absolute, out var url))
        {
            throw new FormatException("it is not a URL");
        }

        if (url.Scheme is not ("postgresql" or "postgres"))
        {
            throw new FormatException("its scheme is not postgresql");
        }

        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = url.IdnHost.Trim('[', ']'),
            Port = url.Port > 0 ? url.Port : 5432,
        };
        var user = url.UserInfo.Split(':', 2);
        if (user[0].Length > 0)
        {
            builder.Username = Uri.UnescapeDataString(user[0]);
        }

        if (user.Length == 2)
        {
            builder.Password = Uri.UnescapeDataString(user[1]);
        }

        var database = Uri.UnescapeDataString(url.AbsolutePath.Trim('/'));
        if (database.Length > 0)
        {
            builder.Database = database;
        }

        foreach (var pair in url.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            builder[Keyword(Uri.UnescapeDataString(parts[0]))] = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
        }

        return builder;
    }

    /// <summary>libpq's spelling of the parameters that such URLs carry.</summary>
    private static string Keyword(string name) => name switch
    {
        "sslmode" => "SSL Mode",
        "sslrootcert" => "Root Certificate",
        "sslcert" => "SSL Certificate",
        "sslkey" => "SSL Key",
        "connect_timeout" => "Timeout",
        "application_name" => "Application Name",
        "channel_binding" => "Channel Binding",
        "search_path" => "Search Path",
        "options" => "Options",
        _ => name,
    };
}
