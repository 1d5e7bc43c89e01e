using System.Text;
using System.Text.Json;
using Catalyst.Blueprints.Understanding;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Design;

/// <summary>The architecture documents of a model on a stack.</summary>
internal static class Designer
{
    public static Architecture Design(AppModel model, IStackPack pack)
    {
        var endpoints = pack.Endpoints(model);
        IReadOnlyList<DataModel> models = Models(model);
        IReadOnlyList<DecisionRecord> decisions = Decisions(model, pack);
        return new Architecture(
            pack.Id, pack.TechStack, models, decisions,
            DesignMarkdown(model, decisions), TechStackMarkdown(pack), Components(model, endpoints),
            OpenApiWriter.Write(model, endpoints), ApiGuide(model, endpoints), Diagram.Draw(model, pack.TechStack, endpoints.Count),
            endpoints.Count);
    }

    private static List<DataModel> Models(AppModel model)
    {
        var models = new List<DataModel>();
        if (model.Auth is not null)
        {
            models.Add(new DataModel("User", "users",
                [new("id", "UUID", true, PrimaryKey: true), new("name", "String", true), new("email", "String", true, Unique: true),
                    new("password_hash", "String", true), new("created_at", "DateTime", true)],
                [new DataIndex(["email"], true)]));
            models.Add(new DataModel("Session", "sessions",
                [new("token_hash", "String", true, PrimaryKey: true), new("user_id", "UUID", true, ForeignKey: "User.id"),
                    new("expires_at", "DateTime", true)],
                [new DataIndex(["expires_at"], false)]));
        }

        foreach (var e in model.Entities)
        {
            var fields = new List<DataField> { new("id", "UUID", true, PrimaryKey: true) };
            var indexes = new List<DataIndex>();
            if (e.Owner is Ownership.Private or Ownership.Authored)
            {
                fields.Add(new DataField("owner_id", "UUID", true, ForeignKey: "User.id"));
                indexes.Add(new DataIndex(["owner_id"], false));
            }

            foreach (var r in e.Relations)
            {
                fields.Add(new DataField(Naming.Snake(r.Name) + "_id", "UUID", r.Required, ForeignKey: r.Target + ".id"));
                indexes.Add(new DataIndex([Naming.Snake(r.Name) + "_id"], false));
            }

            foreach (var f in e.Fields)
            {
                var type = f.Type is FieldType.Email or FieldType.Url or FieldType.Image or FieldType.File ? "String" : f.Type.ToString();
                object? fallback = f.Default is null ? null : JsonSerializer.Deserialize<JsonElement>(f.Default);
                fields.Add(new DataField(Naming.Snake(f.Name), type, f.Required, Unique: f.Unique && e.Owner != Ownership.Private,
                    Default: fallback, Values: f.Values));
                if (f.Unique)
                {
                    indexes.Add(new DataIndex(e.Owner == Ownership.Private ? [Naming.Snake(f.Name), "owner_id"] : [Naming.Snake(f.Name)],
                        true));
                }
            }

            fields.Add(new DataField("created_at", "DateTime", true));
            fields.Add(new DataField("updated_at", "DateTime", true));
            indexes.Add(new DataIndex(["created_at"], false));
            models.Add(new DataModel(e.Name, Naming.Snake(e.Plural), fields, indexes));
        }

        return models;
    }

    private static List<DecisionRecord> Decisions(AppModel model, IStackPack pack)
    {
        var records = new List<DecisionRecord>
        {
            Record("one-language",
                $"{pack.TechStack.GetValueOrDefault("backend", "The backend")} and "
                    + $"{pack.TechStack.GetValueOrDefault("frontend", "the frontend")}",
                "The application is small, and one person should be able to change all of it.",
                $"It uses {Naming.List([.. pack.TechStack.Values.Distinct()])}.",
                "One language in browser and server; each side states the types that it sends and expects, so a change of the API "
                    + "touches both."),
        };
        if (model.Entities.Count > 0)
        {
            var relations = model.Entities.Sum(e => e.Relations.Count);
            records.Add(Record("relational-database", "A relational database",
                relations > 0 ? $"{model.Entities.Count} kinds of things refer to each other {relations} times."
                    : $"{Naming.Sentence(model.Entities[0].PluralLabel)} have fixed, typed fields.",
                "Tables with foreign keys, checks and numbered migrations.",
                "The database refuses what the code should not have let through; changes of the model need a migration."));
        }

        if (model.Auth is { } auth)
        {
            records.Add(auth.OneOwner
                ? Record("accounts", "One account, the owner's", "Visitors read and send forms; one person edits and reads what was sent.",
                    "The first account is the owner's, and the database allows no second. Email and password, hashed; expiring sessions.",
                    "Whoever sets the application up first owns it: do so before its address is known.")
                : Record("accounts", auth.Required ? "Everything behind a login" : "Anyone reads, authors write",
                "The request needs accounts.",
                $"Email and password, hashed; expiring sessions. Private: {List(model, Ownership.Private)}. Read by all: "
                    + $"{List(model, Ownership.Authored)}.",
                "A lost password cannot be reset until a mail service is added."));
        }
        else if (model.Entities.Count > 0)
        {
            records.Add(Record("no-accounts", "No accounts", "The request does not ask for a login.",
                "Everyone sees and changes everything.", "Simple to try; not to be published as it is."));
        }

        if (model.Tools.Count > 0)
        {
            records.Add(Record("tools-in-the-browser", "Tools compute in the browser",
                $"{Naming.List([.. model.Tools.Select(t => t.Label)])} need no stored data.", "Pure functions, called by the components.",
                "No waiting and nothing sent; nothing is remembered after the page is closed."));
        }

        if (model.Realtime)
        {
            records.Add(Record("live-updates", "New rows appear without a reload", "People expect a conversation to move by itself.",
                "Screens follow new rows and catch up after a lost connection.", "Each open screen costs the server a little."));
        }

        return records;
    }

    private static string List(AppModel model, Ownership owner) =>
        model.Entities.Where(e => e.Owner == owner).Select(e => e.PluralLabel).ToList() is { Count: > 0 } labels
            ? Naming.List(labels) : "nothing";

    private static DecisionRecord Record(string slug, string title, string context, string decision, string consequences) =>
        new(slug, title,
            $"# {title}\n\n## Status\nAccepted\n\n## Context\n{context}\n\n## Decision\n{decision}\n\n## Consequences\n{consequences}\n");

    private static string DesignMarkdown(AppModel model, IReadOnlyList<DecisionRecord> decisions)
    {
        var text = new StringBuilder($"# Design of {model.Name}\n\n{model.Summary}\n\n![Architecture](architecture-diagram.svg)\n");
        if (model.Entities.Count > 0)
        {
            text.Append("\n## Data\n\n| what | fields | belongs to | who |\n|---|---|---|---|\n");
            foreach (var e in model.Entities)
            {
                var who = e.Owner switch { Ownership.Private => "its author only", Ownership.Authored =>
                    "all read, its author changes", Ownership.Published => "all read, the owner changes", Ownership.Submitted =>
                    "all send, the owner reads", _ => "everyone" };
                text.Append($"| {Naming.Sentence(e.Label)} | {string.Join(", ", e.Fields.Select(f => f.Name + " (" + f.Type + ")"))} | "
                    + $"{string.Join(", ", e.Relations.Select(r => r.Target))} | {who} |\n");
            }
        }

        Section(text, "Tools", model.Tools.Select(t => $"**{t.Label}**: computed in the browser"));
        Section(text, "Assumptions", model.Assumptions);
        Section(text, "Decisions", decisions.Select((d, i) => $"[{d.Title}](adr/{i + 1:000}-{d.Slug}.md)"));
        return text.ToString();
    }

    private static void Section(StringBuilder text, string title, IEnumerable<string> lines)
    {
        List<string> list = [.. lines];
        if (list.Count > 0)
        {
            text.Append($"\n## {title}\n\n{string.Join('\n', list.Select(l => "- " + l))}\n");
        }
    }

    private static string TechStackMarkdown(IStackPack pack) =>
        $"# Technology\n\nStack pack `{pack.Id}`.\n\n| layer | technology "
            + $"|\n|---|---|\n{string.Concat(pack.TechStack.Select(t => $"| {t.Key} | {t.Value} |\n"))}";

    private static string Components(AppModel model, IReadOnlyList<ApiEndpoint> endpoints)
    {
        var text = new StringBuilder($"# Components of {model.Name}\n");
        Section(text, "Screens", [.. model.Auth is null ? [] : new[] { "Register and log in" },
            .. (model.Site?.Pages ?? []).Select(p => $"Page {p.Title}: {Naming.List([.. p.Sections.Select(s => s.Heading)])}"),
            .. model.Entities.Select(e => $"{Naming.Sentence(e.PluralLabel)}: list, form and page{Children(e)}"),
            .. model.Tools.Select(t => t.Label)]);
        Section(text, "API", endpoints.GroupBy(e => e.Entity ?? "General").Select(g => $"{g.Key}: {g.Count()} endpoints"));
        Section(text, "Tables", model.Entities.Select(e => Naming.Snake(e.Plural)));
        return text.ToString();

        string Children(Entity e) => e.Children.Count == 0
            ? "" : ", with " + Naming.List([.. e.Children.Select(c => model.Entities.First(x => x.Name == c).PluralLabel)]);
    }

    private static string ApiGuide(AppModel model, IReadOnlyList<ApiEndpoint> endpoints)
    {
        var text = new StringBuilder(
            $"# API of {model.Name}\n\nBodies are JSON. Errors are problem documents with `title`, `status` and `detail`.\n");
        if (model.Auth is not null)
        {
            text.Append("\nEndpoints marked with a lock need a login.\n");
        }

        foreach (var group in endpoints.GroupBy(e => e.Entity ?? "General"))
        {
            text.Append($"\n## {group.Key}\n\n| endpoint | what it does | body | answer |\n|---|---|---|---|\n");
            foreach (var e in group)
            {
                text.Append($"| `{e.Method} {e.Path}`{(e.RequiresAuth ? " 🔒" : "")} | {e.Description} | "
                    + $"{string.Join(", ", e.Input.Keys)} | {e.Success} |\n");
            }
        }

        return text.ToString();
    }
}
