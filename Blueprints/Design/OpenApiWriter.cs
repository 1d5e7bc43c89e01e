using System.Text;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Design;

/// <summary>OpenAPI 3 of the generated backend, from the endpoints that the pack really writes.</summary>
internal static class OpenApiWriter
{
    private const string Json = "application/json";

    public static string Write(AppModel model, IReadOnlyList<ApiEndpoint> endpoints)
    {
        var yaml = new StringBuilder();
        yaml.Append($"openapi: 3.0.3\ninfo:\n  title: {Quote(model.Name + " API")}\n  version: 1.0.0\n  description: "
            + $"{Quote(model.Summary)}\n");
        yaml.Append(endpoints.Count == 0 ? "paths: {}\n" : "paths:\n");
        foreach (var path in endpoints.GroupBy(e => Templated(e.Path)))
        {
            yaml.Append($"  {Quote(path.Key)}:\n");
            foreach (var e in path.DistinctBy(e => e.Method.ToUpperInvariant()))
            {
                Operation(yaml, e, path.Key, model);
            }
        }

        yaml.Append("components:\n");
        if (endpoints.Any(e => e.RequiresAuth))
        {
            yaml.Append("  securitySchemes:\n    bearer:\n      type: http\n      scheme: bearer\n");
        }

        OpenApiSchemas.Write(yaml, model, endpoints);
        return yaml.ToString();
    }

    private static void Operation(StringBuilder yaml, ApiEndpoint e, string path, AppModel model)
    {
        var method = e.Method.ToLowerInvariant();
        var entity = model.Entities.FirstOrDefault(x => x.Name == e.Entity);
        var words = string.Concat(
            path.Split('/', '-', '{', '}', '_').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..]));
        yaml.Append($"    {method}:\n      summary: {Quote(e.Description)}\n      operationId: {Quote(method + words)}\n");
        if (e.Entity is not null)
        {
            yaml.Append($"      tags: [{Quote(e.Entity)}]\n");
        }

        if (e.RequiresAuth)
        {
            yaml.Append("      security:\n        - bearer: []\n");
        }

        var list = e.Output.Values.Any(t => t.StartsWith("array(", StringComparison.Ordinal));
        List<string> parameters = [.. path.Split('/').Where(p => p.StartsWith('{'))
            .Select(p => $"{{ name: {Quote(p.Trim('{', '}'))}, in: path, required: true, schema: {{ type: string, format: uuid }} }}"),
            .. list && entity is not null ? Query(entity) : []];
        if (parameters.Count > 0)
        {
            yaml.Append("      parameters:\n").AppendJoin('\n', parameters.Select(p => "        - " + p)).Append('\n');
        }

        if (e.Input.Count > 0)
        {
            yaml.Append("      requestBody:\n        required: true\n        content:\n          application/json:\n            schema:");
            Body(yaml, e.Input, entity is null ? null : entity.Name + "Input", "              ", method == "patch");
        }

        yaml.Append($"      responses:\n        '{e.Success}':\n          description: "
            + $"{Quote(e.Success == 204 ? "Done" : e.Description)}\n");
        if (e.Output.Count > 0)
        {
            yaml.Append("          content:\n            "
                + $"{(path.EndsWith("/events", StringComparison.Ordinal) ? "text/event-stream" : Json)}:\n              schema:");
            Body(yaml, e.Output, entity is null || list ? null : entity.Name, "                ", false);
        }

        Refusals(yaml, e, method, path, entity, list);
    }

    // The list's own parameters; sorting takes the name of a number, a date, a choice or the title.
    private static IEnumerable<string> Query(Entity entity)
    {
        yield return "{ name: \"limit\", in: query, schema: { type: integer, minimum: 1, maximum: 100, default: 20 } }";
        yield return "{ name: \"offset\", in: query, schema: { type: integer, minimum: 0, default: 0 } }";
        yield return $"{{ name: \"search\", in: query, description: {Quote($"Part of the {entity.TitleField}")}, schema: {{ type: "
            + $"string, maxLength: 200 }} }}";
        var sort = entity.Order is { FromToday: true } ? "upcoming" : entity.Order is { } order ? (order.Descending
            ? "-" : "") + order.Field : "-createdAt";
        yield return $"{{ name: \"sort\", in: query, description: \"A field, descending with - before it\", schema: {{ type: string, "
            + $"default: {Quote(sort)} }} }}";
        foreach (var field in entity.Fields.Where(f => f.Type is FieldType.Boolean or FieldType.Enum))
        {
            var type = field.Type == FieldType.Boolean ? "boolean" : $"enum({string.Join('|', field.Values!)})";
            yield return $"{{ name: {Quote(field.Name)}, in: query, schema: {OpenApiSchemas.Schema(type, null, false, false)} }}";
        }

        foreach (var relation in entity.Relations)
        {
            yield return $"{{ name: {Quote(relation.Name + "Id")}, in: query, schema: {{ type: string, format: uuid }} }}";
        }
    }

    private static void Body(StringBuilder yaml, IReadOnlyDictionary<string, string> fields, string? schema, string indent, bool partial)
    {
        if (schema is not null && !partial)
        {
            yaml.Append($"\n{indent}$ref: \"#/components/schemas/{schema}\"\n");
            return;
        }

        yaml.Append(schema is null ? $"\n{indent}type: object\n{indent}properties:\n"
            : $"\n{indent}type: object\n{indent}description: \"Only what changes\"\n{indent}properties:\n");
        foreach (var (name, type) in fields)
        {
            var value = schema is not null
                ? $"{{ $ref: \"#/components/schemas/{schema}/properties/{name}\" }}"
                : name == "user" && type == "object" ? "{ $ref: \"#/components/schemas/User\" }"
                : OpenApiSchemas.Schema(type.TrimEnd('?'), null, false, false);
            yaml.Append($"{indent}  {Quote(name)}: {value}\n");
        }
    }

    private static void Refusals(StringBuilder yaml, ApiEndpoint e, string method, string path, Entity? entity, bool list)
    {
        var one = path.Contains('{', StringComparison.Ordinal);
        var login = path.EndsWith("/login", StringComparison.Ordinal);
        Refuse(e.Input.Count > 0 || list, 400, "The input is not valid; 'errors' says what is wrong with which field");
        Refuse(e.RequiresAuth, 401, "Not logged in, or the session has ended");
        Refuse(login, 401, "Wrong email or password");
        Refuse(e.RequiresAuth && (entity?.May is not null || path.Contains("/people", StringComparison.Ordinal)), 403,
            "Only some roles may do this; 'detail' says which");
        Refuse(entity is { Owner: Ownership.Authored, May: null } && method is "patch" or "delete", 403, "Only its author may do this");
        Refuse(one, 404, "There is none with this id");
        Refuse(path.EndsWith("/register", StringComparison.Ordinal) || e.Input.Count > 0 && entity?.Fields.Any(f => f.Unique) == true, 409,
            "A value that must be unique is already in use");
        Refuse(login, 429, "Too many attempts; Retry-After says how long to wait");

        void Refuse(bool condition, int status, string why)
        {
            if (condition)
            {
                yaml.Append($"        '{status}':\n          description: {Quote(why)}\n          content:\n            "
                    + "application/problem+json:\n              schema:\n                $ref: \"#/components/schemas/Problem\"\n");
            }
        }
    }

    // Express writes :id, OpenAPI {id}.
    public static string Templated(string path) =>
        string.Join('/', path.Split('/').Select(p => p.StartsWith(':') ? "{" + p[1..] + "}" : p));

    public static string Quote(string text) => "\""
        + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ') + "\"";
}
