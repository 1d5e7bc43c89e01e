namespace Catalyst.Persistence;

/// <summary>
/// Whole documents by id, for what needs no query: conversations, project metadata. Every implementation passes one suite of tests.
/// </summary>
public interface IDocumentStore
{
    /// <summary>postgresql or mongodb.</summary>
    string Kind { get; }

    /// <summary>The document, or null.</summary>
    Task<T?> GetAsync<T>(string collection, string id, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Creates or replaces the document.</summary>
    Task PutAsync<T>(string collection, string id, T document, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>The collection, newest first.</summary>
    /// <exception cref="InvalidCursorException"><paramref name="cursor"/> is none of ours.</exception>
    Task<Page<T>> ListAsync<T>(string collection, int limit = 50, string? cursor = null, CancellationToken cancellationToken = default)
        where T : class;

    /// <summary>Removes the document; false when there was none.</summary>
    Task<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken = default);
}
