using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Catalyst.Brains.Model;

/// <summary>How a model is written as JSON; <c>app-model.schema.json</c> beside this file describes the text.</summary>
public static class AppModelJson
{
    /// <summary>Names in camelCase, values of enums as they are named, nothing where a value is null.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(), new ReasonConverter() },
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The text of <c>app-model.schema.json</c>.</summary>
    public static string Schema()
    {
        using var stream = typeof(AppModelJson).Assembly.GetManifestResourceStream("app-model.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Reasons are pairs without names of their own.</summary>
    private sealed class ReasonConverter : JsonConverter<(string Choice, string Because)>
    {
        public override (string Choice, string Because) Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var pair = JsonSerializer.Deserialize<string[]>(ref reader, options) ?? [];
            return pair is [var choice, var because] ? (choice, because) : throw new JsonException("A reason is a choice and why.");
        }

        public override void Write(Utf8JsonWriter writer, (string Choice, string Because) value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, new[] { value.Choice, value.Because }, options);
    }
}
