using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalyst.Grains.Interfaces.Events;

/// <summary>A JSON object kept as its text, so that it crosses silos, the broker and the database without being re-shaped.</summary>
/// <param name="Raw">The JSON text; <see langword="null"/> only in <c>default</c>, which reads as an empty object.</param>
[GenerateSerializer, Immutable, Alias("catalyst.JsonPayload")]
[JsonConverter(typeof(JsonPayloadConverter))]
public readonly record struct JsonPayload([property: Id(0)] string? Raw)
{
    /// <summary>The empty object.</summary>
    public static JsonPayload Empty => new("{}");

    /// <summary>The JSON text, never null.</summary>
    public string Json => Raw ?? "{}";

    /// <summary>Serializes <paramref name="value"/> with the wire conventions (snake_case, nulls left out).</summary>
    public static JsonPayload From<T>(T value) => new(JsonSerializer.Serialize(value, WireJson.Options));

    /// <summary>One property of the object, or <see langword="null"/> when it is absent.</summary>
    public JsonElement? Property(string name)
    {
        using var document = JsonDocument.Parse(Json);
        return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out var value)
            ? value.Clone()
            : null;
    }

    /// <inheritdoc/>
    public override string ToString() => Json;
}

internal sealed class JsonPayloadConverter : JsonConverter<JsonPayload>
{
    public override JsonPayload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new JsonPayload(document.RootElement.GetRawText());
    }

    public override void Write(Utf8JsonWriter writer, JsonPayload value, JsonSerializerOptions options) => writer.WriteRawValue(value.Json);
}
