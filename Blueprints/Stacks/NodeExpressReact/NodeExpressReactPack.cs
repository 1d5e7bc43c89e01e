using Catalyst.Blueprints.Stacks.NodeExpressReact.Changes;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>Express 5 and React 19 in TypeScript, with PostgreSQL in process (PGlite) or on a server.</summary>
public sealed class NodeExpressReactPack : IStackPack
{
    /// <inheritdoc/>
    public string Id => "node-express-react";

    /// <inheritdoc/>
    public IReadOnlyDictionary<string, string> TechStack { get; } = new Dictionary<string, string>
    {
        ["backend"] = "Node.js 20 + Express 5.3 + TypeScript 7",
        ["frontend"] = "React 19.3 + Vite 8 + TypeScript 7",
        ["database"] = "PostgreSQL (PGlite 0.5 in process, or a server by DATABASE_URL)",
        ["auth"] = "Opaque sessions in a cookie or as bearer tokens, scrypt password hashes",
        ["tests"] = "Vitest 4, Testing Library",
    };

    /// <inheritdoc/>
    public IReadOnlyList<CodeStep> Write(AppModel model) => Commits.Of(new App(model));

    /// <inheritdoc/>
    public IReadOnlyList<CodeStep> Rewrite(AppChange change, IReadOnlyList<string> files, bool current) =>
        ChangeCommits.Of(change, files, current);

    /// <inheritdoc/>
    public IReadOnlyList<ApiEndpoint> Endpoints(AppModel model) => ApiSurface.Of(new App(model));

    /// <inheritdoc/>
    public IReadOnlyList<GeneratedFile> Package(AppModel model) => Deployment.Package(new App(model));
}
