namespace Orleans.Runtime;

/// <summary>Values that travel with a call, and with the calls that it makes.</summary>
public static class RequestContext
{
    private static readonly AsyncLocal<Dictionary<string, object>?> s_values = new();

    public static IEnumerable<string> Keys => s_values.Value?.Keys ?? Enumerable.Empty<string>();

    public static IEnumerable<KeyValuePair<string, object>> Entries => s_values.Value ?? Enumerable.Empty<KeyValuePair<string, object>>();

    /// <summary>Never changed in place, so that a call may keep the one that it was made with.</summary>
    internal static Dictionary<string, object>? Values
    {
        get => s_values.Value;
        set => s_values.Value = value;
    }

    public static object? Get(string key) => s_values.Value?.GetValueOrDefault(key);

    public static void Set(string key, object value) =>
        s_values.Value = new Dictionary<string, object>(s_values.Value ?? []) { [key] = value };

    public static bool Remove(string key)
    {
        if (s_values.Value is not { } values || !values.ContainsKey(key))
        {
            return false;
        }

        var rest = new Dictionary<string, object>(values);
        rest.Remove(key);
        s_values.Value = rest.Count == 0 ? null : rest;
        return true;
    }

    public static void Clear() => s_values.Value = null;
}
