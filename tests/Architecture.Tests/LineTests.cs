namespace Catalyst.Architecture.Tests;

public sealed class LineTests
{
    private const int MaxLength = 140;

    private const string Raw = "\"\"\"";

    [Fact]
    public void No_line_is_longer_than_a_reader_sees() => CodeBase.Files("*.cs").Select(CodeBase.Relative).SelectMany(Long)
        .ShouldBeEmpty($"a line has at most {MaxLength} characters");

    private static IEnumerable<string> Long(string file)
    {
        // What a stack pack writes is code of the generated application.
        var template = file.StartsWith("Blueprints/Stacks/", StringComparison.Ordinal);
        var (inside, number) = (false, 0);
        foreach (var line in File.ReadLines(Path.Combine(CodeBase.Root, file)))
        {
            number++;
            inside ^= line.Split(Raw).Length % 2 == 0;
            if (line.Length > MaxLength && !(template && inside))
            {
                yield return $"{file}:{number}";
            }
        }
    }
}
