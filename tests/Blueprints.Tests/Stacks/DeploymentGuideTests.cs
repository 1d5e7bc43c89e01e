using System.Text.RegularExpressions;
using Catalyst.Blueprints.Stacks.NodeExpressReact;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>The commands of DEPLOYMENT.md, as far as they can be followed without a registry of images: to what they use.</summary>
public sealed partial class DeploymentGuideTests
{
    public static TheoryData<string> Apps => NodeExpressReactTests.Apps;

    [Theory, MemberData(nameof(Apps))]
    public void Every_command_finds_what_it_needs_in_a_clone_of_the_branch(string name)
    {
        var pack = new NodeExpressReactPack();
        var clone = pack.Write(NodeExpressReactTests.Model(name)).SelectMany(s => s.Files).ToDictionary(f => f.Path, f => f.Content!);
        var images = new List<string>();

        var commands = Blocks().Matches(clone["DEPLOYMENT.md"]).SelectMany(block => block.Groups[1].Value.Trim().Split('\n')).ToList();

        commands.Count.ShouldBe(7);
        foreach (var command in commands)
        {
            switch (command.Split(' '))
            {
                case ["docker", "compose", "up", "--build"]:
                    var built = Dockerfiles().Matches(clone["docker-compose.yml"]).Select(m => m.Groups[1].Value).ToList();
                    built.Count.ShouldBe(2);
                    built.ForEach(file => Builds(clone, file));
                    break;
                case ["docker", "build", "-f", var file, "-t", var image, "."]:
                    Builds(clone, file);
                    images.Add($"{image}:latest");
                    break;
                case ["kubectl", "apply", "-f", var folder]:
                    var manifests = clone.Where(f => f.Key.StartsWith(folder, StringComparison.Ordinal)).Select(f => f.Value).ToList();
                    manifests.SelectMany(text => Images().Matches(text)).Select(m => m.Groups[1].Value).ShouldBe(images, ignoreOrder: true);
                    break;
                case ["(cd", var part, "&&", "npm", "ci", "&&", "npm", "run", "build)"]:
                    clone.Keys.ShouldContain($"{part}/package-lock.json");
                    clone[$"{part}/package.json"].ShouldContain("\"build\":");
                    break;
                case [.., "node", "backend/dist/server.js"]:
                    // A test of the whole runs it.
                    break;
                default:
                    Assert.Fail($"Nothing checks '{command}'.");
                    break;
            }
        }

        pack.Package(NodeExpressReactTests.Model(name)).Single(f => f.Path == "DEPLOYMENT.md").Content.ShouldBe(clone["DEPLOYMENT.md"]);
    }

    /// <summary>The Dockerfile is there, and so is each file that it copies from the clone.</summary>
    private static void Builds(Dictionary<string, string> clone, string file)
    {
        var sources = Copies().Matches(clone[file]).SelectMany(m => m.Groups[1].Value.Split(' ')[..^1]).ToList();
        sources.ShouldNotBeEmpty();
        sources.ShouldAllBe(source => clone.Keys.Any(path => path == source || (source.EndsWith('/') && IsBelow(path, source))));
    }

    private static bool IsBelow(string path, string folder) => path.StartsWith(folder, StringComparison.Ordinal);

    [GeneratedRegex("```\\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"dockerfile: (\S+)")]
    private static partial Regex Dockerfiles();

    [GeneratedRegex(@"image: (\S+)")]
    private static partial Regex Images();

    [GeneratedRegex(@"^COPY (?!--from)(.+)$", RegexOptions.Multiline)]
    private static partial Regex Copies();
}
