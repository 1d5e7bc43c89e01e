using MongoDB.Bson;
using MongoDB.Driver;

namespace Catalyst.Persistence.MongoDb;

/// <summary>
/// Agent logs in MongoDB's collection <c>agent_logs</c>. The words of a line are an array, whose beginnings an index serves.
/// </summary>
internal sealed class MongoAgentLogStore(MongoConnection mongo) : IAgentLogStore
{
    private const string Collection = "agent_logs";
    private const string Id = "_id";
    private const string TaskId = "task_id";
    private const string TraceId = "trace_id";
    private const string Seq = "seq";
    private const string AgentName = "agent_name";
    private const string Message = "message";
    private const string Level = "level";
    private const string Timestamp = "timestamp";
    private const string Phase = "phase";
    private const string File = "file";
    private const string Words = "words";

    private static readonly FilterDefinitionBuilder<BsonDocument> Filter = Builders<BsonDocument>.Filter;
    private static readonly IndexKeysDefinitionBuilder<BsonDocument> Keys = Builders<BsonDocument>.IndexKeys;
    private static readonly SortDefinition<BsonDocument> NewestFirst = Builders<BsonDocument>.Sort.Descending(Timestamp).Descending(TaskId)
        .Descending(Seq);

    private static readonly IReadOnlyList<CreateIndexModel<BsonDocument>> Indexes =
    [
        new(Keys.Ascending(TaskId).Ascending(Seq), new CreateIndexOptions { Unique = true }),
        new(Keys.Descending(Timestamp).Descending(TaskId).Descending(Seq)),
        new(Keys.Ascending(AgentName).Descending(Timestamp).Descending(TaskId).Descending(Seq)),
        new(Keys.Ascending(Level).Descending(Timestamp).Descending(TaskId).Descending(Seq)),
        new(Keys.Ascending(Words).Descending(Timestamp)),
    ];

    public Task WriteAsync(IReadOnlyList<AgentLogEntry> entries, CancellationToken cancellationToken) => entries.Count == 0
        ? Task.CompletedTask
        : RunAsync(async lines =>
        {
            try
            {
                // Unordered: what is there already keeps nothing behind it from being written.
                await lines.InsertManyAsync(entries.Select(ToBson), new InsertManyOptions { IsOrdered = false }, cancellationToken);
            }
            catch (MongoBulkWriteException<BsonDocument> exception) when (
                exception.WriteConcernError is null
                    && exception.WriteErrors.All(error => error.Category == ServerErrorCategory.DuplicateKey))
            {
            }

            return true;
        });

    public async Task<Page<AgentLogEntry>> SearchAsync(AgentLogQuery query, int limit, string? cursor, CancellationToken cancellationToken)
    {
        limit = Cursor.Clamp(limit);
        var after = LogCursor.Parse(cursor);
        var sought = query.Text is null ? null : LogWords.Sought(query.Text);
        if (sought is [])
        {
            return new Page<AgentLogEntry>([], null);
        }

        var conditions = new List<FilterDefinition<BsonDocument>>();
        Narrow(query.TaskId is { } task ? Filter.Eq(TaskId, Binary(task)) : null);
        Narrow(query.AgentName is { } agent ? Filter.Eq(AgentName, StorableText.Text(agent)) : null);
        Narrow(query.Level is { } level ? Filter.Eq(Level, StorableText.Text(level)) : null);
        Narrow(query.From is { } from ? Filter.Gte(Timestamp, from.UtcDateTime) : null);
        Narrow(query.To is { } to ? Filter.Lt(Timestamp, to.UtcDateTime) : null);
        Narrow(after is null ? null : Behind(after));
        conditions.AddRange((sought ?? []).Select(word => Filter.Regex(Words, new BsonRegularExpression($"^{word}"))));
        var found = await RunAsync(lines => lines.Find(conditions.Count == 0 ? Filter.Empty : Filter.And(conditions))
            .Sort(NewestFirst).Limit(limit + 1).ToListAsync(cancellationToken));
        return LogCursor.Page([.. found.Select(FromBson)], limit);

        void Narrow(FilterDefinition<BsonDocument>? condition)
        {
            if (condition is not null)
            {
                conditions.Add(condition);
            }
        }
    }

    public async Task<long> FindLastSeqAsync(Guid taskId, CancellationToken cancellationToken) =>
        (await RunAsync(lines => lines.Find(Filter.Eq(TaskId, Binary(taskId))).Sort(Builders<BsonDocument>.Sort.Descending(Seq)).Limit(1)
            .ToListAsync(cancellationToken)))
        .Select(line => line[Seq].ToInt64()).SingleOrDefault();

    public Task<int> RemoveAsync(DateTimeOffset before, int limit, CancellationToken cancellationToken) => RunAsync(async lines =>
    {
        var doomed = await lines.Find(Filter.Lt(Timestamp, before.UtcDateTime)).Sort(Builders<BsonDocument>.Sort.Ascending(Timestamp))
            .Limit(limit).Project(Builders<BsonDocument>.Projection.Include(Id)).ToListAsync(cancellationToken);
        return doomed.Count == 0
            ? 0 : (int)(await lines.DeleteManyAsync(Filter.In(Id, doomed.Select(line => line[Id])), cancellationToken)).DeletedCount;
    });

    private Task<T> RunAsync<T>(Func<IMongoCollection<BsonDocument>, Task<T>> work) => mongo.RunAsync(Collection, Indexes, work);

    /// <summary>What stands behind the place, spelled out because MongoDB compares no rows.</summary>
    private static FilterDefinition<BsonDocument> Behind(LogCursor after)
    {
        var (at, task) = (after.At.UtcDateTime, Binary(after.TaskId));
        return Filter.Or(
            Filter.Lt(Timestamp, at),
            Filter.And(Filter.Eq(Timestamp, at), Filter.Lt(TaskId, task)),
            Filter.And(Filter.Eq(Timestamp, at), Filter.Eq(TaskId, task), Filter.Lt(Seq, after.Seq)));
    }

    private static BsonDocument ToBson(AgentLogEntry entry) => new()
    {
        { Id, Binary(entry.Id) },
        { TaskId, Binary(entry.TaskId) },
        { TraceId, Binary(entry.TraceId) },
        { Seq, entry.Seq },
        { AgentName, StorableText.Text(entry.AgentName) },
        { Message, StorableText.Text(entry.Message) },
        { Level, StorableText.Text(entry.Level) },
        { Timestamp, entry.Timestamp.UtcDateTime },
        { Phase, StorableText.Text(entry.Phase ?? string.Empty), entry.Phase is not null },
        { File, StorableText.Text(entry.File ?? string.Empty), entry.File is not null },
        { Words, new BsonArray(LogWords.Of(StorableText.Text(entry.Message), StorableText.OptionalText(entry.File))) },
    };

    private static AgentLogEntry FromBson(BsonDocument line) => new(
        line[Id].AsGuid, line[TaskId].AsGuid, line[TraceId].AsGuid, line[Seq].ToInt64(), line[AgentName].AsString, line[Message].AsString,
        line[Level].AsString, new DateTimeOffset(line[Timestamp].ToUniversalTime()), line.GetValue(Phase, null)?.AsString,
        line.GetValue(File, null)?.AsString);

    /// <summary>In an order that is that of the text, as PostgreSQL's.</summary>
    private static BsonBinaryData Binary(Guid id) => new(id, GuidRepresentation.Standard);
}
