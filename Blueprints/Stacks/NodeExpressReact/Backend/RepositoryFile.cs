using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The queries of one entity.</summary>
internal static class RepositoryFile
{
    public static string Of(App app, Resource r)
    {
        var columns = new[] { "t.\"id\"" }
            .Concat(r.Entity.Fields.Select(f => Select(r, f)))
            .Concat(r.Relations.SelectMany((l, i) =>
                new[] { $"t.{Code.Sql(l.Column)} AS {Code.Sql(l.Id)}",
                    $"r{i}.{Code.Sql(Words.Snake(l.Target.Title.Name))}::text AS {Code.Sql(l.Label)}" }))
            .Concat(r.Computed.Select(c => $"{Code.Template(c.Sql)} AS {Code.Sql(c.Field.Name)}"))
            .Concat(r.Conditions.Select(c => $"${{conditions.{c.Name}}} AS {Code.Sql(c.Name)}"))
            .Concat(r.Actions.Where(a => a.Can is not null).Select(a => $"({Code.Template(a.When!)}) AS {Code.Sql(a.Can!)}"))
            .Concat(r.Owned ? ["t.\"owner_id\" AS \"ownerId\"", "u.\"name\" AS \"ownerName\""] : [])
            .Concat(["t.\"created_at\" AS \"createdAt\"", "t.\"updated_at\" AS \"updatedAt\""]);
        var joins = r.Relations.Select((l, i) => $"LEFT JOIN {Code.Sql(l.Target.Table)} r{i} ON r{i}.\"id\" = t.{Code.Sql(l.Column)}")
            .Concat(r.Owned ? ["JOIN \"users\" u ON u.\"id\" = t.\"owner_id\""] : []);
        var map = r.Entity.Fields.Select(f => $"{f.Name}: {Code.Ts(Words.Snake(f.Name))},")
            .Concat(r.Relations.Select(l => $"{l.Id}: {Code.Ts(l.Column)},"));
        var sorts = r.Entity.Fields.Where(r.IsSortable).Select(f => $"{f.Name}: {Code.Ts(Order(f))},")
            .Prepend("createdAt: 't.\"created_at\"',")
            .Concat(r.SortableComputed.Select(f => $"{f.Name}: {Code.Ts(Code.Sql(f.Name))},"))
            .Concat(r.Entity.Order is { FromToday: true } order ? [$"{Resource.Upcoming}: {Code.Ts(FromToday(order.Field))},"] : []);
        var filters = r.Booleans.Concat(r.Enums).Select(f => (f.Name, Column: Words.Snake(f.Name)))
            .Concat(r.Relations.Select(l => (Name: l.Id, l.Column)))
            .Select(f => $"if (query.{f.Name} !== undefined) where.add('t.{Code.Sql(f.Column)} = ?', query.{f.Name});")
            .Concat(r.Conditions.Select(c =>
                $"if (query.{c.Name} !== undefined) where.add(`(${{conditions.{c.Name}}}) = ?`, query.{c.Name});"))
            .Concat(Days(r)).Concat(r.Parts.Any() ? ["if (query.within) where.only(parts[query.within]);"] : []);
        var conditions = r.Conditions.Count == 0 ? "" : "/** What can be so of a row, and is made to be seen. */\nconst conditions = {\n  "
            + Code.Lines(2, r.Conditions.Select(c => $"{c.Name}: `{Code.Template(c.Sql)}`,")) + "\n};\n";
        var insert = r.Entity.Fields.Select(f => (Column: Words.Snake(f.Name), f.Name))
            .Concat(r.Relations.Select(l => (l.Column, Name: l.Id))).ToList();
        var names = insert.Select(c => Code.Sql(c.Column)).Prepend("\"id\"").Concat(r.Owned ? ["\"owner_id\""] : []).ToList();
        var values = insert.Select(c => $"input.{c.Name}").Prepend("id").Concat(r.Owned ? ["ownerId"] : []);
        // Null stands for the rows of all, which some roles may read or change.
        var own = r.OwnerOrNone ? " AND ($2::uuid IS NULL OR \"owner_id\" = $2)" : r.Owned ? " AND \"owner_id\" = $2" : "";
        var ownParameter = r.OwnerOrNone ? ", ownerId: string | null" : r.Owned ? ", ownerId: string" : "";
        var ownValue = r.Owned ? ", ownerId" : "";
        var readParameter = r.Private ? ownParameter : "";
        // A computed value may depend on the row itself as one of many, which only the next statement sees.
        var readValue = r.Private ? ", ownerId" : "";
        // Rows of a day stand in the order of its hours.
        var time = string.Concat(r.Entity.Fields.Where(f => f.Type == FieldType.Time).Take(1)
            .Select(f => $"t.{Code.Sql(Words.Snake(f.Name))}, "));
        return $$"""
            import type { Database } from '../db/client.js';
            import { assignments, containing, type Page, Where } from '../db/sql.js';
            import type { New{{r.Name}}, {{r.Name}}, {{r.Name}}Changes, {{r.Name}}Query } from '../schemas/{{r.Path}}.js';

            {{conditions}}const selection = `
              {{Code.Indent(string.Join(",\n", columns), 2)}}`;
            const joins = `{{Code.Indent(string.Join("\n  ", joins), 0)}}`;
            /** Every text of a row, and the names of what it belongs to. */
            const searched = `concat_ws(chr(10), {{string.Join(", ", Searched(r))}}) {{Migrations.Collate}}`;
            const columns = {
              {{Code.Lines(2, map)}}
            };
            const sorts = {
              {{Code.Lines(2, sorts)}}
            };

            {{(r.Parts.Any() ? $"/** Parts of the rows, as conditions. */\nconst parts = {{\n  {Code.Lines(2, r.Parts.Select(v => $"'{v.Path}': `{Code.Template(v.Sql(v.Options.Where!))}`,"))}\n}};\n" : "")}}
            export class {{r.Name}}Repository {
              constructor(private readonly db: Database) {}

              async list(query: {{r.Name}}Query{{readParameter}}): Promise<Page<{{r.Name}}>> {
                const where = new Where();
                {{(r.Private ? (r.OwnerOrNone ? "if (ownerId) " : "") + "where.add('t.\"owner_id\" = ?', ownerId);" : "")}}
                {{Code.Lines(4, filters)}}
                if (query.search) where.add(`${searched} ILIKE ?`, containing(query.search));
                const [count] = await this.db.query<{ total: number }>(`SELECT count(*)::int AS total FROM {{Code.Sql(r.Table)}} t ${joins} ${where.sql}`, where.values);
                const order = `${sorts[query.sort.replace('-', '') as keyof typeof sorts]} ${query.sort.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
                const page = where.page(query.limit, query.offset);
                const items = await this.db.query<{{r.Name}}>(
                  `SELECT ${selection} FROM {{Code.Sql(r.Table)}} t ${joins} ${where.sql}
                   ORDER BY ${order}, {{time}}t."id" ${page}`,
                  where.values,
                );
                return { items, total: count!.total, limit: query.limit, offset: query.offset };
              }

              async find(id: string{{readParameter}}): Promise<{{r.Name}} | undefined> {
                const [row] = await this.db.query<{{r.Name}}>(
                  `SELECT ${selection} FROM {{Code.Sql(r.Table)}} t ${joins} WHERE t."id" = $1{{(r.Private ? own.Replace("\"owner_id\"", "t.\"owner_id\"", StringComparison.Ordinal) : "")}}`,
                  [id{{readValue}}],
                );
                return row;
              }

              /** Undefined when there is a row with this id already. */
              async create(id: string, input: New{{r.Name}}{{(r.Owned ? ", ownerId: string" : "")}}): Promise<{{r.Name}} | undefined> {
                const [row] = await this.db.query<{{r.Name}}>(
                  `WITH t AS (
                     INSERT INTO {{Code.Sql(r.Table)}} ({{string.Join(", ", names)}})
                     VALUES ({{string.Join(", ", names.Select((_, i) => $"${i + 1}"))}})
                     ON CONFLICT ("id") DO NOTHING RETURNING *
                   ) SELECT ${selection} FROM t ${joins}`,
                  [{{string.Join(", ", values)}}],
                );
                return {{(r.IsComputed ? $"row && (await this.find(row.id{readValue}))" : "row")}};
              }

              /** Undefined when there is no such row{{(r.Owned ? " of this owner" : "")}}. */
              async update(id: string, changes: {{r.Name}}Changes{{ownParameter}}): Promise<{{r.Name}} | undefined> {
                const set = assignments(columns, changes, {{(r.Owned ? 2 : 1)}});
                const [row] = await this.db.query<{{r.Name}}>(
                  `WITH t AS (UPDATE {{Code.Sql(r.Table)}} SET ${set.sql} WHERE "id" = $1{{own}} RETURNING *) SELECT ${selection} FROM t ${joins}`,
                  [id{{ownValue}}, ...set.values],
                );
                return {{(r.IsComputed ? $"row && this.find(id{readValue})" : "row")}};
              }

              async delete(id: string{{ownParameter}}): Promise<boolean> {
                const rows = await this.db.query('DELETE FROM {{Code.Sql(r.Table)}} WHERE "id" = $1{{own}} RETURNING "id"', [id{{ownValue}}]);
                return rows.length > 0;
              }

              {{Code.Indent(string.Join("\n\n", ActionFiles.Methods(app, r)), 2)}}
            }

            """.Replace("\n\n  \n}", "\n}", StringComparison.Ordinal).Replace("\n    \n", "\n", StringComparison.Ordinal)
            .Replace("};\n\n\nexport", "};\n\nexport", StringComparison.Ordinal)
            .Replace("const joins = ``;\n", "const joins = '';\n",
                StringComparison.Ordinal);

        static string FromToday(string field)
        {
            var day = $"t.{Code.Sql(Words.Snake(field))}";
            return $"{day}::date < current_date, abs({day}::date - current_date), {day}";
        }

        // Choices stand in the order in which they were named.
        static string Order(Field f)
        {
            var column = $"t.{Code.Sql(Words.Snake(f.Name))}";
            return f.Type switch
            {
                FieldType.Enum => $"array_position(ARRAY[{string.Join(", ", f.Values!.Select(Code.SqlText))}], {column}::text)",
                FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url => $"{column} {Migrations.Collate}",
                _ => column,
            };
        }

        static string Select(Resource r, Field f)
        {
            var column = $"t.{Code.Sql(Words.Snake(f.Name))}";
            var expression = f.Type switch
            {
                FieldType.Decimal => $"{column}::float8",
                FieldType.Integer when f.Number is not null => $"{column}::float8",
                FieldType.Date => $"{column}::text",
                FieldType.Time => $"{column}::varchar(5)",
                // Where it is read, with the right to read the row.
                FieldType.Image or FieldType.File => $"'{r.Route}/' || t.\"id\" || '/files/' || {column}",
                _ => column,
            };
            return expression == column && Words.Snake(f.Name) == f.Name ? column : $"{expression} AS {Code.Sql(f.Name)}";
        }
    }

    /// <summary>Conditions for the rows that a calendar shows.</summary>
    private static IEnumerable<string> Days(Resource r)
    {
        if (r.Calendar is not { Options: var options } calendar)
        {
            yield break;
        }

        var first = calendar.Sql(options.From!);
        var last = options.To is null ? first : $"coalesce({calendar.Sql(options.To)}, {first})";
        yield return $"if (query.from) where.add(`({Code.Template(last)})::date >= ?`, query.from);";
        yield return $"if (query.to) where.add(`({Code.Template(first)})::date <= ?`, query.to);";
    }

    private static IEnumerable<string> Searched(Resource r) => r.Entity.Fields
        .Where(f => f == r.Title || f.Type is FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url)
        .Select(f => $"t.{Code.Sql(Words.Snake(f.Name))}")
        .Concat(r.Relations.Select((l, i) => $"r{i}.{Code.Sql(Words.Snake(l.Target.Title.Name))}"))
        .Concat(r.Authored ? ["u.\"name\""] : []);
}
