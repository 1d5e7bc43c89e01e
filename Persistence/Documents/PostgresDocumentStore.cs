using System.Text.Json;

namespace Catalyst.Persistence;

/// <summary>Documents in PostgreSQL <c>jsonb</c>.</summary>
internal sealed class PostgresDocumentStore(Database database, TimeProvider time) : IDocumentStore
{
    public string Kind => "postgresql";

    public async Task<T?> GetAsync<T>(string collection, string id, CancellationToken cancellationToken)
        where T : class
    {
        var body = await database.RunAsync(
            (connection, token) => connection.QuerySingleOrDefaultAsync<string>(Database.Sql(
                "SELECT body FROM documents WHERE collection = @collection AND id = @id", new { collection, id = StorableText.Text(id) },
                token)),
            cancellationToken);
        return body is null ? null : JsonSerializer.Deserialize<T>(body, WireJson.Options);
    }

    public Task PutAsync<T>(string collection, string id, T document, CancellationToken cancellationToken)
        where T : class
    {
        var body = StorableText.Json(JsonSerializer.Serialize(document, WireJson.Options));
        return database.RunAsync(
            (connection, token) => connection.ExecuteAsync(Database.Sql(
                """
                INSERT INTO documents (collection, id, body, created_at, updated_at) VALUES (@collection, @id, @body::jsonb, @now, @now)
                ON CONFLICT (collection, id) DO UPDATE SET body = excluded.body, updated_at = excluded.updated_at
                """,
                new { collection, id = StorableText.Text(id), body, now = time.GetUtcNow() },
                token)),
            cancellationToken);
    }

    public async Task<Page<T>> ListAsync<T>(string collection, int limit, string? cursor, CancellationToken cancellationToken)
        where T : class
    {
        limit = Cursor.Clamp(limit);
        var after = Cursor.Parse(cursor);
        var filter = after is null ? "" : "AND (created_at, id) < (@at, @after)";
        var rows = await database.RunAsync(
            async (connection, token) => (await connection.QueryAsync<DocumentRow>(Database.Sql(
                $"""
                SELECT id AS Id, body AS Body, created_at AS CreatedAt FROM documents WHERE collection = @collection {filter}
                ORDER BY created_at DESC, id DESC LIMIT @count
                """,
                new { collection, at = after?.At, after = after?.Id, count = limit + 1 },
                token))).AsList(),
            cancellationToken);
        var page = Cursor.Page(rows, limit, row => (row.CreatedAt, row.Id));
        return new Page<T>([.. page.Items.Select(row => JsonSerializer.Deserialize<T>(row.Body, WireJson.Options)!)], page.NextCursor);
    }

    public async Task<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken) => await database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            "DELETE FROM documents WHERE collection = @collection AND id = @id", new { collection, id = StorableText.Text(id) }, token)),
        cancellationToken) > 0;

    private sealed record DocumentRow(string Id, string Body, DateTimeOffset CreatedAt);
}
