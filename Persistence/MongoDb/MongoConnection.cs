using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Catalyst.Persistence.MongoDb;

/// <summary>
/// The way to MongoDB. A server that cannot be reached is told the same way as any other database, without the address' user and password.
/// </summary>
internal sealed class MongoConnection : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly MongoClient _client;
    private readonly IMongoDatabase _database;
    private readonly string _address;
    private readonly ConcurrentDictionary<string, Task> _indexed = new(StringComparer.Ordinal);

    /// <summary>What is wrong with an address, without any part of it; null when it can be used.</summary>
    public static string? ProblemWith(string url)
    {
        if (!url.StartsWith("mongodb://", StringComparison.Ordinal) && !url.StartsWith("mongodb+srv://", StringComparison.Ordinal))
        {
            return "it does not begin with mongodb:// or mongodb+srv://";
        }

        try
        {
            _ = new MongoUrl(url);
            return null;
        }
        catch (Exception exception) when (exception is MongoException or ArgumentException or FormatException)
        {
            // The driver's message quotes what it did not understand.
            return "the driver does not understand it";
        }
    }

    public MongoConnection(IOptions<DocumentOptions> options)
    {
        var url = new MongoUrl(options.Value.MongoUrl);
        var settings = MongoClientSettings.FromUrl(url);
        settings.ApplicationName ??= "catalyst";

        // Nobody waits half a minute for a server that does not answer, unless the address asks for it.
        if (settings.ServerSelectionTimeout == MongoDefaults.ServerSelectionTimeout)
        {
            settings.ServerSelectionTimeout = Patience;
        }

        if (settings.ConnectTimeout == MongoDefaults.ConnectTimeout)
        {
            settings.ConnectTimeout = Patience;
        }

        _client = new MongoClient(settings);
        _database = _client.GetDatabase(url.DatabaseName ?? options.Value.MongoDatabase);
        _address = string.Join(",", url.Servers);
    }

    /// <summary>Runs <paramref name="work"/> on a collection that has its indexes.</summary>
    /// <exception cref="DatabaseUnavailableException">The server cannot be reached; whether it was done is not known.</exception>
    public async Task<T> RunAsync<T>(
        string collection, IReadOnlyList<CreateIndexModel<BsonDocument>> indexes, Func<IMongoCollection<BsonDocument>, Task<T>> work)
    {
        try
        {
            var documents = _database.GetCollection<BsonDocument>(collection);
            await IndexAsync(documents, collection, indexes);
            return await work(documents);
        }
        catch (Exception exception) when (IsUnavailable(exception))
        {
            throw new DatabaseUnavailableException(
                exception is MongoAuthenticationException
                    ? $"MongoDB at {_address} refused the user or the password. Correct them in MONGO_URL."
                    : $"MongoDB at {_address} does not answer. Check that the server of MONGO_URL runs and can be reached from this "
                        + "machine; agent logs wait, and work goes on when it answers.",
                exception);
        }
    }

    public void Dispose() => _client.Dispose();

    /// <summary>Once for a collection; tried again when it failed.</summary>
    private async Task IndexAsync(IMongoCollection<BsonDocument> documents, string collection,
        IReadOnlyList<CreateIndexModel<BsonDocument>> indexes)
    {
        var indexing = _indexed.GetOrAdd(collection, _ => documents.Indexes.CreateManyAsync(indexes));
        try
        {
            await indexing;
        }
        catch
        {
            _indexed.TryRemove(KeyValuePair.Create(collection, indexing));
            throw;
        }
    }

    private static bool IsUnavailable(Exception exception) =>
        exception is MongoConnectionException or MongoConnectionPoolPausedException or MongoNotPrimaryException
            or MongoNodeIsRecoveringException
            or MongoExecutionTimeoutException or MongoWaitQueueFullException or TimeoutException;
}
