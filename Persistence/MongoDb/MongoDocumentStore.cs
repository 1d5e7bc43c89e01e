using System.Text.Json;
using MongoDB.Bson;
using MongoDB.Driver;

namespace Catalyst.Persistence.MongoDb;

/// <summary>Documents in MongoDB: a collection of the same name each, the document in <c>body</c>.</summary>
internal sealed class MongoDocumentStore(MongoConnection mongo, TimeProvider time) : IDocumentStore
{
    private const string Id = "_id";
    private const string Body = "body";
    private const string CreatedAt = "created_at";
    private const string UpdatedAt = "updated_at";

    private static readonly IReadOnlyList<CreateIndexModel<BsonDocument>> Indexes =
        [new(Builders<BsonDocument>.IndexKeys.Descending(CreatedAt).Descending(Id))];

    public string Kind => "mongodb";

    public async Task<T?> GetAsync<T>(string collection, string id, CancellationToken cancellationToken)
        where T : class =>
        await RunAsync(collection, documents => documents.Find(ById(id)).FirstOrDefaultAsync(cancellationToken)!) is { } found
            ? Read<T>(found) : null;

    public Task PutAsync<T>(string collection, string id, T document, CancellationToken cancellationToken)
        where T : class
    {
        var now = time.GetUtcNow().UtcDateTime;
        var body = BsonJson.ToBson(StorableText.Json(JsonSerializer.Serialize(document, WireJson.Options)));
        var update = new UpdateOneModel<BsonDocument>(ById(id),
            Builders<BsonDocument>.Update.Set(Body, body).Set(UpdatedAt, now).SetOnInsert(CreatedAt, now)) { IsUpsert = true };
        return RunAsync(collection, async documents =>
        {
            try
            {
                return await documents.BulkWriteAsync([update], cancellationToken: cancellationToken);
            }
            catch (MongoBulkWriteException<BsonDocument> exception) when (exception.WriteErrors.Any(
                error => error.Category == ServerErrorCategory.DuplicateKey))
            {
                // Somebody else inserted it at the same moment; now there is one to update.
                return await documents.BulkWriteAsync([update], cancellationToken: cancellationToken);
            }
        });
    }

    public async Task<Page<T>> ListAsync<T>(string collection, int limit, string? cursor, CancellationToken cancellationToken)
        where T : class
    {
        limit = Cursor.Clamp(limit);
        var filter = Builders<BsonDocument>.Filter.Empty;
        if (Cursor.Parse(cursor) is { } after)
        {
            var at = after.At.UtcDateTime;
            filter = Builders<BsonDocument>.Filter.Or(
                Builders<BsonDocument>.Filter.Lt(CreatedAt, at),
                Builders<BsonDocument>.Filter.And(Builders<BsonDocument>.Filter.Eq(CreatedAt, at),
                    Builders<BsonDocument>.Filter.Lt(Id, after.Id)));
        }

        var found = await RunAsync(collection, documents => documents.Find(filter)
            .Sort(Builders<BsonDocument>.Sort.Descending(CreatedAt).Descending(Id)).Limit(limit + 1).ToListAsync(cancellationToken));
        var page = Cursor.Page(found, limit,
            document => (new DateTimeOffset(document[CreatedAt].ToUniversalTime()), document[Id].AsString));
        return new Page<T>([.. page.Items.Select(Read<T>)], page.NextCursor);
    }

    public async Task<bool> DeleteAsync(string collection, string id, CancellationToken cancellationToken) =>
        (await RunAsync(collection, documents => documents.DeleteOneAsync(ById(id), cancellationToken))).DeletedCount > 0;

    private Task<TResult> RunAsync<TResult>(string collection, Func<IMongoCollection<BsonDocument>, Task<TResult>> work) =>
        mongo.RunAsync(collection, Indexes, work);

    private static FilterDefinition<BsonDocument> ById(string id) => Builders<BsonDocument>.Filter.Eq(Id, StorableText.Text(id));

    private static T Read<T>(BsonDocument document)
        where T : class => JsonSerializer.Deserialize<T>(BsonJson.ToJson(document[Body].AsBsonDocument), WireJson.Options)!;
}
