using Catalyst.Brains;

namespace Catalyst.Blueprints;

/// <summary>Names wishes as not done that were seen not to work.</summary>
internal static class Admission
{
    private const string Why = "it did not work when it was tried in a browser";

    /// <summary>The commit that stops claiming what the report names; null when it names nothing that was claimed.</summary>
    public static CodeStep? Of(AppModel model, string report, IStackPack pack)
    {
        List<Wish> wishes = [.. (model.Wishes ?? []).Select(wish => wish.IsDone && Names(report, wish) ? wish with { NotDone = Why }
            : wish)];
        if (wishes.All(wish => wish.NotDone != Why))
        {
            return null;
        }

        var before = pack.Write(model).SelectMany(step => step.Files).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var files = pack.Write(model with { Wishes = wishes }).SelectMany(step => step.Files)
            .Where(file => before[file.Path].Content != file.Content)
            .Select(file => file with { Previous = before[file.Path].Content }).ToList();
        return new CodeStep("admission", "docs: Name what does not work as not done", "", files, files.Count, []);
    }

    private static bool Names(string report, Wish wish) => report.Contains($"- \"{wish.Words}\":", StringComparison.Ordinal);
}
