using System.Text.Json.Nodes;
using Catalyst.Brains.Model;
using NJsonSchema;
using NJsonSchema.Validation;

namespace Catalyst.Llm.Reading;

/// <summary>The JSON schema of an answer: that of the application model without what follows from the rest.</summary>
internal sealed class AnswerSchema
{
    private static readonly JsonObject Text = new() { ["type"] = "string" };

    private readonly JsonSchema _schema;

    private AnswerSchema(string json, JsonSchema schema) => (Json, _schema) = (json, schema);

    /// <summary>As a model reads it.</summary>
    public string Json { get; }

    public static async Task<AnswerSchema> CreateAsync()
    {
        var model = JsonNode.Parse(AppModelJson.Schema())!.AsObject();
        model.Remove("$schema");
        Drop(model, "reasons");
        Drop(model["properties"]!["entities"]!["items"]!.AsObject(), "children");
        Drop(model["properties"]!["wishes"]!["items"]!.AsObject(), "start");
        Shorten(model);
        var answer = new JsonObject
        {
            ["type"] = "object",
            ["properties"] = new JsonObject
            {
                ["kind"] = new JsonObject { ["enum"] = new JsonArray([.. Enum.GetNames<AnswerKind>().Select(n => JsonValue.Create(n))]) },
                ["reply"] = Text.DeepClone(),
                ["default"] = Text.DeepClone(),
                ["renames"] = new JsonObject
                {
                    ["type"] = new JsonArray("array", "null"),
                    ["items"] = new JsonObject
                    {
                        ["type"] = "object",
                        ["properties"] = new JsonObject
                        {
                            ["entity"] = Text.DeepClone(), ["to"] = Text.DeepClone(),
                            ["member"] = new JsonObject { ["type"] = new JsonArray("string", "null") },
                        },
                        ["required"] = new JsonArray("entity", "to"),
                    },
                },
                ["model"] = model,
            },
            ["required"] = new JsonArray("kind"),
        };
        model["type"] = new JsonArray("object", "null");
        var json = answer.ToJsonString(Prompt.Readable);
        return new AnswerSchema(json, await JsonSchema.FromJsonAsync(json));
    }

    /// <summary>What does not meet it, with the place.</summary>
    public IEnumerable<string> Validate(JsonObject answer) => _schema.Validate(answer.ToJsonString()).SelectMany(Innermost).Distinct();

    // An entity that is wrong is told by what is wrong within it; that it is not null either helps nobody.
    private static IEnumerable<string> Innermost(ValidationError error)
    {
        var within = error switch
        {
            ChildSchemaValidationError child => child.Errors.Values.SelectMany(e => e),
            MultiTypeValidationError types => types.Errors.Where(e => e.Key != JsonObjectType.Null).SelectMany(e => e.Value),
            _ => [],
        };
        return within.SelectMany(Innermost).ToList() is { Count: > 0 } inner ? inner
            : [$"{error.Path?.TrimStart('#', '/')}: {Wanted(error)}"];
    }

    private static string Wanted(ValidationError error) => error.Kind switch
    {
        ValidationErrorKind.PropertyRequired => "it is missing",
        ValidationErrorKind.NotInEnumeration => $"it is one of {string.Join(", ", error.Schema.ActualSchema.Enumeration)}",
        ValidationErrorKind.StringExpected => "it has to be text in quotes",
        ValidationErrorKind.NumberExpected => "it has to be a number without quotes",
        ValidationErrorKind.IntegerExpected => "it has to be a whole number without quotes",
        ValidationErrorKind.BooleanExpected => "it has to be true or false",
        ValidationErrorKind.ArrayExpected => "it has to be a list",
        ValidationErrorKind.ObjectExpected => "it has to be an object with the members that the schema names",
        _ => error.Kind.ToString(),
    };

    private static void Drop(JsonObject schema, string property)
    {
        schema["properties"]!.AsObject().Remove(property);
        var required = schema["required"]!.AsArray();
        required.Remove(required.FirstOrDefault(r => r!.GetValue<string>() == property));
    }

    // What a model need not read: that unset is unset, and that nothing else is allowed, is said once in the instructions.
    private static void Shorten(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject schema:
                schema.Remove("additionalProperties");
                if (schema.ContainsKey("default") && schema["default"] is null)
                {
                    schema.Remove("default");
                }

                schema.ToList().ForEach(p => Shorten(p.Value));
                break;
            case JsonArray list:
                list.ToList().ForEach(Shorten);
                break;
        }
    }
}
