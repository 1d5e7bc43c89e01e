using System.Globalization;

namespace Catalyst.Git;

/// <summary>Reads <c>git diff-tree -r -z -M --raw --numstat</c>: first one raw record a file, then one record of counts a file.</summary>
internal static class DiffParser
{
    public static IReadOnlyList<FileDiff> Parse(string output)
    {
        var fields = output.Split('\0');
        var statuses = new Dictionary<string, (string Status, string? OldPath)>(StringComparer.Ordinal);
        var files = new List<FileDiff>();
        var i = 0;
        while (i < fields.Length && fields[i].Length > 0)
        {
            if (fields[i][0] == ':')
            {
                var letter = fields[i][(fields[i].LastIndexOf(' ') + 1)..][..1];
                var moved = letter is "R" or "C";
                var path = fields[moved ? i + 2 : i + 1];
                statuses[path] = (Name(letter), moved ? fields[i + 1] : null);
                i += moved ? 3 : 2;
            }
            else
            {
                // "<added> TAB <deleted> TAB <path>"; with an empty path, the old and the new path follow.
                var counts = fields[i].Split('\t', 3);
                var moved = counts[2].Length == 0;
                var path = moved ? fields[i + 2] : counts[2];
                var (status, oldPath) = statuses.TryGetValue(path, out var known) ? known : ("modified", null);
                files.Add(new FileDiff(path, oldPath, status, Count(counts[0]), Count(counts[1]), counts[0] == "-"));
                i += moved ? 3 : 1;
            }
        }

        return files;
    }

    private static string Name(string letter) => letter switch
    {
        "A" or "C" => "added",
        "D" => "deleted",
        "R" => "renamed",
        _ => "modified",
    };

    private static int Count(string value) => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) ? count : 0;
}
