using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace Catalyst.Silo.Configuration;

/// <summary>
/// Binds YAML to the configuration strictly: a key that does not exist or a value of the wrong kind is an error with its place.
/// </summary>
internal sealed partial class ConfigBinder(string file, Func<string, string?> environment)
{
    private readonly List<string> _errors = [];
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>What was wrong, each with file and line.</summary>
    public IReadOnlyList<string> Errors => _errors;

    /// <summary>Fills <paramref name="target"/> from <paramref name="node"/>.</summary>
    public void Bind(object target, YamlNode node, string path)
    {
        if (node is YamlScalarNode { Value: null or "" or "~" or "null" })
        {
            return;
        }

        if (node is not YamlMappingNode mapping)
        {
            Error(node, $"'{path}' must hold keys below it.");
            return;
        }

        foreach (var (keyNode, value) in mapping.Children)
        {
            var key = (keyNode as YamlScalarNode)?.Value ?? string.Empty;
            var property = Find(target.GetType(), key);
            if (property is null)
            {
                Error(keyNode, Unknown(target.GetType(), key, path));
                continue;
            }

            Set(target, property, value, path.Length == 0 ? key : $"{path}.{key}");
        }
    }

    /// <summary>Makes errors of keys that were set to something which nothing obeys: whoever set them waits for an effect.</summary>
    public void Refuse(IEnumerable<string> unused) => _errors.AddRange(unused.Select(key =>
        $"{_places.GetValueOrDefault(key, file)}: '{key}' is set, but nothing in this version obeys it. Leave it out."));

    /// <summary>Sets one key from text, as an environment variable does.</summary>
    public void Override(object root, IReadOnlyList<string> keys, string text, string source)
    {
        var target = root;
        for (var i = 0; i < keys.Count; i++)
        {
            if (Find(target.GetType(), keys[i]) is not { } property)
            {
                _errors.Add($"{source}: {Unknown(target.GetType(), keys[i], string.Join('.', keys.Take(i)))}");
                return;
            }

            var (path, isLast) = (string.Join('.', keys.Take(i + 1)), i == keys.Count - 1);
            if (IsSection(property) == isLast)
            {
                _errors.Add($"{source}: '{path}' {(isLast ? "must hold keys below it" : "is a value and has no keys below it")}.");
                return;
            }

            if (isLast)
            {
                Assign(target, property, path, text, source);
            }
            else
            {
                target = property.GetValue(target)!;
            }
        }
    }

    internal static string KeyOf(PropertyInfo property) => JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);

    private static PropertyInfo? Find(Type type, string key) =>
        type.GetProperties().FirstOrDefault(p => KeyOf(p) == key);

    internal static bool IsSection(PropertyInfo property) =>
        property.PropertyType.IsClass && property.PropertyType != typeof(string) && !property.PropertyType.IsArray;

    private void Set(object target, PropertyInfo property, YamlNode node, string path)
    {
        if (IsSection(property))
        {
            Bind(property.GetValue(target)!, node, path);
            return;
        }

        var text = node switch
        {
            YamlScalarNode scalar => Expand(scalar),
            YamlSequenceNode list when property.PropertyType.IsArray && list.Children.All(child => child is YamlScalarNode) =>
                string.Join(',', list.Children.Select(child => Expand((YamlScalarNode)child))),
            _ => null,
        };
        if (text is null)
        {
            Error(node, $"'{path}' must be a single value.");
        }
        else if (text.Length > 0 || property.PropertyType == typeof(string))
        {
            Assign(target, property, path, text, $"{file}:{node.Start.Line}");
        }
    }

    private void Assign(object target, PropertyInfo property, string path, string text, string place)
    {
        _places[path] = place;
        if (TryConvert(property, text, out var value, out var expected))
        {
            property.SetValue(target, value);
        }
        else
        {
            _errors.Add($"{place}: '{path}' is '{Shown(property, text)}'; it must be {expected}.");
        }
    }

    private static bool TryConvert(PropertyInfo property, string text, out object? value, out string expected)
    {
        var culture = CultureInfo.InvariantCulture;
        (value, expected) = property.PropertyType switch
        {
            var t when t == typeof(int) => (int.TryParse(text, NumberStyles.Integer, culture, out var i) ? i : null, "a whole number"),
            var t when t == typeof(double) =>
                (double.TryParse(text, NumberStyles.Float, culture, out var d) && double.IsFinite(d) ? d : (object?)null, "a number"),
            var t when t == typeof(bool) => (bool.TryParse(text, out var b) ? b : (object?)null, "true or false"),
            var t when t == typeof(int[]) => (Range(text), "two whole numbers, the first not above the second, e.g. 9000-9999"),
            var t when t == typeof(string[]) =>
                (text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), "a list of words"),
            _ => (text, "text"),
        };
        if (property.GetCustomAttribute<OneOfAttribute>() is { Values: var allowed }
            && (value as string[] ?? [value as string ?? allowed[0]]).Except(allowed).Any())
        {
            (value, expected) = (null, "one of: " + string.Join(", ", allowed));
            return false;
        }

        if (property.PropertyType == typeof(string))
        {
            value = text.Length == 0 ? null : text;
            return value is not null || new NullabilityInfoContext().Create(property).WriteState == NullabilityState.Nullable;
        }

        return value is not null;
    }

    private static int[]? Range(string text)
    {
        var parts = text.Trim('[', ']').Split(['-', ','], StringSplitOptions.TrimEntries);
        return parts is [var first, var last] && int.TryParse(first, out var from) && int.TryParse(last, out var to) && from <= to
            ? [from, to]
            : null;
    }

    /// <summary>A secret in the wrong place must not be printed.</summary>
    private static string Shown(PropertyInfo property, string text) =>
        property.Name.Contains("Token", StringComparison.Ordinal) || property.Name.EndsWith("Url", StringComparison.Ordinal) ? "***" : text;

    private string Expand(YamlScalarNode scalar) => Reference().Replace(
        scalar.Value ?? string.Empty,
        match => environment(match.Groups["name"].Value) is { Length: > 0 } value ? value : match.Groups["default"].Value);

    private void Error(YamlNode node, string message) => _errors.Add($"{file}:{node.Start.Line}: {message}");

    private static string Unknown(Type type, string key, string path)
    {
        var known = type.GetProperties().Select(KeyOf).ToList();
        var nearest = known.Select(k => (Key: k, Distance: Distance(k, key))).OrderBy(k => k.Distance).First();
        var where = path.Length == 0 ? "at the top level" : $"in '{path}'";
        return nearest.Distance <= Math.Max(2, key.Length / 3)
            ? $"There is no key '{key}' {where}. Did you mean '{nearest.Key}'?"
            : $"There is no key '{key}' {where}. Known keys: {string.Join(", ", known)}.";
    }

    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (diagonal, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[^1];
    }

    [GeneratedRegex(@"\$\{(?<name>[A-Za-z_][A-Za-z0-9_]*)(:-(?<default>[^}]*))?\}")]
    private static partial Regex Reference();
}
