using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Planning;

/// <summary>A stack of one file and five endpoints for each entity.</summary>
internal sealed class FakePack : IStackPack
{
    public string Id => "fake";

    public IReadOnlyDictionary<string, string> TechStack { get; } = new Dictionary<string, string> { ["backend"] = "Express 5",
        ["frontend"] = "React 19", ["database"] = "PostgreSQL" };

    public IReadOnlyList<CodeStep> Write(AppModel model) =>
    [
        new CodeStep("project-setup", "chore: Set up the project", "", [new GeneratedFile("README.md", "# App\n")], 1, []),
        .. model.Entities.SelectMany(e => new[]
        {
            new CodeStep("backend-" + e.Plural.ToLowerInvariant(), $"feat(backend): Add {e.PluralLabel}", "",
                [new GeneratedFile($"backend/src/{e.Name}.ts", "x\n")], 1, []),
            new CodeStep("frontend-" + e.Plural.ToLowerInvariant(), $"feat(frontend): Show {e.PluralLabel}", "",
                [new GeneratedFile($"frontend/src/{e.Name}.tsx", "x\n")], 1, []),
        }),
    ];

    public IReadOnlyList<CodeStep> Rewrite(AppChange change, IReadOnlyList<string> files, bool current) =>
        Rewriting.Of(Write(change.Before), Write(change.After), files, current);

    public IReadOnlyList<ApiEndpoint> Endpoints(AppModel model) =>
    [
        .. model.Entities.SelectMany(e => new[]
        {
            new ApiEndpoint("GET", $"/api/{e.Plural.ToLowerInvariant()}", $"List \"{e.PluralLabel}\": all",
                new Dictionary<string, string>(), new Dictionary<string, string> { ["items"] = "array" }, 200, model.Auth is not null,
                e.Name),
            new ApiEndpoint("PUT", $"/api/{e.Plural.ToLowerInvariant()}/:id", "Change one",
                new Dictionary<string, string> { ["title"] = "string", ["status"] = "enum(a|b)" },
                new Dictionary<string, string> { ["id"] = "uuid" }, 200, model.Auth is not null, e.Name),
        }),
    ];

    public IReadOnlyList<GeneratedFile> Package(AppModel model) => [new("Dockerfile.backend", "FROM scratch\n")];
}
