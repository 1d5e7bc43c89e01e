using Catalyst.Brains.Model;

namespace Catalyst.Brains;

/// <summary>A stack: turns an application model into working code. A pure function: the same model gives the same files.</summary>
public interface IStackPack
{
    /// <summary>For example <c>node-express-react</c>.</summary>
    string Id { get; }

    /// <summary>Layer to technology with version: backend, frontend, database, auth, tests.</summary>
    IReadOnlyDictionary<string, string> TechStack { get; }

    /// <summary>The commits, in order; together the whole application with tests, README, Dockerfiles and catalyst.app.json.</summary>
    IReadOnlyList<CodeStep> Write(AppModel model);

    /// <summary>
    /// The commits, in order, that turn the code of the model before into that of the model after. They touch only what changed, and never
    /// a migration that is there.
    /// </summary>
    /// <param name="files">Paths of the code as it is.</param>
    /// <param name="current">Whether that code was written by the templates of today; if not, all of it is brought up to date.</param>
    IReadOnlyList<CodeStep> Rewrite(AppChange change, IReadOnlyList<string> files, bool current);

    /// <summary>The HTTP API of the generated backend, exactly as Write implements it; plan, OpenAPI and guide are made from it.</summary>
    IReadOnlyList<ApiEndpoint> Endpoints(AppModel model);

    /// <summary>Dockerfile.backend, Dockerfile.frontend, docker-compose.preview.yml, k8s/*.yaml, DEPLOYMENT.md.</summary>
    IReadOnlyList<GeneratedFile> Package(AppModel model);
}

/// <param name="Input">Body field to type (string, text, integer, number, boolean, date, date-time, email, url, uuid, enum(a|b)).</param>
/// <param name="Success">Status code on success.</param>
/// <param name="Entity">The entity it concerns, or null.</param>
public sealed record ApiEndpoint(
    string Method,
    string Path,
    string Description,
    IReadOnlyDictionary<string, string> Input,
    IReadOnlyDictionary<string, string> Output,
    int Success,
    bool RequiresAuth,
    string? Entity);
