namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

/// <summary>A request as people write them, and what somebody who asked for it would tick off.</summary>
/// <param name="Area">Name of its file.</param>
internal sealed record CorpusRequest(string Key, string Area, string Text, IReadOnlyList<ExpectedWish> Wishes)
{
    /// <summary>All requests of a folder, in the order of their files.</summary>
    public static IReadOnlyList<CorpusRequest> ReadAll(string folder) =>
        [.. Directory.GetFiles(folder, "*.txt").Order(StringComparer.Ordinal).SelectMany(
            file => Parse(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    /// <summary>Reads one file; README.md beside it says how it is written.</summary>
    public static IEnumerable<CorpusRequest> Parse(string area, string content)
    {
        var blocks = content.ReplaceLineEndings("\n").Split("\n@ ").Select((block, i) => i == 0 ? block.TrimStart('@', ' ') : block);
        foreach (var block in blocks.Where(block => block.Trim().Length > 0))
        {
            string[] lines = [.. block.Split('\n').Where(line => line.Trim().Length > 0)];
            var text = string.Join('\n', lines.Skip(1).Where(line => !line.StartsWith("  ", StringComparison.Ordinal)));
            yield return new CorpusRequest(lines[0].Trim(), area, text,
                [.. lines.Skip(1).Where(line => line.StartsWith("  ", StringComparison.Ordinal)).SelectMany(
                    line => ExpectedWish.Parse(line.Trim(), text))]);
        }
    }
}
