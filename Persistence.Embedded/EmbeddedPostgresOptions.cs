namespace Catalyst.Persistence.Embedded;

/// <summary>How the embedded server runs.</summary>
public sealed record EmbeddedPostgresOptions
{
    /// <summary>Absolute directory of its files.</summary>
    public required string Root { get; init; }

    /// <summary>Where downloaded binaries are kept; by default <c>cache</c> beside <see cref="Root"/>.</summary>
    public string? CacheDirectory { get; init; }

    public TimeSpan StartTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Settings of <c>postgresql.conf</c> that differ from Catalyst's.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();
}

/// <summary>The embedded server cannot run here. The message says what to do.</summary>
public sealed class EmbeddedPostgresException(string message, Exception? innerException = null) : Exception(message, innerException);
