using System.Formats.Tar;
using System.IO.Compression;
using Catalyst.Persistence.Embedded;
using Catalyst.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>The home in Fixtures/home-before, which an earlier version left in mid work. Its README says how it was made.</summary>
internal static class EarlierHome
{
    private const string Placeholder = "{{home}}";

    /// <summary>When the earlier version was killed.</summary>
    private const string LeftAt = "2026-11-30 14:51:39+00";

    /// <summary>Built to its end, with a preview.</summary>
    public static Guid Completed { get; } = new("01a22cef-775e-7edf-ab42-3138ba97ec91");

    /// <summary>Its server was killed while it was tested.</summary>
    public static Guid Running { get; } = new("01a22cf0-9854-7336-997b-31b68167e6fa");

    /// <summary>In which <see cref="Completed"/> was asked for.</summary>
    public static Guid Conversation { get; } = new("019a0000-0000-7000-8000-00000000c001");

    private static string Fixture => Path.Combine(Checkout.Root, "tests", "EndToEnd.Tests", "Fixtures", "home-before");

    /// <summary>Makes <paramref name="home"/> what the earlier version left, as if that had been a moment ago.</summary>
    public static async Task RestoreAsync(string home, CancellationToken cancellationToken)
    {
        await RestoreFilesAsync(home, cancellationToken);
        await RestoreRepositoryAsync(home, "todo-list");
        var running = await RestoreRepositoryAsync(home, "tip-calculator");
        var worktree = Path.Combine(home, "worktrees", Running.ToString("N"));
        await Shell.RunAsync("git", ["-C", running, "worktree", "add", "--quiet", worktree, "feature/task-8167e6fa"]);
        await RestoreDatabaseAsync(home, cancellationToken);
    }

    private static async Task RestoreFilesAsync(string home, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(Path.Combine(Fixture, "files.tar.gz"));
        await using var files = new GZipStream(file, CompressionMode.Decompress);
        await TarFile.ExtractToDirectoryAsync(files, home, overwriteFiles: false, cancellationToken);
        foreach (var path in Directory.EnumerateFiles(home, "*", new EnumerationOptions { RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint }))
        {
            var text = await File.ReadAllTextAsync(path, cancellationToken);
            if (text.Contains(Placeholder, StringComparison.Ordinal))
            {
                await File.WriteAllTextAsync(path, text.Replace(Placeholder, home, StringComparison.Ordinal), cancellationToken);
            }
        }

        var application = Path.Combine(home, "previews", Completed.ToString("N"), "app", "backend");
        await Shell.RunAsync("npm", ["ci", "--no-audit", "--no-fund", "--cache", Path.Combine(home, "cache", "npm")], application);
    }

    private static async Task<string> RestoreRepositoryAsync(string home, string name)
    {
        var repository = Path.Combine(home, "repos", $"{name}.git");
        await Shell.RunAsync("git", ["init", "--quiet", "--bare", "--initial-branch", "main", repository]);
        await Shell.RunAsync("git",
            ["-C", repository, "fetch", "--quiet", Path.Combine(Fixture, $"{name}.bundle"), "refs/heads/*:refs/heads/*"]);
        return repository;
    }

    private static async Task RestoreDatabaseAsync(string home, CancellationToken cancellationToken)
    {
        await using var server = new EmbeddedPostgres(
            new EmbeddedPostgresOptions { Root = Path.Combine(home, "postgres") }, TimeProvider.System,
            NullLogger<EmbeddedPostgres>.Instance);
        var address = await server.StartAsync(cancellationToken);
        address.Pooling = false;
        var dump = await File.ReadAllTextAsync(Path.Combine(Fixture, "database.sql"), cancellationToken);
        await ExecuteAsync(address, dump.Replace(Placeholder, home, StringComparison.Ordinal), cancellationToken);
        await ExecuteAsync(address, $"""
            DO $$
            DECLARE moment RECORD;
            BEGIN
                FOR moment IN
                    SELECT table_name, column_name
                    FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND data_type = 'timestamp with time zone'
                LOOP
                    EXECUTE format(
                        'UPDATE %1$I SET %2$I = %2$I + (now() - timestamptz %3$L)', moment.table_name, moment.column_name, '{LeftAt}');
                END LOOP;
            END
            $$
            """, cancellationToken);
        await server.ReleaseAsync(stop: true);
    }

    private static async Task ExecuteAsync(NpgsqlConnectionStringBuilder address, string sql, CancellationToken cancellationToken)
    {
        await using var connection = new NpgsqlConnection(address.ConnectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = 60 };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
