using System.Xml.Linq;
using Catalyst.Brains;
using YamlDotNet.RepresentationModel;

namespace Catalyst.Blueprints.Tests.Planning;

public sealed class BlueprintBrainTests
{
    private const string Recipes = "a recipe app with login where users can rate recipes and a kitchen timer";

    private static readonly BlueprintBrain Brain = new(new FakePack());

    private static readonly CancellationToken None = CancellationToken.None;

    private static Subject About(string request) => new(Guid.Empty, "My \"Recipes\"", "my-recipes", request);

    [Fact]
    public async Task The_plan_covers_every_entity_and_every_task_depends_only_on_earlier_ones()
    {
        var plan = (await Brain.PlanAsync(new PlanRequest(About(Recipes), 8), None)).Value;

        plan.Features.Select(f => f.Name).ShouldBe(["Accounts and login", "Recipes", "Ratings", "Kitchen timer",
            "Foundation and delivery"]);
        var seen = new HashSet<string>();
        foreach (var task in plan.Tasks)
        {
            task.DependsOn.ShouldBeSubsetOf(seen);
            task.FilesAffected.ShouldNotBeEmpty();
            plan.Features.ShouldContain(f => f.Id == task.Feature);
            seen.Add(task.Id);
        }

        plan.Tasks.Single(t => t.FilesAffected.Contains("backend/src/Rating.ts")).Feature.ShouldBe("F3");
        plan.ApiEndpoints.Count.ShouldBe(4);
        plan.ComplexityScore.ShouldBeInRange(0.2, 0.9);
        plan.RiskAssessment.ShouldContain(r => r.Risk.Contains("passwords", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Features_beyond_the_limit_are_joined_and_not_dropped()
    {
        var plan = (await Brain.PlanAsync(new PlanRequest(About(Recipes), 2), None)).Value;

        plan.Features.Count.ShouldBe(2);
        plan.Features[1].Description.ShouldContain("Kitchen timer");
    }

    [Fact]
    public async Task The_openapi_file_parses_and_holds_every_endpoint()
    {
        var design = (await Brain.DesignAsync(new DesignRequest(About(Recipes), ""), None)).Value;

        var yaml = new YamlStream();
        yaml.Load(new StringReader(design.OpenApiYaml));
        var root = (YamlMappingNode)yaml.Documents[0].RootNode;
        var paths = (YamlMappingNode)root.Children[new YamlScalarNode("paths")];
        paths.Children.Keys.Select(k => k.ToString()).ShouldBe(["/api/recipes", "/api/recipes/{id}", "/api/ratings", "/api/ratings/{id}"]);
        design.ApiEndpointCount.ShouldBe(4);
    }

    [Fact]
    public async Task The_diagram_is_well_formed_and_names_the_tables()
    {
        var design = (await Brain.DesignAsync(new DesignRequest(About(Recipes), ""), None)).Value;

        XDocument.Parse(design.DiagramSvg).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value)
            .ShouldContain("recipes");
        design.Models.Select(m => m.Collection).ShouldBe(["users", "sessions", "recipes", "ratings"]);
        design.Decisions.Select(d => d.Slug).ShouldContain("accounts");
    }

    [Fact]
    public async Task The_reply_lists_what_will_be_built_and_what_was_assumed()
    {
        var answer = (await Brain.InterpretAsync(new InterpretationRequest(Recipes, []), None)).Value;

        answer.Intent.ShouldBe(Intent.Build);
        answer.ProjectName.ShouldBe("Recipe App");
        answer.Reply.ShouldContain("**Recipes** with title");
        answer.Reply.ShouldContain("I assumed:");
    }

    [Fact]
    public async Task An_unusable_request_is_answered_with_three_examples_and_cannot_be_planned()
    {
        var answer = (await Brain.InterpretAsync(new InterpretationRequest("asdf", []), None)).Value;

        answer.Intent.ShouldBe(Intent.Unclear);
        answer.Reply.Split("\n- ").Length.ShouldBe(4);
        await Should.ThrowAsync<RequestNotUnderstoodException>(() => Brain.PlanAsync(new PlanRequest(About("asdf"), 8), None));
    }
}
