using System.Text.RegularExpressions;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;

namespace Catalyst.Blueprints.Tests.Stacks;

public sealed class NodeExpressReactTests
{
    private static readonly NodeExpressReactPack Pack = new();

    public static TheoryData<string> Apps => ["todo", "nasty", "hostile", "everything", "tools", "page"];

    internal static AppModel Model(string name) => name switch { "todo" => Models.Todo, "nasty" => Models.Nasty, "hostile" =>
        Models.Hostile, "everything" => Models.Everything, "tools" => Models.Tools, "games" => Models.Games, _ => Models.Page };

    [Theory, MemberData(nameof(Apps))]
    public void Writes_the_same_safe_files_each_time(string name)
    {
        var steps = Pack.Write(Model(name));
        var files = steps.SelectMany(s => s.Files).ToList();
        files.Select(f => f.Path).ShouldBeUnique();
        files.ShouldAllBe(f => !f.Path.StartsWith('/') && !f.Path.Contains("..") && !string.IsNullOrWhiteSpace(f.Content));
        steps.Select(s => s.Name).ShouldBeUnique();
        steps.ShouldAllBe(s => s.Files.Count > 0 && s.TotalFiles == files.Count && Regex.IsMatch(s.Name, "^[a-z0-9-]+$"));
        Pack.Write(Model(name)).SelectMany(s => s.Files).ShouldBe(files);
    }

    [Theory, MemberData(nameof(Apps))]
    public void Endpoints_are_those_that_the_routes_implement(string name)
    {
        var files = Pack.Write(Model(name)).SelectMany(s => s.Files).ToDictionary(f => f.Path, f => f.Content!);
        var app = files["backend/src/app.ts"];
        var implemented = Routes("app", "", app).Concat(Routes("router", "/api/auth",
            files.GetValueOrDefault("backend/src/routes/auth.ts", "")))
            .Concat(files.Where(f => f.Key.StartsWith("backend/src/routes/", StringComparison.Ordinal)
                && !f.Key.EndsWith("/auth.ts", StringComparison.Ordinal))
                .SelectMany(f => Routes("router", "/api/" + Path.GetFileNameWithoutExtension(f.Key).Replace('.', '/'), f.Value)));
        Pack.Endpoints(Model(name)).Select(e => $"{e.Method} {e.Path}").ShouldBe(implemented, ignoreOrder: true);
    }

    [Fact]
    public void What_refers_to_something_stands_before_it_in_the_navigation()
    {
        var category = Models.Todo.Entities[0] with { Name = "Category", Plural = "Categories", Label = "category",
            PluralLabel = "categories", Owner = Ownership.None, Relations = [], Children = [] };
        var recipe = category with { Name = "Recipe", Plural = "Recipes", Label = "recipe", PluralLabel = "recipes",
            Relations = [new Relation("category", "Category", false)] };

        var model = Files(Models.Todo with { Auth = null, Entities = [category, recipe] })["frontend/src/model/index.ts"];

        model.IndexOf("'/recipes'", StringComparison.Ordinal).ShouldBeInRange(1, model.IndexOf("'/categories'", StringComparison.Ordinal));
    }

    [Fact]
    public void Leaves_the_files_of_other_entities_alone_when_one_is_added()
    {
        var before = Files(Models.Everything);
        var after = Files(
            Models.Everything with { Entities = [.. Models.Everything.Entities, Models.Todo.Entities[0] with { Owner = Ownership.None }] });
        before.Keys.Where(path => Regex.IsMatch(path, "/(areas|things|measures|errands)\\."))
            .ShouldAllBe(path => after[path] == before[path]);
        after.Keys.Except(before.Keys).ShouldContain("frontend/src/model/todos.ts");
    }

    [Theory, MemberData(nameof(Apps))]
    public void Leaves_no_template_directive_and_no_code_for_what_is_not_there(string name)
    {
        var files = Files(Model(name));
        files.Values.ShouldAllBe(content => !Regex.IsMatch(content, "#(if [a-z]|else\\b|end\\b)"));
        var sources = string.Join('\n', files.Where(f => f.Key.Contains("/src/", StringComparison.Ordinal)).Select(f => f.Value));
        sources.Contains("session", StringComparison.OrdinalIgnoreCase).ShouldBe(Model(name).Auth is not null);
        sources.Contains("text/event-stream", StringComparison.Ordinal).ShouldBe(Model(name).Realtime);
    }

    [Theory, MemberData(nameof(Apps))]
    public void Ships_sound_containers(string name)
    {
        var app = Model(name);
        var files = Files(app).Concat(Pack.Package(app).Select(f => KeyValuePair.Create(f.Path, f.Content!))).DistinctBy(f => f.Key)
            .ToDictionary();
        foreach (var (path, content) in files.Where(
            f => f.Key.EndsWith(".yaml", StringComparison.Ordinal) || f.Key.EndsWith(".yml", StringComparison.Ordinal)))
        {
            var yaml = new YamlDotNet.RepresentationModel.YamlStream();
            yaml.Load(new StringReader(content));
            yaml.Documents.ShouldAllBe(d => d.RootNode.NodeType == YamlDotNet.RepresentationModel.YamlNodeType.Mapping, path);
        }

        foreach (var image in new[] { files["Dockerfile.backend"], files["Dockerfile.frontend"] })
        {
            var last = image[image.LastIndexOf("FROM ", StringComparison.Ordinal)..];
            Regex.Count(image, "^FROM ", RegexOptions.Multiline).ShouldBe(2);
            last.ShouldContain("\nUSER ");
            last.ShouldContain("HEALTHCHECK");
            image.ShouldNotContain("ARG ");
        }

        files["k8s/deployment.yaml"].ShouldContain("runAsNonRoot: true");
        files["docker-compose.yml"].Contains("/data", StringComparison.Ordinal).ShouldBe(app.Entities.Count > 0);
    }

    private static Dictionary<string, string> Files(AppModel model) =>
        Pack.Write(model).SelectMany(s => s.Files).ToDictionary(f => f.Path, f => f.Content!);

    private static IEnumerable<string> Routes(string variable, string prefix, string text) =>
        Regex.Matches(text, variable + @"\.(get|post|patch|delete)\('([^']+)'")
            .Select(m => $"{m.Groups[1].Value.ToUpperInvariant()} {(prefix + m.Groups[2].Value).TrimEnd('/')}");
}
