using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Changes;

internal static class ChangeExamples
{
    public static AppModel Model(string request) => RequestReader.Read(request).Model ?? throw new ArgumentException(request);

    public static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Changes", "changes.txt"))
            .Where(l => l.Trim().Length > 0 && !l.StartsWith('#'));

    /// <summary>
    /// <c>Task.dueDate</c>, <c>Task.dueDate:Date</c> (<c>!</c> required, <c>~</c> unique), <c>Task.priority=low|high</c>,
    /// <c>Task&gt;Project!</c>, <c>Task^-dueDate</c> (sorted, <c>-</c> greatest first).
    /// </summary>
    public static IReadOnlySet<string> Shape(AppModel model) => model.Entities
        .SelectMany(e =>
            e.Fields.SelectMany(f => new[] { $"{e.Name}.{f.Name}", $"{e.Name}.{f.Name}:{f.Type}",
                $"{e.Name}.{f.Name}:{f.Type}{(f.Required ? "!" : "")}{(f.Unique ? "~" : "")}",
                $"{e.Name}.{f.Name}:{f.Type}{(f.Unique ? "~" : "")}", $"{e.Name}.{f.Name}={string.Join('|', f.Values ?? [])}" })
            .Concat(e.Relations.Select(r => $"{e.Name}>{r.Target}{(r.Required ? "!" : "")}"))
                .Concat(e.Order is { } o ? [$"{e.Name}^{(o.Descending ? "-" : "")}{o.Field}"] : []))
        .ToHashSet();

    /// <summary>Everything that makes two models the same.</summary>
    public static string Text(AppModel model) => string.Join('\n',
    [
        model.Name, model.Summary, $"{model.Auth} {model.Realtime} {System.Text.Json.JsonSerializer.Serialize(model.Site)}",
            string.Join(',', model.Tools.Select(t => t.Name)),
        .. model.Entities.Select(Text),
    ]);

    public static string Text(Entity e) =>
        $"{e.Name} {e.Plural} {e.Label} {e.Owner} {e.TitleField} [{string.Join(',', e.Children)}] [{string.Join(',', e.Relations)}] "
            + $"{e.Order} {string.Join(';', e.Fields.Select(f => f with { Values = null } + string.Join('|', f.Values ?? [])))}";
}
