using System.Globalization;
using System.Text.Json.Nodes;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>Random rows of <see cref="Club"/>, for the database and for TypeScript.</summary>
internal sealed class ClubRows
{
    /// <summary>The lists of children that relations make: of whom, by which relation, to whom, called what.</summary>
    private static readonly string[][] Lists =
    [
        ["boats", "keeper", "members", "boats"], ["trips", "boat", "boats", "trips"], ["trips", "crew", "members", "tripsAsCrew"],
        ["trips", "steersman", "members", "tripsAsSteersman"], ["readings", "trip", "trips", "readings"],
    ];

    private static readonly string[] Users = ["0a000000-0000-4000-8000-000000000001", "0a000000-0000-4000-8000-000000000002"];

    private readonly RowNames _names = new(Club.Model);
    private readonly Dictionary<string, List<string>> _ids = [];

    /// <summary>Rows by the name of their entity; a relation is the number of a row, from 1.</summary>
    public ClubRows(IReadOnlyDictionary<string, JsonObject[]> rows)
    {
        foreach (var entity in Club.Model.Entities)
        {
            var said = rows.GetValueOrDefault(entity.Name) ?? [];
            _ids[entity.Name] = [.. said.Select((_, i) => new Guid(i + 1, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7).ToString())];
            Json[_names.Rows(entity)] = new JsonArray([.. said.Select((row, i) => Row(entity, row, _ids[entity.Name][i]))]);
        }
    }

    /// <summary>Random rows.</summary>
    public static ClubRows Of(Random random, DateTime now) => new(Club.Model.Entities.ToDictionary(e => e.Name, entity =>
        Enumerable.Range(0, Many(entity)).Select(_ => RandomRow(random, now, entity)).ToArray()));

    public string Sql { get; private set; } =
        string.Concat(Users.Select(u => $"INSERT INTO users (id, name, email, password_hash) VALUES ('{u}', 'P', '{u}', 'x');\n"));

    /// <summary>The rows by the name of their list, in the order of their identifiers.</summary>
    public JsonObject Json { get; } = [];

    public static JsonNode Children => new JsonArray([.. Lists.Select(l => (JsonNode)new JsonArray([.. l.Select(s => (JsonNode)s)]))]);

    private static int Many(Entity entity) => entity.Name is "Trip" or "Reading" ? 14 : 5;

    private JsonObject Row(Entity entity, JsonObject said, string id)
    {
        var (columns, values) = (new List<string>(), new List<string>());
        var json = new JsonObject();
        Add("id", "id", id);
        Add("created_at", "createdAt", said["createdAt"] ?? "2024-01-01T00:00:00.000Z");
        if (entity.Owner != Ownership.None)
        {
            Add(RowNames.OwnerColumn, RowNames.Owner, Users[said["owner"]?.GetValue<int>() ?? 0]);
        }

        foreach (var relation in entity.Relations)
        {
            Add(RowNames.Column(relation), RowNames.Property(relation),
                said[relation.Name] is { } number ? _ids[relation.Target][number.GetValue<int>() - 1] : null);
        }

        foreach (var field in entity.Fields)
        {
            Add(_names.Column(entity, field), _names.Property(entity, field), said[field.Name]);
        }

        Sql += $"INSERT INTO {_names.Table(entity)} ({string.Join(", ", columns)}) VALUES ({string.Join(", ", values)});\n";
        return json;

        void Add(string column, string property, JsonNode? value)
        {
            columns.Add(column);
            values.Add(value is null ? "NULL" : $"'{value.ToString().Replace("'", "''", StringComparison.Ordinal)}'");
            json[property] = value?.DeepClone();
        }
    }

    private static JsonObject RandomRow(Random random, DateTime now, Entity entity)
    {
        var row = new JsonObject { ["createdAt"] = Moment(now.AddDays(-random.Next(3))), ["owner"] = random.Next(2) };
        foreach (var relation in entity.Relations.Where(r => r.Required || random.Next(3) > 0))
        {
            row[relation.Name] = random.Next(1, Many(Club.Entity(relation.Target)) + 1);
        }

        foreach (var field in entity.Fields.Where(f => f.Required || f.Type == FieldType.Boolean || random.Next(4) > 0))
        {
            row[field.Name] = field.Type switch
            {
                FieldType.Boolean => random.Next(2) == 0,
                FieldType.Integer => Pick(0, 1, 2, 3, 12, -7, 40, 100, 250_000, -2_147_483_648, 2_147_483_647),
                FieldType.Decimal => Pick("0", "0.10", "19.99", "-250.50", "3", "7.25", "999999999999.99", "0.01"),
                FieldType.Date => DateOnly.FromDateTime(now).AddDays(Pick(0, 0, -1, -1, -2, -3, 1, 5, 30, -31, 60, -366, 900))
                    .ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                FieldType.DateTime => Moment(now.AddMinutes(Pick(0, -30, 90, -1441, -1000, -2000, 44_640, -300_000, 7))),
                FieldType.Time => Pick("00:00", "02:30", "09:30", "12:00", "12:01", "23:59"),
                FieldType.Enum => Pick([.. field.Values!]),
                _ => Pick("", "a", "gig", "Zürich 😀", "it's", "A\\b"),
            };
        }

        return row;

        string Moment(DateTime time) =>
            time.AddMilliseconds(random.Next(3) * 250).ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

        T Pick<T>(params T[] from) => from[random.Next(from.Length)];
    }
}
