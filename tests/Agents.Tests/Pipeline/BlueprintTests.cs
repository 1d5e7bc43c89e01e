using Catalyst.Blueprints;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Brains;
using static Catalyst.Agents.Tests.Pipeline.PipelineTests;

namespace Catalyst.Agents.Tests.Pipeline;

public sealed class BlueprintTests
{
    [Theory]
    [InlineData("build a todo app with user authentication")]
    [InlineData("a library where members borrow books, with due dates")]
    [InlineData("counter app")]
    [InlineData("hello world")]
    public async Task What_the_built_in_brain_thinks_of_becomes_a_plan_and_a_design(string request)
    {
        await using var workshop = new Workshop(brain: new BlueprintBrain(new PlainPack()));

        var plan = await workshop.RunAsync(TaskPhase.Planning, prompt: request);
        plan.Success.ShouldBeTrue(plan.Error);
        Property(plan, "feature_count").GetInt32().ShouldBeGreaterThan(0);
        var design = await workshop.RunAsync(TaskPhase.Architecture, prompt: request);
        design.Success.ShouldBeTrue(design.Error);
        Property(design, "stack").GetString().ShouldBe("plain");
        workshop.Commits().Count.ShouldBe(3);
    }

    /// <summary>A stack of nothing, for what comes before code.</summary>
    private sealed class PlainPack : IStackPack
    {
        public string Id => "plain";

        public IReadOnlyDictionary<string, string> TechStack { get; } = new Dictionary<string, string> { ["backend"] = "Plain",
            ["frontend"] = "Plain", ["database"] = "Plain", ["auth"] = "Plain", ["tests"] = "Plain" };

        public IReadOnlyList<CodeStep> Write(AppModel model) =>
        [
            new("setup", "chore: Initialize project structure", "", [new("README.md", "# Plain\n")], 2, []),
            new("backend", "feat(backend): Serve it", "", [new("backend/server.js", "start();\n")], 2, []),
        ];

        public IReadOnlyList<CodeStep> Rewrite(AppChange change, IReadOnlyList<string> files, bool current) =>
            Rewriting.Of(Write(change.Before), Write(change.After), files, current);

        public IReadOnlyList<ApiEndpoint> Endpoints(AppModel model) =>
            [.. model.Entities.Select(entity => new ApiEndpoint("GET", "/api/" + entity.Plural, "List", new Dictionary<string, string>(),
                new Dictionary<string, string>(), 200, false, entity.Name))];

        public IReadOnlyList<GeneratedFile> Package(AppModel model) => [];
    }
}
