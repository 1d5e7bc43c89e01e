using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;

namespace Catalyst.Blueprints.Tests.Stacks;

public sealed class NodeExpressReactTests
{
    private static readonly NodeExpressReactPack Pack = new();

    public static TheoryData<string> Apps => ["todo", "nasty", "tools", "page"];

    internal static AppModel Model(string name) => name switch { "todo" => Models.Todo, "nasty" => Models.Nasty, "tools" => Models.Tools, _ => Models.Page };

    [Theory, MemberData(nameof(Apps))]
    public void Writes_the_same_safe_files_each_time(string name)
    {
        var steps = Pack.Write(Model(name));
        var files = steps.SelectMany(s => s.Files).ToList();
        files.Select(f => f.Path).ShouldBeUnique();
        files.ShouldAllBe(f => !f.Path.StartsWith('/') && !f.Path.Contains("..") && !string.IsNullOrWhiteSpace(f.Content));
        steps.Select(s => s.Name).ShouldBeUnique();
        steps.ShouldAllBe(s => s.Files.Count > 0 && s.TotalFiles == files.Count && System.Text.RegularExpressions.Regex.IsMatch(s.Name, "^[a-z0-9-]+$"));
        Pack.Write(Model(name)).SelectMany(s => s.Files).ShouldBe(files);
    }

    [Theory, MemberData(nameof(Apps))]
    public void Endpoints_are_those_that_the_routes_implement(string name)
    {
        var files = Pack.Write(Model(name)).SelectMany(s => s.Files).ToDictionary(f => f.Path, f => f.Content!);
        var app = files["backend/src/app.ts"];
        var implemented = Routes("app", "", app).Concat(Routes("router", "/api/auth", files.GetValueOrDefault("backend/src/routes/auth.ts", "")))
            .Concat(files.Where(f => f.Key.StartsWith("backend/src/routes/", StringComparison.Ordinal) && !f.Key.EndsWith("/auth.ts", StringComparison.Ordinal))
                .SelectMany(f => Routes("router", "/api/" + Path.GetFileNameWithoutExtension(f.Key), f.Value)));
        Pack.Endpoints(Model(name)).Select(e => $"{e.Method} {e.Path}").ShouldBe(implemented, ignoreOrder: true);
    }

    private static IEnumerable<string> Routes(string variable, string prefix, string text) =>
        System.Text.RegularExpressions.Regex.Matches(text, variable + @"\.(get|post|patch|delete)\('([^']+)'")
            .Select(m => $"{m.Groups[1].Value.ToUpperInvariant()} {(prefix + m.Groups[2].Value).TrimEnd('/')}");
}
