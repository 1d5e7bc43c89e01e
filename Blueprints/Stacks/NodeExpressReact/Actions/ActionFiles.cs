namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

/// <summary>What the backend has for actions: a method of the repository and a route each.</summary>
internal static class ActionFiles
{
    /// <summary>One statement, so that what applies is decided and done in one step.</summary>
    public static IEnumerable<string> Methods(App app, Resource r) => r.Actions.Select(action =>
    {
        var asks = action.Action.Asks;
        string Own(int at) => $"{(r.OwnerOrNone ? $"(${at}::uuid IS NULL OR " : "")}t.\"owner_id\" = ${at}{(r.OwnerOrNone ? ")" : "")}";
        var owner = r.Private ? $" AND {Own(asks is null ? 2 : 3)}" : "";
        var sets = action.Sets.Select(s => $"{Column(r, s.Member)} = {Code.Template(s.Sql)}")
            .Concat(asks is null ? [] : [$"{Column(r, asks.Member)} = t.{Column(r, asks.Member)} {(asks.Lowers ? '-' : '+')} $2"])
            .Append("\"updated_at\" = now()");
        List<string> where = [.. action.When is null ? [] : new[] { $"({Code.Template(action.When)})" },
            .. asks is { Lowers: true } ? new[] { $"t.{Column(r, asks.Member)} >= $2" } : []];
        var table = Code.Sql(r.Table);
        // Two who draw at the same moment never draw the same row.
        var which = action.Action.Draws
            ? $"(SELECT t.\"id\" FROM {table} t{Where([.. where, .. r.Private ? new[] { Own(1) } : []])} "
                + "ORDER BY random() LIMIT 1 FOR UPDATE SKIP LOCKED)" : "$1";
        var also = action.Action.Draws ? "" : string.Concat(where.Select(w => $" AND {w}")) + owner;
        var parameters = (action.Action.Draws ? [] : new[] { "id: string" }).Concat(asks is null ? [] : ["amount: number"])
            .Concat(r.Private ? [r.OwnerOrNone ? "ownerId: string | null" : "ownerId: string"] : []).ToList();
        return $$"""
            /** Undefined when there is no such row, or when it cannot be done with it now. */
            async {{action.Action.Name}}({{string.Join(", ", parameters)}}): Promise<{{r.Name}} | undefined> {
              const [row] = await this.db.query<{ id: string }>(
                `WITH done AS (UPDATE {{table}} t SET {{string.Join(", ", sets)}}
                   WHERE t."id" = {{which}}{{also}} RETURNING t.*)
                 {{Left(app, r, asks)}}SELECT "id" FROM done`,
                [{{string.Join(", ", parameters.Select(p => p.Split(':')[0]))}}],
              );
              return row && this.find(row.id{{(r.Private ? ", ownerId" : "")}});
            }
            """;
    });

    public static IEnumerable<string> Routes(Resource r, Func<string, string> publish)
    {
        var thing = Code.Ts(Words.Sentence(r.Entity.Label));
        foreach (var action in r.Actions)
        {
            var who = Who(r, action);
            var write = r.Rights?.Guard(who, $"{Decapitalized(action.Action.Label)} {r.Entity.PluralLabel}")
                ?? (r.WriteNeedsLogin ? "requireUser(db), " : "");
            var told = publish("updated").Replace(", id }", ", id: done.id }", StringComparison.Ordinal);
            var user = r.Private && (r.Rights is null || told.Contains("user.", StringComparison.Ordinal))
                ? "const user = currentUser(response);" : "";
            var own = r.Rights?.Owner(who) ?? "user.id";
            var input = action.Action.Asks is null ? "parse(nothing, request.body);"
                : "const { amount } = parse(amountAsked, request.body);";
            var arguments = (action.Action.Draws ? [] : new[] { "id" }).Concat(action.Action.Asks is null ? [] : ["amount"])
                .Concat(r.Private ? [own] : []);
            var owner = r.Private ? $", {own}" : "";
            var missing = action.Action.Draws ? "" : $"if (!(await repository.find(id{owner}))) throw notFound({thing});";
            yield return $$"""
                router.post('/{{(action.Action.Draws ? "" : ":id/")}}{{action.Path}}', {{write}}async (request, response) => {
                  {{user}}
                  {{(action.Action.Draws ? "" : $"const id = parseId(request.params.id, {thing});")}}
                  {{input}}
                  const done = await repository.{{action.Action.Name}}({{string.Join(", ", arguments)}});
                  if (!done) {
                    {{missing}}
                    throw new Problem(409, 'Not possible', {{Code.Ts(action.Action.Says)}});
                  }
                  {{told}}
                  response.json(done);
                });
                """;
        }
    }

    /// <summary>Who may do it: those who are named, else whoever may see the row.</summary>
    public static IReadOnlyList<string> Who(Resource r, ActionCode action) => action.Action.By
        ?? (r.Rights?.Who(Deed.Read) is { } readers && !readers.Contains(Permission.Everyone) ? readers : [Permission.SignedIn]);

    private static string Decapitalized(string label) => char.ToLowerInvariant(label[0]) + label[1..];

    private static string Column(Resource r, string member) => Code.Sql(Words.Snake(r.Property(member)));

    private static string Where(List<string> conditions) => conditions.Count == 0 ? "" : $" WHERE {string.Join(" AND ", conditions)}";

    private static string Left(App app, Resource r, AskedAmount? asks)
    {
        if (asks?.Leaves is not { } leaves)
        {
            return "";
        }

        var other = app.Entities.First(e => e.Source.Name == leaves.Entity);
        var link = other.Relations.First(l => l.Name == leaves.Relation);
        var values = new List<(string Column, string Sql)>
        {
            (Code.Sql(link.Column), "done.\"id\""), (Column(other, leaves.Amount), "$2"),
        };
        values.AddRange(other.Entity.Fields.Where(f => f.Required && Words.Snake(f.Name) != Column(other, leaves.Amount).Trim('"')
            && f.Type is FieldType.Date or FieldType.DateTime).Select(f => (Code.Sql(Words.Snake(f.Name)),
                f.Type == FieldType.Date ? "current_date" : "now()")));
        values.AddRange(other.Owned && r.Owned ? [("\"owner_id\"", "done.\"owner_id\"")] : []);
        return $", added AS (INSERT INTO {Code.Sql(other.Table)} ({string.Join(", ", values.Select(v => v.Column))})\n     "
            + $"SELECT {string.Join(", ", values.Select(v => v.Sql))} FROM done)\n     ";
    }
}
