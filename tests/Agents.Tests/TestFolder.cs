namespace Catalyst.Agents.Tests;

/// <summary>A directory that goes away with the test.</summary>
internal sealed class TestFolder : IDisposable
{
    public TestFolder()
    {
        Path = Directory.CreateTempSubdirectory("catalyst-agents-").FullName;
    }

    public string Path { get; }

    public string At(string relative) => System.IO.Path.Combine(Path, relative);

    public string Write(string relative, string content)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(At(relative))!);
        File.WriteAllText(At(relative), content);
        return At(relative);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
