using System.Text;
using Catalyst.Grains.FlowLogs;
using Catalyst.Testing;

namespace Catalyst.Grains.Tests.FlowLogs;

public sealed class FlowFileTests : IDisposable
{
    private readonly string _path = Path.Combine(TestFolders.Create(), "x.jsonl");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(_path)!, recursive: true);

    [Fact]
    public void Half_a_line_at_the_end_is_taken_away()
    {
        File.WriteAllText(_path, "{\"seq\":1}\n{\"seq\":2}\n{\"seq\":3,\"mess");

        using (var file = FlowFile.Open(_path, 1 << 20))
        {
            file.LastSeq.ShouldBe(2);
            file.Append([Line(3)]);
        }

        File.ReadAllLines(_path).ShouldBe(["{\"seq\":1}", "{\"seq\":2}", "{\"seq\":3}"]);
    }

    [Fact]
    public void Lines_of_somebody_else_do_not_hide_how_far_it_has_come()
    {
        File.WriteAllText(_path, "{\"seq\":7}\nnot json\n[]\n{}\n\n");

        using var file = FlowFile.Open(_path, 1 << 20);

        file.LastSeq.ShouldBe(7);
    }

    [Fact]
    public void At_its_limit_it_says_so_once_and_takes_no_more()
    {
        for (var round = 0; round < 3; round++)
        {
            using var file = FlowFile.Open(_path, 100);
            file.Append([.. Enumerable.Range(round * 10, 10).Select(i => Line(i + 1))]);
            file.IsFull.ShouldBeTrue();
        }

        var lines = File.ReadAllLines(_path);
        lines.Count(line => line.Contains("\"truncated\":true", StringComparison.Ordinal)).ShouldBe(1);
        lines[^1].ShouldContain("size limit");
        new FileInfo(_path).Length.ShouldBeLessThan(300);
    }

    [Fact]
    public void Two_writers_do_not_mix()
    {
        using var first = FlowFile.Open(_path, 1 << 20);

        Should.Throw<IOException>(() => FlowFile.Open(_path, 1 << 20));
    }

    private static FlowLine Line(long seq) => new(seq, Encoding.UTF8.GetBytes($"{{\"seq\":{seq}}}"));
}
