using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Catalyst.Architecture.Tests;

public sealed class FloorTests
{
    public static TheoryData<string> ProductProjects => [.. CodeBase.Product.Select(p => p.Name)];

    public static TheoryData<string> BuiltAssemblies =>
        [.. CodeBase.Floors.Keys.Where(name => File.Exists(AssemblyFile(name))).Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_project_at_the_top_level_has_a_floor()
    {
        var topLevel =
            CodeBase.Projects.Where(p => Path.GetDirectoryName(p.Folder) == CodeBase.Root && p.Name != "bench").Select(p => p.Name);

        topLevel.Order().ShouldBe(CodeBase.Floors.Keys.Order());
    }

    [Theory, MemberData(nameof(ProductProjects))]
    public void A_project_references_only_lower_floors(string name)
    {
        var project = CodeBase.Product.Single(p => p.Name == name);

        project.References.Where(r => !IsBelow(r, name))
            .ShouldBeEmpty($"{name} is on floor {CodeBase.Floors[name]} and may use only lower ones");
    }

    [Theory, MemberData(nameof(BuiltAssemblies))]
    public void An_assembly_uses_only_lower_floors(string name)
    {
        // What reaches a project through another one is no reference of its project file, but shows in its assembly.
        var known = CodeBase.Floors.Keys.ToDictionary(CodeBase.Assembly, StringComparer.Ordinal);
        var used = References(AssemblyFile(name))
            .Where(r => known.ContainsKey(r) || r.StartsWith("Catalyst.", StringComparison.Ordinal))
            .Select(r => known.GetValueOrDefault(r, r));

        used.Where(r => !IsBelow(r, name)).ShouldBeEmpty($"{name} is on floor {CodeBase.Floors[name]} and may use only lower ones");
    }

    [Fact]
    public void The_assemblies_were_looked_at()
    {
        string[] core = ["Agents", "Api", "Blueprints", "Cli", "Grains", "Grains.Interfaces", "Persistence", "Silo"];

        core.ShouldBeSubsetOf(BuiltAssemblies.Select(row => row.Data));
    }

    [Fact]
    public void The_command_line_references_no_other_project() =>
        CodeBase.Product.Single(p => p.Name == "Cli").References.ShouldBeEmpty(
            "it starts in milliseconds and talks to the server over HTTP only");

    [Fact]
    public void The_stream_library_knows_nothing_of_Catalyst()
    {
        var library = CodeBase.Product.Single(p => p.Name == CodeBase.Library);

        library.References.ShouldBeEmpty();
        Directory.EnumerateFiles(library.Folder, "*.*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllText(file).Contains("catalyst", StringComparison.OrdinalIgnoreCase)).Select(CodeBase.Relative)
            .ShouldBeEmpty();
    }

    /// <summary>Agents, the brain and the tools they use are plain classes: no grain, no stream, no activation in sight.</summary>
    [Theory]
    [InlineData("Agents")]
    [InlineData("Blueprints")]
    [InlineData("Abstractions")]
    [InlineData("Brains")]
    [InlineData("Events")]
    [InlineData("Git")]
    [InlineData("Persistence")]
    [InlineData("Previews")]
    [InlineData("Sandboxes")]
    public void What_lies_below_the_grains_does_not_know_them(string name) =>
        References(AssemblyFile(name))
            .Where(r => r.StartsWith("Orleans", StringComparison.Ordinal) && r != CodeBase.Library).ShouldBeEmpty();

    [Fact]
    public void Nothing_of_the_product_references_tests_or_benchmarks()
    {
        var outside = CodeBase.Projects.Where(p => !CodeBase.Floors.ContainsKey(p.Name)).Select(p => p.Name).ToHashSet();

        CodeBase.Product.SelectMany(p => p.References.Where(outside.Contains).Select(r => $"{p.Name} -> {r}")).ShouldBeEmpty();
    }

    private static bool IsBelow(string used, string user) =>
        CodeBase.Floors.TryGetValue(used, out var floor) && floor < CodeBase.Floors[user];

    private static string AssemblyFile(string name) =>
        Path.Combine(AppContext.BaseDirectory, $"{CodeBase.Assembly(name)}.dll");

    private static List<string> References(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        return [.. metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))];
    }
}
