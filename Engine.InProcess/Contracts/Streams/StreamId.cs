using System.Globalization;

namespace Orleans.Runtime;

/// <summary>A stream: a namespace, and a key within it.</summary>
[Immutable, GenerateSerializer]
public readonly struct StreamId : IEquatable<StreamId>
{
    private readonly string? _namespace;
    private readonly string? _key;

    private StreamId(string? ns, string key)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        _namespace = ns;
        _key = key;
    }

    public static StreamId Create(string? ns, Guid key) => new(ns, key.ToString("N"));

    public static StreamId Create(string? ns, long key) => new(ns, key.ToString(CultureInfo.InvariantCulture));

    public static StreamId Create(string? ns, string key) => new(ns, key);

    public string GetKeyAsString() => _key ?? "";

    public string? GetNamespace() => string.IsNullOrEmpty(_namespace) ? null : _namespace;

    public bool Equals(StreamId other) => _key == other._key && GetNamespace() == other.GetNamespace();

    public override bool Equals(object? obj) => obj is StreamId other && Equals(other);

    public override int GetHashCode() => HashCode.Combine(GetNamespace(), _key);

    public override string ToString() => $"{GetNamespace() ?? "null"}/{_key}";

    public static bool operator ==(StreamId left, StreamId right) => left.Equals(right);

    public static bool operator !=(StreamId left, StreamId right) => !left.Equals(right);
}
