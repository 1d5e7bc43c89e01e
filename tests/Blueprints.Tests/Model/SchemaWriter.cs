using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Model;

/// <summary>Writes the JSON schema of a model: shapes from its records, descriptions from their doc comments.</summary>
internal sealed partial class SchemaWriter
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Dictionary<string, XElement> _comments = XDocument
        .Load(Path.ChangeExtension(typeof(AppModel).Assembly.Location, ".xml")).Descendants("member")
        .ToDictionary(member => (string)member.Attribute("name")!);

    /// <summary>The schema of all that <see cref="AppModelJson"/> writes and reads.</summary>
    public string Write()
    {
        var schema = AppModelJson.Options.GetJsonSchemaAsNode(
            typeof(AppModel), new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Describe }).AsObject();
        schema.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        return schema.ToJsonString(Indented) + "\n";
    }

    private JsonNode Describe(JsonSchemaExporterContext context, JsonNode node)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        if (type == typeof((string, string)))
        {
            node = JsonNode.Parse("""{ "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 2 }""")!;
        }

        if (node is not JsonObject schema)
        {
            return node;
        }

        if (schema["properties"] is JsonObject members)
        {
            schema["additionalProperties"] = false;
            schema["required"] = new JsonArray([.. (schema["required"]?.AsArray() ?? []).Select(name => (string)name!)
                .Where(name => !MayBe("null", members[name])).Select(name => JsonValue.Create(name))]);
        }

        // A number in quotes is read, too; nobody is told to write one.
        if ((MayBe("number", schema) || MayBe("integer", schema)) && schema["type"] is JsonArray types && schema.Remove("pattern"))
        {
            schema["type"] = new JsonArray([.. types.Select(t => (string)t!).Where(t => t != "string").Select(t => JsonValue.Create(t))]);
        }

        string[] sentences = [OfProperty(context.PropertyInfo?.AttributeProvider as MemberInfo), OfType(type)];
        var told = sentences.Where((s, i) => s.Length > 0 && (i == 1 || !sentences[1].StartsWith(s, StringComparison.Ordinal)));
        if (string.Join(' ', told) is { Length: > 0 } text)
        {
            schema.Insert(0, "description", text);
        }

        return schema;
    }

    private static bool MayBe(string type, JsonNode? schema) => schema?["type"] is JsonArray types && types.Any(t => (string)t! == type);

    private string OfProperty(MemberInfo? property) => property is null ? ""
        : Plain(_comments.GetValueOrDefault($"T:{property.DeclaringType!.FullName}")?.Elements("param")
            .FirstOrDefault(param => (string?)param.Attribute("name") == property.Name));

    private string OfType(Type type) => type.Assembly != typeof(AppModel).Assembly ? "" : string.Join(' ',
        new[] { Plain(Summary($"T:{type.FullName}")) }
            .Concat(type.IsEnum ? Enum.GetNames(type).Select(name => (name, Plain(Summary($"F:{type.FullName}.{name}"))))
                .Where(value => value.Item2.Length > 0).Select(value => $"{value.name}: {value.Item2}") : [])
            .Where(s => s.Length > 0));

    private XElement? Summary(string member) => _comments.GetValueOrDefault(member)?.Element("summary");

    /// <summary>The value of a constant, as it stands in a model; of anything else the last name.</summary>
    private static string Named(string reference)
    {
        var parts = reference.Split('.', ':');
        var type = typeof(AppModel).Assembly.GetType(string.Join('.', parts[1..^1]));
        return type?.GetField(parts[^1]) is { IsLiteral: true, FieldType: { } of } field && of == typeof(string)
            ? (string)field.GetRawConstantValue()! : parts[^1];
    }

    /// <summary>The text of a comment, with names for what it refers to.</summary>
    private static string Plain(XElement? comment) => comment is null ? "" : Spaces().Replace(string.Concat(comment.DescendantNodes()
        .Select(node => node switch
        {
            XText text => text.Value,
            XElement { Name.LocalName: "see" } see => Named((string?)see.Attribute("cref") ?? ""),
            XElement { Name.LocalName: "paramref" } parameter => (string?)parameter.Attribute("name"),
            _ => "",
        })), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
