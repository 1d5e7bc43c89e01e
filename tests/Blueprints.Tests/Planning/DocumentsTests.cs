using System.Text.RegularExpressions;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Brains;
using YamlDotNet.RepresentationModel;

namespace Catalyst.Blueprints.Tests.Planning;

/// <summary>Plan and architecture say of the generated application what is true of it.</summary>
public sealed class DocumentsTests
{
    private static readonly NodeExpressReactPack Pack = new();

    private static readonly BlueprintBrain Brain = new(Pack);

    private static readonly CancellationToken None = CancellationToken.None;

    public static TheoryData<string> Requests =>
    [
        "a recipe app with login where users can rate recipes and a kitchen timer",
        "Simple CRM: contacts (name, email, phone), deals (title, value 1-5, stage: lead/won/lost, sku unique), each deal belongs to a "
            + "contact",
        "team chat with channels",
        "todo app with subtasks and login",
        "hello world",
        "tip calculator",
    ];

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_openapi_file_refers_only_to_what_it_defines_and_names_every_endpoint(string request)
    {
        var (design, model) = await Design(request);
        var root = Parse(design.OpenApiYaml);

        foreach (var reference in Regex.Matches(design.OpenApiYaml, "\\$ref: \"#/([^\"]+)\"").Select(m => m.Groups[1].Value))
        {
            YamlNode node = root;
            foreach (var step in reference.Split('/'))
            {
                node.ShouldBeOfType<YamlMappingNode>().Children.Keys.ShouldContain(new YamlScalarNode(step), reference);
                node = node[new YamlScalarNode(step)];
            }
        }

        var paths = (YamlMappingNode)root["paths"];
        foreach (var endpoint in Pack.Endpoints(model))
        {
            var operation = paths[Regex.Replace(endpoint.Path, ":(\\w+)", "{$1}")][endpoint.Method.ToLowerInvariant()];
            var responses = (YamlMappingNode)operation["responses"];
            responses.Children.ContainsKey(new YamlScalarNode(endpoint.Success.ToString(System.Globalization.CultureInfo.InvariantCulture)))
                .ShouldBeTrue();
            responses.Children.ContainsKey(new YamlScalarNode("401"))
                .ShouldBe(endpoint.RequiresAuth || endpoint.Path.EndsWith("/login", StringComparison.Ordinal), endpoint.Path);
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task What_a_list_can_be_asked_for_is_what_the_generated_schema_reads(string request)
    {
        var (design, model) = await Design(request);
        var paths = (YamlMappingNode)Parse(design.OpenApiYaml)["paths"];
        var files = Files(model);

        foreach (var list in Pack.Endpoints(model)
            .Where(e => e.Output.Values.Any(t => t.StartsWith("array(", StringComparison.Ordinal))))
        {
            var schema = files[$"backend/src/schemas/{list.Path.Split('/')[^1]}.ts"];
            var query = schema[schema.IndexOf("Query = z.strictObject", StringComparison.Ordinal)..];
            string[] read = [.. Regex.Matches(query[..query.IndexOf("});", StringComparison.Ordinal)], "^  (\\w+):", RegexOptions.Multiline)
                .Select(m => m.Groups[1].Value), "limit", "offset", "search"];
            ((YamlSequenceNode)paths[list.Path]["get"]["parameters"]).Select(p => p["name"].ToString()).ShouldBe(read, ignoreOrder: true,
                list.Path);
        }
    }

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task The_data_models_are_the_tables_and_columns_of_the_migrations(string request)
    {
        var (design, model) = await Design(request);
        var sql = string.Concat(Files(model).Where(f => f.Key.EndsWith(".sql", StringComparison.Ordinal)).Select(f => f.Value));
        var tables = Regex.Matches(sql, "CREATE TABLE \"(\\w+)\" \\((.*?)\\n\\);", RegexOptions.Singleline)
            .ToDictionary(m => m.Groups[1].Value, m => m.Groups[2].Value);

        design.Models.Select(m => m.Collection).ShouldBe(tables.Keys, ignoreOrder: true);
        foreach (var table in design.Models)
        {
            Regex.Matches(tables[table.Collection], "^\\s*\"(\\w+)\" \\w", RegexOptions.Multiline).Select(m => m.Groups[1].Value)
                .ShouldBe(table.Fields.Select(f => f.Name), ignoreOrder: true, table.Collection);
        }
    }

    [Fact]
    public async Task The_acceptance_criteria_speak_of_this_application()
    {
        var plan = (await Brain.PlanAsync(new PlanRequest(
            About("gadget tracker with name, score 1-9, mode (slow/fast), email and code unique, and a timer"), 8), None)).Value;

        plan.Features[0].AcceptanceCriteria.ShouldContain("Score is between 1 and 9");
        plan.Features[0].AcceptanceCriteria.ShouldContain("Mode is one of slow, fast");
        plan.Features[0].AcceptanceCriteria.ShouldContain("No two gadgets have the same code");
        plan.Features[0].AcceptanceCriteria.ShouldContain("Email is refused unless it is an email address");
        plan.Features.Single(f => f.Name == "Timer").AcceptanceCriteria.ShouldContain(
            "It counts down from 5 minutes, which can be changed");
    }

    private static Subject About(string request) => new(Guid.Empty, "", "", request);

    private static async Task<(Architecture Design, AppModel Model)> Design(string request)
    {
        var model = Catalyst.Blueprints.Understanding.RequestReader.Read(request).Model.ShouldNotBeNull();
        return ((await Brain.DesignAsync(new DesignRequest(About(request), ""), None)).Value, model);
    }

    private static Dictionary<string, string> Files(AppModel model) =>
        Pack.Write(model).SelectMany(s => s.Files).GroupBy(f => f.Path).ToDictionary(g => g.Key, g => g.Last().Content ?? "");

    private static YamlMappingNode Parse(string yaml)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(yaml));
        return (YamlMappingNode)stream.Documents[0].RootNode;
    }
}
