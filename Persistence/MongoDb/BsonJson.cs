using System.Globalization;
using System.Text;
using System.Text.Json;
using MongoDB.Bson;

namespace Catalyst.Persistence.MongoDb;

/// <summary>
/// JSON as BSON and back, the same text again in meaning. Not the driver's extended JSON: a key such as <c>$date</c> that a person wrote
/// stays a key, and a number keeps its digits. Keys that MongoDB reserves are escaped.
/// </summary>
internal static class BsonJson
{
    public static BsonDocument ToBson(string json)
    {
        using var document = JsonDocument.Parse(json);
        return ToBson(document.RootElement).AsBsonDocument;
    }

    public static string ToJson(BsonDocument document)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            Write(writer, document);
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static BsonValue ToBson(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object =>
            new BsonDocument(Unique(value).Select(property => new BsonElement(Escape(property.Key), ToBson(property.Value)))),
        JsonValueKind.Array => new BsonArray(value.EnumerateArray().Select(ToBson)),
        JsonValueKind.String => new BsonString(value.GetString()!),
        JsonValueKind.Number => Number(value),
        JsonValueKind.True => BsonBoolean.True,
        JsonValueKind.False => BsonBoolean.False,
        _ => BsonNull.Value,
    };

    /// <summary>Of a key that comes twice the last counts, as in <c>jsonb</c>.</summary>
    private static Dictionary<string, JsonElement> Unique(JsonElement value)
    {
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            properties[property.Name] = property.Value;
        }

        return properties;
    }

    private static BsonValue Number(JsonElement value)
    {
        if (value.TryGetInt64(out var whole))
        {
            return new BsonInt64(whole);
        }

        return Decimal128.TryParse(value.GetRawText(), out var exact) ? new BsonDecimal128(exact) : new BsonDouble(value.GetDouble());
    }

    private static void Write(Utf8JsonWriter writer, BsonValue value)
    {
        switch (value)
        {
            case BsonDocument document:
                writer.WriteStartObject();
                foreach (var element in document)
                {
                    writer.WritePropertyName(Unescape(element.Name));
                    Write(writer, element.Value);
                }

                writer.WriteEndObject();
                break;
            case BsonArray array:
                writer.WriteStartArray();
                foreach (var item in array)
                {
                    Write(writer, item);
                }

                writer.WriteEndArray();
                break;
            case BsonString text:
                writer.WriteStringValue(text.Value);
                break;
            case BsonInt64 number:
                writer.WriteNumberValue(number.Value);
                break;
            case BsonDecimal128 number:
                writer.WriteRawValue(number.Value.ToString());
                break;
            case BsonDouble number:
                writer.WriteRawValue(number.Value.ToString("R", CultureInfo.InvariantCulture));
                break;
            case BsonBoolean flag:
                writer.WriteBooleanValue(flag.Value);
                break;
            default:
                writer.WriteNullValue();
                break;
        }
    }

    private static string Escape(string key)
    {
        if (key.AsSpan().IndexOfAny("%.\0") < 0 && !key.StartsWith('$'))
        {
            return key;
        }

        var escaped = key.Replace("%", "%25", StringComparison.Ordinal).Replace(".", "%2E", StringComparison.Ordinal).Replace("\0", "%00",
            StringComparison.Ordinal);
        return escaped.StartsWith('$') ? "%24" + escaped[1..] : escaped;
    }

    private static string Unescape(string key) => key.Contains('%', StringComparison.Ordinal) ? Uri.UnescapeDataString(key) : key;
}
