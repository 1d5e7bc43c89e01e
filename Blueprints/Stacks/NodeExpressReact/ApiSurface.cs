using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact;

/// <summary>The HTTP API as data. The generated routes are compared with it by a test.</summary>
internal static class ApiSurface
{
    private static readonly Dictionary<string, string> Nothing = [];

    public static IReadOnlyList<ApiEndpoint> Of(App app)
    {
        var endpoints = new List<ApiEndpoint>
        {
            new("GET", "/health", "Answers when the application is ready", Nothing,
                new Dictionary<string, string> { ["status"] = "string" }, 200, false, null),
        };
        if (app.HasAuth)
        {
            endpoints.AddRange(Auth(app));
        }

        if (app.HasOwner)
        {
            endpoints.Add(new("GET", "/api/auth/setup", "Whether the owner has an account", Nothing,
                new Dictionary<string, string> { ["done"] = "boolean" }, 200, false, null));
        }

        if (app.HasTexts)
        {
            endpoints.Add(new("GET", "/api/texts", "What the owner has written into sections of the site", Nothing,
                new Dictionary<string, string> { ["texts"] = "object" }, 200, false, null));
            endpoints.Add(new("PUT", "/api/texts/:section", "Writes the text of a section",
                new Dictionary<string, string> { ["text"] = "text", ["replaces"] = "text" }, Nothing, 204, true, null));
        }

        if (app.Realtime)
        {
            endpoints.Add(new("GET", "/api/events", "Server-sent events: one for each change", Nothing,
                new Dictionary<string, string> { ["resource"] = "string", ["action"] = "enum(created|updated|deleted)", ["id"] = "uuid" },
                200, app.LoginFirst, null));
        }

        if (app.Tiles.Any())
        {
            endpoints.Add(new("GET", "/api/start", "The numbers of the start page", Nothing,
                app.Tiles.ToDictionary(t => t.Path, _ => "number"), 200, Backend.StartFile.NeedsLogin(app), null));
        }

        foreach (var resource in app.Entities)
        {
            endpoints.AddRange(Of(resource));
        }

        return endpoints;
    }

    private static IEnumerable<ApiEndpoint> Auth(App app)
    {
        var user = new Dictionary<string, string> { ["id"] = "uuid", ["name"] = "string", ["email"] = "email" };
        if (app.HasRoles)
        {
            var role = new Dictionary<string, string> { ["role"] = $"enum({string.Join('|', app.Model.Roles!.Select(r => r.Name))})" };
            user["role"] = role["role"];
            yield return new("GET", "/api/auth/people", $"Who has an account, and which role; for the {app.Model.Roles![0].Name}", Nothing,
                new Dictionary<string, string> { ["items"] = "array(object)" }, 200, true, null);
            yield return new("PATCH", "/api/auth/people/:id", "Gives somebody a role", role, user, 200, true, null);
        }

        var session = new Dictionary<string, string> { ["token"] = "string", ["expiresAt"] = "date-time", ["user"] = "object" };
        yield return new("POST", "/api/auth/register", "Creates an account and logs it in",
            new Dictionary<string, string> { ["name"] = "string", ["email"] = "email", ["password"] = "string" }, session, 201, false,
            null);
        yield return new("POST", "/api/auth/login", "Logs in with email and password",
            new Dictionary<string, string> { ["email"] = "email", ["password"] = "string" }, session, 200, false, null);
        yield return new("POST", "/api/auth/logout", "Ends the session", Nothing, Nothing, 204, true, null);
        yield return new("GET", "/api/auth/me", "The account that is logged in", Nothing, user, 200, true, null);
    }

    private static IEnumerable<ApiEndpoint> Of(Resource resource)
    {
        var (one, many) = (resource.Entity.Label, resource.Entity.PluralLabel);
        var input = Input(resource);
        var output = Output(resource);
        var page = new Dictionary<string, string> { ["items"] = $"array({resource.Name})", ["total"] = "integer", ["limit"] = "integer",
            ["offset"] = "integer" };
        yield return new("GET", resource.Route, $"Lists {many}, newest first, with search, filters and pagination", Nothing, page, 200,
            resource.ReadNeedsLogin, resource.Name);
        foreach (var chart in resource.Charts)
        {
            yield return new("GET", chart.Route, $"The numbers of a chart, {chart.View.Label}; range=week, month, year or all", Nothing,
                new Dictionary<string, string> { ["step"] = "enum(day|week|month|year)", ["points"] = "array(object)" }, 200,
                resource.ReadNeedsLogin, null);
        }

        yield return new("POST", resource.Route, $"Creates {Words.WithArticle(one)}", input, output, 201, resource.AddNeedsLogin,
            resource.Name);
        foreach (var field in resource.Uploads)
        {
            yield return new("POST", $"{resource.Route}/uploads/{Words.Kebab(field.Name)}",
                $"Takes {Words.WithArticle(field.Label.ToLowerInvariant())} as the body, and answers with what stands for it in "
                    + Words.WithArticle(one),
                Nothing, new Dictionary<string, string> { ["value"] = "string" }, 201, resource.AddNeedsLogin, null);
        }

        if (resource.Uploads.Any())
        {
            yield return new("GET", $"{resource.Route}/:id/files/:file/:name", $"Reads what was uploaded to {Words.WithArticle(one)}",
                Nothing, Nothing, 200, resource.ReadNeedsLogin, null);
        }

        yield return new("GET", $"{resource.Route}/:id", $"Reads one {one}", Nothing, output, 200, resource.ReadNeedsLogin, resource.Name);
        yield return new("PATCH", $"{resource.Route}/:id", $"Changes {Words.WithArticle(one)}", input, output, 200,
            resource.WriteNeedsLogin, resource.Name);
        foreach (var action in resource.Actions)
        {
            yield return new("POST", $"{resource.Route}{(action.Action.Draws ? "" : "/:id")}/{action.Path}",
                $"{action.Action.Label} ({one})",
                action.Action.Asks is null ? Nothing : new Dictionary<string, string> { ["amount"] = "number" }, output, 200,
                resource.WriteNeedsLogin, resource.Name);
        }

        yield return new("DELETE", $"{resource.Route}/:id", $"Deletes {Words.WithArticle(one)}", Nothing, Nothing, 204,
            resource.WriteNeedsLogin, resource.Name);
    }

    private static Dictionary<string, string> Input(Resource resource)
    {
        var input = resource.Entity.Fields.ToDictionary(f => f.Name, Type);
        foreach (var link in resource.Relations)
        {
            input[link.Id] = "uuid";
        }

        return input;
    }

    private static Dictionary<string, string> Output(Resource resource)
    {
        var output = new Dictionary<string, string> { ["id"] = "uuid" };
        foreach (var (name, type) in Input(resource))
        {
            output[name] = type;
        }

        foreach (var link in resource.Relations)
        {
            output[link.Label] = "string";
        }

        foreach (var computed in resource.Computed)
        {
            output[computed.Field.Name] = Type(computed.Field);
        }

        foreach (var condition in resource.Conditions)
        {
            output[condition.Name] = "boolean";
        }

        foreach (var action in resource.Actions.Where(a => a.Can is not null))
        {
            output[action.Can!] = "boolean";
        }

        if (resource.Owned)
        {
            output["ownerId"] = "uuid";
            output["ownerName"] = "string";
        }

        output["createdAt"] = "date-time";
        output["updatedAt"] = "date-time";
        return output;
    }

    private static string Type(Field field) => field.Type switch
    {
        FieldType.String => "string",
        FieldType.Text => "text",
        FieldType.Integer => "integer",
        FieldType.Decimal => "number",
        FieldType.Boolean => "boolean",
        FieldType.Date => "date",
        FieldType.DateTime => "date-time",
        FieldType.Time => "time",
        FieldType.Email => "email",
        FieldType.Url => "url",
        FieldType.Image or FieldType.File => "uri-reference",
        FieldType.Enum => $"enum({string.Join('|', field.Values ?? [])})",
        _ => "string",
    };
}
