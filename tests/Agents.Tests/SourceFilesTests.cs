namespace Catalyst.Agents.Tests;

public sealed class SourceFilesTests
{
    [Fact]
    public void Only_what_people_wrote_is_read()
    {
        using var folder = new TestFolder();
        folder.Write(".gitignore", "# made by tools\n/reports/\n*.log\n!keep\n");
        folder.Write("src/a.ts", "a");
        folder.Write("src/sub/.gitignore", "made.ts\n");
        folder.Write("src/sub/made.ts", "m");
        folder.Write("src/sub/own.ts", "o");
        folder.Write("reports/junit.xml", "<x/>");
        folder.Write("run.log", "l");
        folder.Write("node_modules/p/index.js", "p");
        folder.Write("image.bin", "\0\u0001");
        File.CreateSymbolicLink(folder.At("src/link.ts"), folder.At("src/a.ts"));
        Directory.CreateSymbolicLink(folder.At("src/loop"), folder.Path);

        SourceFiles.Read(folder.Path, CancellationToken.None).Select(file => file.Path)
            .ShouldBe([".gitignore", "src/a.ts", "src/sub/.gitignore", "src/sub/own.ts"]);
    }

    [Theory]
    [InlineData("backend/tests/auth.test.ts", "🧪")]
    [InlineData("frontend/src/App.tsx", "⚛️")]
    [InlineData("backend/src/routes/todos.ts", "🟦")]
    [InlineData("Dockerfile.backend", "🐳")]
    [InlineData("planning/risk.md", "📄")]
    [InlineData("architecture/design.md", "📝")]
    [InlineData("docker-compose.yml", "⚙️")]
    public void Every_kind_of_file_has_its_sign(string path, string sign) => FileIcons.Of(path).ShouldBe(sign);
}
