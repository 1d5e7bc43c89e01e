using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks;

/// <summary>The difference between two applications that the same templates wrote, as commits.</summary>
public static class Rewriting
{
    /// <summary>
    /// The steps of <paramref name="after"/> with the files that differ, and the files that are no longer written, deleted in the step that
    /// used to write them. A file that is the same in both is left alone, whatever stands in it by now.
    /// </summary>
    /// <param name="files">Paths of the code as it is; a file that is missing there is written.</param>
    /// <param name="current">False writes every file, for the code is of older templates.</param>
    public static IReadOnlyList<CodeStep> Of(IReadOnlyList<CodeStep> before, IReadOnlyList<CodeStep> after, IReadOnlyList<string> files,
        bool current)
    {
        var present = files.ToHashSet(StringComparer.Ordinal);
        var old = before.SelectMany(s => s.Files).ToDictionary(f => f.Path, f => f.Content, StringComparer.Ordinal);
        var kept = after.SelectMany(s => s.Files).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        var steps = after.Select(s => s with { Files = [.. s.Files.Where(Differs).Select(Known)] }).ToList();
        foreach (var step in before)
        {
            GeneratedFile[] gone =
            [
                .. step.Files.Where(f => !kept.Contains(f.Path) && present.Contains(f.Path)).Select(f => Known(f with { Content = null })),
            ];
            if (gone.Length == 0)
            {
                continue;
            }

            var at = steps.FindIndex(s => s.Name == step.Name);
            if (at >= 0)
            {
                steps[at] = steps[at] with { Files = [.. steps[at].Files, .. gone] };
            }
            else
            {
                steps.Add(new CodeStep("remove-" + step.Name, step.Subject, "", gone, 0, []));
            }
        }

        return Counted([.. steps.Where(s => s.Files.Count > 0)]);

        // What older templates wrote is not known; a file that is gone is written anew.
        GeneratedFile Known(GeneratedFile file) =>
            current && present.Contains(file.Path) ? file with { Previous = old.GetValueOrDefault(file.Path) } : file;

        bool Differs(GeneratedFile file) =>
            !current || !present.Contains(file.Path) || !old.TryGetValue(file.Path, out var content) || content != file.Content;
    }

    /// <summary>Each step told how many files all of them have.</summary>
    public static IReadOnlyList<CodeStep> Counted(IReadOnlyList<CodeStep> steps)
    {
        var total = steps.Sum(s => s.Files.Count);
        return [.. steps.Select(s => s with { TotalFiles = total })];
    }
}
