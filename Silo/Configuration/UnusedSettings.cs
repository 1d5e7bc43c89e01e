using System.Collections;
using System.Reflection;

namespace Catalyst.Silo.Configuration;

/// <summary>What somebody has set and nothing in this version obeys.</summary>
internal static class UnusedSettings
{
    /// <summary>Their keys, in the order of the format; a key that has its default is none of them.</summary>
    public static IReadOnlyList<string> Of(CatalystConfig config) => [.. Find(config, new CatalystConfig(), string.Empty, false)];

    private static IEnumerable<string> Find(object section, object defaults, string path, bool isUnused) =>
        section.GetType().GetProperties().SelectMany(property =>
        {
            var (value, usual) = (property.GetValue(section), property.GetValue(defaults));
            var key = $"{path}{ConfigBinder.KeyOf(property)}";
            var unused = isUnused || property.IsDefined(typeof(NoEffectAttribute));
            return ConfigBinder.IsSection(property)
                ? Find(value!, usual!, $"{key}.", unused)
                : unused && !IsSame(value, usual) ? [key] : [];
        });

    private static bool IsSame(object? value, object? usual) =>
        value is IList list && usual is IList usualList
            ? list.Cast<object>().SequenceEqual(usualList.Cast<object>())
            : Equals(value, usual);
}
