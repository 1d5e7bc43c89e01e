using System.Text;
using Catalyst.Blueprints.Model;

namespace Catalyst.Blueprints.Design;

/// <summary>OpenAPI 3 of the generated backend, from the endpoints that the pack really writes.</summary>
internal static class OpenApiWriter
{
    public static string Write(AppModel model, IReadOnlyList<ApiEndpoint> endpoints)
    {
        var yaml = new StringBuilder();
        yaml.Append($"openapi: 3.0.3\ninfo:\n  title: {Quote(model.Name + " API")}\n  version: 1.0.0\n  description: {Quote(model.Summary)}\n");
        if (endpoints.Any(e => e.RequiresAuth))
        {
            yaml.Append("components:\n  securitySchemes:\n    bearer:\n      type: http\n      scheme: bearer\n");
        }

        yaml.Append(endpoints.Count == 0 ? "paths: {}\n" : "paths:\n");
        foreach (IGrouping<string, ApiEndpoint> path in endpoints.GroupBy(e => Templated(e.Path)))
        {
            yaml.Append($"  {Quote(path.Key)}:\n");
            foreach (ApiEndpoint e in path.DistinctBy(e => e.Method.ToUpperInvariant()))
            {
                Operation(yaml, e, path.Key);
            }
        }

        return yaml.ToString();
    }

    private static void Operation(StringBuilder yaml, ApiEndpoint e, string path)
    {
        string method = e.Method.ToLowerInvariant();
        yaml.Append($"    {method}:\n      summary: {Quote(e.Description)}\n      operationId: {Quote(method + string.Concat(path.Split('/', '-', '{', '}', '_').Where(p => p.Length > 0).Select(p => char.ToUpperInvariant(p[0]) + p[1..])))}\n");
        if (e.Entity is not null)
        {
            yaml.Append($"      tags: [{Quote(e.Entity)}]\n");
        }

        if (e.RequiresAuth)
        {
            yaml.Append("      security:\n        - bearer: []\n");
        }

        string[] parameters = [.. path.Split('/').Where(p => p.StartsWith('{')).Select(p => p.Trim('{', '}'))];
        if (parameters.Length > 0)
        {
            yaml.Append("      parameters:\n");
            foreach (string parameter in parameters)
            {
                yaml.Append($"        - name: {Quote(parameter)}\n          in: path\n          required: true\n          schema: {{ type: string }}\n");
            }
        }

        if (e.Input.Count > 0 && method is not ("get" or "delete"))
        {
            yaml.Append("      requestBody:\n        required: true\n        content:\n          application/json:\n            schema:\n              type: object\n              properties:\n");
            Properties(yaml, e.Input, "                ");
        }

        yaml.Append($"      responses:\n        '{e.Success}':\n          description: {Quote(e.Description)}\n");
        if (e.Output.Count > 0)
        {
            yaml.Append("          content:\n            application/json:\n              schema:\n                type: object\n                properties:\n");
            Properties(yaml, e.Output, "                  ");
        }

        if (e.Input.Count > 0)
        {
            yaml.Append("        '400':\n          description: \"The input is not valid; the body is a problem document\"\n");
        }

        if (e.RequiresAuth)
        {
            yaml.Append("        '401':\n          description: \"Not logged in\"\n");
        }

        if (parameters.Length > 0)
        {
            yaml.Append("        '404':\n          description: \"There is none with this id\"\n");
        }
    }

    private static void Properties(StringBuilder yaml, IReadOnlyDictionary<string, string> fields, string indent)
    {
        foreach ((string name, string type) in fields)
        {
            yaml.Append($"{indent}{Quote(name)}: {Schema(type.TrimEnd('?'))}\n");
        }
    }

    private static string Schema(string type) => type switch
    {
        "integer" => "{ type: integer }",
        "number" or "decimal" => "{ type: number }",
        "boolean" => "{ type: boolean }",
        "date" => "{ type: string, format: date }",
        "date-time" => "{ type: string, format: date-time }",
        "email" => "{ type: string, format: email }",
        "url" => "{ type: string, format: uri }",
        "uuid" => "{ type: string, format: uuid }",
        "object" => "{ type: object }",
        _ when type.StartsWith("enum(", StringComparison.Ordinal) => "{ type: string, enum: [" + string.Join(", ", type[5..^1].Split('|').Select(Quote)) + "] }",
        _ when type.EndsWith("[]", StringComparison.Ordinal) || type is "array" => "{ type: array, items: { type: object } }",
        _ => "{ type: string }",
    };

    // Express writes :id, OpenAPI {id}.
    public static string Templated(string path) => string.Join('/', path.Split('/').Select(p => p.StartsWith(':') ? "{" + p[1..] + "}" : p));

    private static string Quote(string text) => "\"" + text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal).Replace('\n', ' ') + "\"";
}
