using System.Collections.Frozen;
using System.Xml.Linq;
using Catalyst.Testing;

namespace Catalyst.Architecture.Tests;

/// <summary>A project of the house and what its project file says it uses.</summary>
internal sealed record ProjectFile(string Name, string File, IReadOnlyList<string> References)
{
    public string Folder => Path.GetDirectoryName(File)!;
}

/// <summary>The checkout that the tests run from, and the floor that each project stands on.</summary>
internal static class CodeBase
{
    private static readonly string[] Generated = [".build", ".catalyst", ".git", "bin", "obj", "node_modules", "dist", "coverage"];

    /// <summary>The stream library, which bears its own name and could be published alone.</summary>
    public const string Library = "Orleans.Streams.RabbitMq";

    /// <summary>A project may use only those on lower floors. A new project takes its place here first.</summary>
    public static FrozenDictionary<string, int> Floors { get; } = new Dictionary<string, int>
    {
        ["Api"] = 8,
        ["Cli"] = 8,
        ["Dashboard"] = 7,
        ["Silo"] = 6,
        ["Grains"] = 5,
        ["Agents"] = 4,
        ["Blueprints"] = 3,
        ["Llm"] = 3,
        ["Persistence"] = 3,
        ["Previews"] = 3,
        ["Persistence.Embedded"] = 2,
        ["Brains"] = 2,
        ["Events"] = 2,
        ["Git"] = 2,
        ["Sandboxes"] = 2,
        ["Grains.Interfaces"] = 1,
        [Library] = 0,
        ["Abstractions"] = 0,
    }.ToFrozenDictionary();

    public static string Root => Checkout.Root;

    /// <summary>Every project file of the checkout, wherever it lies.</summary>
    public static IReadOnlyList<ProjectFile> Projects { get; } = [.. Files("*.csproj").Select(Read)];

    /// <summary>The projects that stand on a floor: what a running Catalyst consists of.</summary>
    public static IEnumerable<ProjectFile> Product => Projects.Where(p => Floors.ContainsKey(p.Name));

    /// <summary>Files of the checkout that a person wrote, as full paths.</summary>
    public static IEnumerable<string> Files(string pattern) => Files(new DirectoryInfo(Root), pattern).Order(StringComparer.Ordinal);

    public static string Assembly(string project) => project switch
    {
        Library => Library,
        "Cli" => "catalyst",
        _ => $"Catalyst.{project}",
    };

    public static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');

    private static IEnumerable<string> Files(DirectoryInfo folder, string pattern) =>
        folder.EnumerateFiles(pattern).Select(f => f.FullName)
            .Concat(folder.EnumerateDirectories().Where(d => !Generated.Contains(d.Name)).SelectMany(d => Files(d, pattern)));

    private static ProjectFile Read(string file)
    {
        var document = XDocument.Load(file);
        var references = document.Descendants("ProjectReference")
            .Select(r => Path.GetFileNameWithoutExtension(r.Attribute("Include")!.Value.Replace('\\', '/'))).ToList();

        return new ProjectFile(Path.GetFileNameWithoutExtension(file), file, references);
    }
}
