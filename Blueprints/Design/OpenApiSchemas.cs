using System.Globalization;
using System.Text;
using Catalyst.Brains;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Design;

/// <summary>
/// The schemas that the operations refer to: of each entity what goes in and what comes out, accounts, and problem documents.
/// </summary>
internal static class OpenApiSchemas
{
    private const string Indent = "    ";

    public static void Write(StringBuilder yaml, AppModel model, IReadOnlyList<ApiEndpoint> endpoints)
    {
        yaml.Append("  schemas:\n");
        foreach (var entity in model.Entities)
        {
            if (endpoints.FirstOrDefault(e => e.Entity == entity.Name && e.Input.Count > 0) is { } write)
            {
                Object(yaml, entity.Name + "Input", write.Input, n => Required(entity, n),
                    (n, t) => Schema(t, Find(entity, n), Optional(entity, n), true), closed: true);
            }

            if (endpoints.FirstOrDefault(e => e.Entity == entity.Name && e.Output.ContainsKey("id")) is { } read)
            {
                Object(yaml, entity.Name, read.Output, _ => true, (n, t) =>
                    Schema(t, Find(entity, n), entity.Computed?.FirstOrDefault(c => c.Name == n) is { } computed
                        ? TypeChecker.Read(model, entity, computed.Expression, out _)?.Type.Optional is true : Optional(entity, n), false));
            }
        }

        if (model.Auth is not null)
        {
            Object(yaml, "User", new Dictionary<string, string> { ["id"] = "uuid", ["name"] = "string", ["email"] = "email" }, _ => true,
                (_, t) => Schema(t, null, false, false));
        }

        Object(yaml, "Problem", new Dictionary<string, string> { ["type"] = "string", ["title"] = "string", ["status"] = "integer",
            ["detail"] = "string", ["errors"] = "map", ["instance"] = "string" },
            n => n is "type" or "title" or "status",
            (_, t) => t == "map" ? "{ type: object, description: \"What is wrong, by field\", additionalProperties: { type: string } }"
                : Schema(t, null, false, false));
    }

    /// <summary>A type of the pack as a schema in flow style.</summary>
    public static string Schema(string type, Field? field, bool nullable, bool input)
    {
        var parts = new List<string>();
        if (type == "array(object)")
        {
            return "{ type: array, items: { type: object } }";
        }

        if (type.StartsWith("array(", StringComparison.Ordinal))
        {
            return $"{{ type: array, items: {{ $ref: \"#/components/schemas/{type[6..^1]}\" }} }}";
        }

        parts.Add(type switch
        {
            "integer" => "type: integer",
            "number" or "decimal" => "type: number",
            "boolean" => "type: boolean",
            "object" => "type: object",
            "date" => "type: string, format: date",
            "date-time" => "type: string, format: date-time",
            "email" => "type: string, format: email",
            "url" => "type: string, format: uri",
            "uri-reference" => "type: string, format: uri-reference",
            "uuid" => "type: string, format: uuid",
            _ when type.StartsWith("enum(", StringComparison.Ordinal) =>
                "type: string, enum: [" + string.Join(", ", type[5..^1].Split('|').Select(OpenApiWriter.Quote)) + "]",
            _ => "type: string",
        });
        if (nullable)
        {
            parts.Add("nullable: true");
        }

        if (input && field is not null)
        {
            Add("minimum", field.Min);
            Add("maximum", field.Max);
            if (type is "string" or "text")
            {
                Add("minLength", field.Required ? 1 : null);
                Add("maxLength", field.MaxLength ?? (type == "text" ? 10_000 : 200));
            }

            if (field.Default is not null)
            {
                parts.Add("default: " + field.Default);
            }
        }

        return "{ " + string.Join(", ", parts) + " }";

        void Add(string name, decimal? value)
        {
            if (value is { } number)
            {
                parts.Add(name + ": " + number.ToString(CultureInfo.InvariantCulture));
            }
        }
    }

    private static Field? Find(Entity entity, string name) => entity.Fields.FirstOrDefault(f => f.Name == name);

    // What may be left out of a new row: it has a default, or it may be empty.
    private static bool Required(Entity entity, string name) => Find(entity, name) is { } field
        ? field.Required && field.Default is null && field.Type != FieldType.Boolean
        : entity.Relations.FirstOrDefault(r => name == r.Name + "Id") is { Required: true };

    private static bool Optional(Entity entity, string name) => Find(entity, name) is { } field
        ? !field.Required && field.Default is null && field.Type != FieldType.Boolean
        : entity.Relations.FirstOrDefault(r => name.StartsWith(r.Name, StringComparison.Ordinal)) is { Required: false };

    private static void Object(StringBuilder yaml, string name, IReadOnlyDictionary<string, string> fields, Func<string, bool> required,
        Func<string, string, string> schema, bool closed = false)
    {
        yaml.Append($"{Indent}{OpenApiWriter.Quote(name)}:\n{Indent}  type: object\n");
        yaml.Append(closed ? $"{Indent}  additionalProperties: false\n" : "");
        if (fields.Keys.Where(required).ToList() is { Count: > 0 } musts)
        {
            yaml.Append($"{Indent}  required: [{string.Join(", ", musts.Select(OpenApiWriter.Quote))}]\n");
        }

        yaml.Append($"{Indent}  properties:\n");
        foreach (var (field, type) in fields)
        {
            yaml.Append($"{Indent}    {OpenApiWriter.Quote(field)}: {schema(field, type.TrimEnd('?'))}\n");
        }
    }
}
