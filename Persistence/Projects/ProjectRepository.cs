using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalyst.Persistence;

/// <summary>A project: one git repository.</summary>
public sealed record ProjectRow(Guid Id, string Name, string Slug, string Description, string RepoPath, string Status,
    DateTimeOffset CreatedAt);

/// <summary>Projects and their slugs, which name repositories and preview hosts and are therefore unique.</summary>
public sealed partial class ProjectRepository(Database database, TimeProvider time)
{
    /// <summary>Longest slug.</summary>
    public const int SlugLength = 40;

    private const string Columns =
        "id AS Id, name AS Name, slug AS Slug, description AS Description, repo_path AS RepoPath, status AS Status, created_at AS "
            + "CreatedAt";

    /// <summary>
    /// Creates the project with the first free one of <c>x</c>, <c>x-2</c>, <c>x-3</c>, ...; a second call with the same id answers the
    /// same row.
    /// </summary>
    /// <exception cref="ArgumentException"><paramref name="slugBase"/> is not 1 to 40 of <c>a-z 0-9 -</c>, or begins or ends with a
    /// hyphen.</exception>
    public async Task<ProjectRow> CreateAsync(
        Guid id, string name, string slugBase, string description, string repoRoot, CancellationToken cancellationToken = default)
    {
        if (!SlugPattern().IsMatch(slugBase) || slugBase.Length > SlugLength)
        {
            throw new ArgumentException(
                $"'{slugBase}' is not a slug: use 1 to {SlugLength} lower-case letters, digits and hyphens, with no hyphen first or last.",
                nameof(slugBase));
        }

        var now = time.GetUtcNow();
        while (true)
        {
            if (await FindAsync(id, cancellationToken) is { } existing)
            {
                return existing;
            }

            // Between reading which slugs are taken and the insert another project may take ours; the insert then does nothing, and we look
            // again.
            var slug = await FreeSlugAsync(slugBase, cancellationToken);
            var row = await database.RunAsync(
                (connection, token) => connection.QuerySingleOrDefaultAsync<ProjectRow>(Database.Sql(
                    $"""
                    INSERT INTO projects (id, name, slug, description, repo_path, created_at)
                    VALUES (@id, @name, @slug, @description, @path, @now)
                    ON CONFLICT DO NOTHING
                    RETURNING {Columns}
                    """,
                    new
                    {
                        id,
                        name = StorableText.Text(name),
                        slug,
                        description = StorableText.Text(description),
                        path = Path.Combine(repoRoot, slug + ".git"),
                        now,
                    },
                    token)),
                cancellationToken);
            if (row is not null)
            {
                return row;
            }
        }
    }

    /// <summary>The project, or null.</summary>
    public Task<ProjectRow?> FindAsync(Guid id, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<ProjectRow>(
            Database.Sql($"SELECT {Columns} FROM projects WHERE id = @id", new { id }, token)),
        cancellationToken);

    /// <summary>The task whose version the project is at; null when none is known.</summary>
    public Task<Guid?> FindCurrentAsync(Guid id, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<Guid?>(
            Database.Sql("SELECT current_task_id FROM projects WHERE id = @id", new { id }, token)),
        cancellationToken);

    /// <summary>The wish by which it went to that version; null when a task has made it.</summary>
    public Task<Guid?> FindMoveAsync(Guid id, CancellationToken cancellationToken = default) => database.RunAsync(
        (connection, token) => connection.QuerySingleOrDefaultAsync<Guid?>(
            Database.Sql("SELECT move_id FROM projects WHERE id = @id", new { id }, token)),
        cancellationToken);

    /// <summary>Notes the task whose version the project is at from now on.</summary>
    public Task SetCurrentAsync(Guid id, Guid taskId, CancellationToken cancellationToken = default) =>
        SetCurrentAsync(id, taskId, null, cancellationToken);

    /// <summary>Notes the task to whose version somebody has gone, and the id of that wish.</summary>
    public Task MoveAsync(Guid id, Guid taskId, Guid moveId, CancellationToken cancellationToken = default) =>
        SetCurrentAsync(id, taskId, moveId, cancellationToken);

    private Task<int> SetCurrentAsync(Guid id, Guid taskId, Guid? moveId, CancellationToken cancellationToken) => database.RunAsync(
        (connection, token) => connection.ExecuteAsync(Database.Sql(
            "UPDATE projects SET current_task_id = @taskId, move_id = @moveId WHERE id = @id", new { id, taskId, moveId }, token)),
        cancellationToken);

    private async Task<string> FreeSlugAsync(string slugBase, CancellationToken cancellationToken)
    {
        // A suffix may shorten the base, so every slug that begins like its shortest form could be one of the row.
        var stem = slugBase[..Math.Min(slugBase.Length, SlugLength - 8)];
        var taken = await database.RunAsync(
            async (connection, token) => (await connection.QueryAsync<string>(
                Database.Sql("SELECT slug FROM projects WHERE starts_with(slug, @stem)", new { stem }, token))).ToHashSet(
                    StringComparer.Ordinal),
            cancellationToken);
        for (var n = 1; ; n++)
        {
            var suffix = n == 1 ? "" : "-" + n.ToString(CultureInfo.InvariantCulture);
            var slug = slugBase[..Math.Min(slugBase.Length, SlugLength - suffix.Length)].TrimEnd('-') + suffix;
            if (!taken.Contains(slug))
            {
                return slug;
            }
        }
    }

    [GeneratedRegex("^[a-z0-9]([a-z0-9-]*[a-z0-9])?\\z", RegexOptions.CultureInvariant)]
    private static partial Regex SlugPattern();
}
