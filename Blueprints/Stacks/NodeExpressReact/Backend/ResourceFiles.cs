namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>Schema, repository and routes of one entity.</summary>
internal static class ResourceFiles
{
    public static string Schema(Resource r)
    {
        var fields = r.Entity.Fields;
        var shape = fields.Select(f => $"{f.Name}: {Fields.Zod(f)},")
            .Concat(r.Relations.Select(l => $"{l.Id}: reference{(l.Required ? "" : ".nullable()")},"));
        var defaults = fields.Where(f => Fields.DefaultOf(f) is not null || Fields.IsNullable(f))
            .Select(f => $"{f.Name}: fields.{f.Name}.default({Fields.DefaultOf(f) ?? "null"}),")
            .Concat(r.Relations.Where(l => !l.Required).Select(l => $"{l.Id}: fields.{l.Id}.default(null),"));
        var filters = r.Booleans.Select(f => $"{f.Name}: flag.optional(),")
            .Concat(r.Enums.Select(f => $"{f.Name}: z.enum([{string.Join(", ", f.Values!.Select(Code.Ts))}]).optional(),"))
            .Concat(r.Relations.Select(l => $"{l.Id}: reference.optional(),"));
        var all = string.Join('\n', shape.Concat(filters));
        var helpers = new[] { "date", "dateTime", "decimal", "email", "flag", "integer", "optionalText", "pagination", "reference",
            "requiredText", "url" }
            .Where(h => h == "pagination" || System.Text.RegularExpressions.Regex.IsMatch(all, $@": {h}\b"));
        var sorts = Sorts(r).Select(f => f.Name).Prepend("createdAt").SelectMany(f => new[] { Code.Ts(f), Code.Ts("-" + f) });
        var rows = fields.Select(f => $"{f.Name}: {RowType(f)};")
            .Concat(r.Relations.SelectMany(l => new[] { $"{l.Id}: string{(l.Required ? "" : " | null")};",
                $"{l.Label}: string{(l.Required ? "" : " | null")};" }))
            .Concat(r.Computed.Select(c => $"{c.Field.Name}: {RowType(c.Field)};"))
            .Concat(r.Owned ? ["ownerId: string;", "ownerName: string;"] : []);
        return $$"""
            import { z } from 'zod';
            import { {{string.Join(", ", helpers)}} } from '../middleware/validate.js';

            const fields = {
              {{Code.Lines(2, shape)}}
            };

            export const new{{r.Name}} = z.strictObject({
              ...fields,
              {{Code.Lines(2, defaults)}}
            });
            export const {{r.Camel}}Changes = z.strictObject(fields).partial();

            export const {{r.Camel}}Query = z.strictObject({
              ...pagination,
              sort: z.enum([{{string.Join(", ", sorts)}}]).default({{Code.Ts(r.DefaultSort)}}),
              {{Code.Lines(2, filters)}}
            });

            export type New{{r.Name}} = z.output<typeof new{{r.Name}}>;
            export type {{r.Name}}Changes = z.output<typeof {{r.Camel}}Changes>;
            export type {{r.Name}}Query = z.output<typeof {{r.Camel}}Query>;

            export interface {{r.Name}} {
              id: string;
              {{Code.Lines(2, rows)}}
              createdAt: Date;
              updatedAt: Date;
            }

            """.Replace("\n  \n", "\n", StringComparison.Ordinal);
    }

    private static IEnumerable<Field> Sorts(Resource r) => r.Entity.Fields.Where(r.IsSortable);

    private static IEnumerable<string> Searched(Resource r) => r.Entity.Fields
        .Where(f => f == r.Title || f.Type is FieldType.String or FieldType.Text or FieldType.Email or FieldType.Url)
        .Select(f => $"t.{Code.Sql(Words.Snake(f.Name))}")
        .Concat(r.Relations.Select((l, i) => $"r{i}.{Code.Sql(Words.Snake(l.Target.Title.Name))}"))
        .Concat(r.Authored ? ["u.\"name\""] : []);

    private static string RowType(Field f) => f.Type == FieldType.DateTime ? (Fields.IsNullable(f) ? "Date | null" : "Date")
        : Fields.TypeScript(f);

    public static string Repository(Resource r)
    {
        var columns = new[] { "t.\"id\"" }
            .Concat(r.Entity.Fields.Select(f => Select(f)))
            .Concat(r.Relations.SelectMany((l, i) =>
                new[] { $"t.{Code.Sql(l.Column)} AS {Code.Sql(l.Id)}",
                    $"r{i}.{Code.Sql(Words.Snake(l.Target.Title.Name))}::text AS {Code.Sql(l.Label)}" }))
            .Concat(r.Computed.Select(c => $"{Code.Template(c.Sql)} AS {Code.Sql(c.Field.Name)}"))
            .Concat(r.Owned ? ["t.\"owner_id\" AS \"ownerId\"", "u.\"name\" AS \"ownerName\""] : [])
            .Concat(["t.\"created_at\" AS \"createdAt\"", "t.\"updated_at\" AS \"updatedAt\""]);
        var joins = r.Relations.Select((l, i) => $"LEFT JOIN {Code.Sql(l.Target.Table)} r{i} ON r{i}.\"id\" = t.{Code.Sql(l.Column)}")
            .Concat(r.Owned ? ["JOIN \"users\" u ON u.\"id\" = t.\"owner_id\""] : []);
        var map = r.Entity.Fields.Select(f => $"{f.Name}: {Code.Ts(Words.Snake(f.Name))},")
            .Concat(r.Relations.Select(l => $"{l.Id}: {Code.Ts(l.Column)},"));
        var sorts = Sorts(r).Select(f => $"{f.Name}: {Code.Ts(Order(f))},").Prepend("createdAt: 't.\"created_at\"',");
        var filters = r.Booleans.Concat(r.Enums).Select(f => (f.Name, Column: Words.Snake(f.Name)))
            .Concat(r.Relations.Select(l => (Name: l.Id, l.Column)))
            .Select(f => $"if (query.{f.Name} !== undefined) where.add('t.{Code.Sql(f.Column)} = ?', query.{f.Name});");
        var insert = r.Entity.Fields.Select(f => (Column: Words.Snake(f.Name), f.Name))
            .Concat(r.Relations.Select(l => (l.Column, Name: l.Id))).ToList();
        var names = insert.Select(c => Code.Sql(c.Column)).Prepend("\"id\"").Concat(r.Owned ? ["\"owner_id\""] : []).ToList();
        var values = insert.Select(c => $"input.{c.Name}").Prepend("id").Concat(r.Owned ? ["ownerId"] : []);
        var own = r.Owned ? " AND \"owner_id\" = $2" : "";
        var ownParameter = r.Owned ? ", ownerId: string" : "";
        var ownValue = r.Owned ? ", ownerId" : "";
        var readParameter = r.Private ? ", ownerId: string" : "";
        // A computed value may depend on the row itself as one of many, which only the next statement sees.
        var readValue = r.Private ? ", ownerId" : "";
        return $$"""
            import type { Database } from '../db/client.js';
            import { assignments, containing, type Page, Where } from '../db/sql.js';
            import type { New{{r.Name}}, {{r.Name}}, {{r.Name}}Changes, {{r.Name}}Query } from '../schemas/{{r.Path}}.js';

            const selection = `
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

            export class {{r.Name}}Repository {
              constructor(private readonly db: Database) {}

              async list(query: {{r.Name}}Query{{readParameter}}): Promise<Page<{{r.Name}}>> {
                const where = new Where();
                {{(r.Private ? "where.add('t.\"owner_id\" = ?', ownerId);" : "")}}
                {{Code.Lines(4, filters)}}
                if (query.search) where.add(`${searched} ILIKE ?`, containing(query.search));
                const [count] = await this.db.query<{ total: number }>(`SELECT count(*)::int AS total FROM {{Code.Sql(r.Table)}} t ${joins} ${where.sql}`, where.values);
                const order = `${sorts[query.sort.replace('-', '') as keyof typeof sorts]} ${query.sort.startsWith('-') ? 'DESC' : 'ASC'} NULLS LAST`;
                const page = where.page(query.limit, query.offset);
                const items = await this.db.query<{{r.Name}}>(
                  `SELECT ${selection} FROM {{Code.Sql(r.Table)}} t ${joins} ${where.sql}
                   ORDER BY ${order}, t."id" ${page}`,
                  where.values,
                );
                return { items, total: count!.total, limit: query.limit, offset: query.offset };
              }

              async find(id: string{{readParameter}}): Promise<{{r.Name}} | undefined> {
                const [row] = await this.db.query<{{r.Name}}>(
                  `SELECT ${selection} FROM {{Code.Sql(r.Table)}} t ${joins} WHERE t."id" = $1{{(r.Private ? " AND t.\"owner_id\" = $2" : "")}}`,
                  [id{{readValue}}],
                );
                return row;
              }

              /** Undefined when there is a row with this id already. */
              async create(id: string, input: New{{r.Name}}{{ownParameter}}): Promise<{{r.Name}} | undefined> {
                const [row] = await this.db.query<{{r.Name}}>(
                  `WITH t AS (
                     INSERT INTO {{Code.Sql(r.Table)}} ({{string.Join(", ", names)}})
                     VALUES ({{string.Join(", ", names.Select((_, i) => $"${i + 1}"))}})
                     ON CONFLICT ("id") DO NOTHING RETURNING *
                   ) SELECT ${selection} FROM t ${joins}`,
                  [{{string.Join(", ", values)}}],
                );
                return {{(r.Computed.Count > 0 ? $"row && (await this.find(row.id{readValue}))" : "row")}};
              }

              /** Undefined when there is no such row{{(r.Owned ? " of this owner" : "")}}. */
              async update(id: string, changes: {{r.Name}}Changes{{ownParameter}}): Promise<{{r.Name}} | undefined> {
                const set = assignments(columns, changes, {{(r.Owned ? 2 : 1)}});
                const [row] = await this.db.query<{{r.Name}}>(
                  `WITH t AS (UPDATE {{Code.Sql(r.Table)}} SET ${set.sql} WHERE "id" = $1{{own}} RETURNING *) SELECT ${selection} FROM t ${joins}`,
                  [id{{ownValue}}, ...set.values],
                );
                return {{(r.Computed.Count > 0 ? $"row && this.find(id{readValue})" : "row")}};
              }

              async delete(id: string{{ownParameter}}): Promise<boolean> {
                const rows = await this.db.query('DELETE FROM {{Code.Sql(r.Table)}} WHERE "id" = $1{{own}} RETURNING "id"', [id{{ownValue}}]);
                return rows.length > 0;
              }
            }

            """.Replace("\n    \n", "\n", StringComparison.Ordinal).Replace("const joins = ``;\n", "const joins = '';\n",
                StringComparison.Ordinal);

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

        static string Select(Field f)
        {
            var column = $"t.{Code.Sql(Words.Snake(f.Name))}";
            var expression = f.Type switch
            {
                FieldType.Decimal => $"{column}::float8",
                FieldType.Integer when f.Number is not null => $"{column}::float8",
                FieldType.Date => $"{column}::text",
                _ => column,
            };
            return expression == column && Words.Snake(f.Name) == f.Name ? column : $"{expression} AS {Code.Sql(f.Name)}";
        }
    }

    public static string Routes(App app, Resource r)
    {
        var thing = Code.Ts(Words.Sentence(r.Entity.Label));
        var read = r.ReadNeedsLogin ? "requireUser(db), " : "";
        var write = r.WriteNeedsLogin ? "requireUser(db), " : "";
        var user = r.Owned ? "const user = currentUser(response);" : "";
        var readUser = r.Private ? "currentUser(response).id" : "";
        var readArgument = r.Private ? $", {readUser}" : "";
        var own = r.Owned ? ", user.id" : "";
        var refuse = r.Authored
            ? $"throw (await repository.find(id)) ? forbidden({Code.Ts($"Only its author may change this {r.Entity.Label}.")}) : "
                + $"notFound({thing});"
            : $"throw notFound({thing});";
        string Publish(string action) => app.Realtime
            ? $"changes.publish({{ resource: {Code.Ts(r.Path)}, action: '{action}', id }}{(r.Private ? ", user.id" : "")});" : "";
        // Repeats at the same moment may collide at a unique value before they do at the id.
        var collision = !r.Entity.Fields.Any(f => f.Unique) ? "" : ".catch(async (error) => {\n"
            + $"      // It may be a repeat of the same.\n      if (!(await repository.find(id{readArgument}))) throw error;\n    }})";
        var references = r.Relations.Select(l =>
            $"{{ field: {Code.Ts(l.Id)}, table: {Code.Ts(l.Target.Table)}, id: input.{l.Id}"
                + (l.Target.Private ? ", ownerId: " + (r.Owned ? "user.id" : "currentUser(response).id") : "") + " },").ToList();
        var check = references.Count == 0 ? "" : $"await requireReferences(db, [\n  {Code.Lines(2, references)}\n]);";
        var auth = new[] { r.Owned || r.Relations.Any(l => l.Target.Private) ? "currentUser" : null,
            r.WriteNeedsLogin ? "requireUser" : null }.OfType<string>().ToList();
        return Clean($$"""
            import { Router } from 'express';
            {{(app.Realtime ? "import type { ChangeFeed } from '../changes.js';" : "")}}
            import type { Database } from '../db/client.js';
            {{(references.Count > 0 ? "import { requireReferences } from '../db/references.js';" : "")}}
            {{(auth.Count > 0 ? $"import {{ {string.Join(", ", auth)} }} from '../middleware/auth.js';" : "")}}
            import { noQuery } from '../middleware/input.js';
            import { newId } from '../middleware/newId.js';
            import { {{(r.Authored ? "forbidden, " : "")}}notFound } from '../middleware/problem.js';
            import { parse, parseId } from '../middleware/validate.js';
            import { {{r.Name}}Repository } from '../repositories/{{r.Path}}.js';
            import { new{{r.Name}}, {{r.Camel}}Changes, {{r.Camel}}Query } from '../schemas/{{r.Path}}.js';

            export function {{r.Many}}Routes(db: Database{{(app.Realtime ? ", changes: ChangeFeed" : "")}}): Router {
              const router = Router();
              const repository = new {{r.Name}}Repository(db);

              router.get('/', {{read}}async (request, response) => {
                response.json(await repository.list(parse({{r.Camel}}Query, request.query){{readArgument}}));
              });

              router.use(noQuery);

              router.post('/', {{write}}async (request, response) => {
                {{user}}
                const input = parse(new{{r.Name}}, request.body);
                {{Code.Indent(check, 4)}}
                const id = newId(request{{own}});
                const created = await repository.create(id, input{{own}}){{collision}};
                {{(app.Realtime ? $"if (created) {Publish("created")}" : "")}}
                // A repeated submission is answered with the row that it made the first time.
                response.status(201).location(`{{r.Route}}/${id}`).json(created ?? (await repository.find(id{{readArgument}})));
              });

              router.get('/:id', {{read}}async (request, response) => {
                const found = await repository.find(parseId(request.params.id, {{thing}}){{readArgument}});
                if (!found) {
                  throw notFound({{thing}});
                }
                response.json(found);
              });

              router.patch('/:id', {{write}}async (request, response) => {
                {{user}}
                const id = parseId(request.params.id, {{thing}});
                const input = parse({{r.Camel}}Changes, request.body);
                {{Code.Indent(check, 4)}}
                const changed = await repository.update(id, input{{own}});
                if (!changed) {
                  {{refuse}}
                }
                {{Publish("updated")}}
                response.json(changed);
              });

              router.delete('/:id', {{write}}async (request, response) => {
                {{user}}
                const id = parseId(request.params.id, {{thing}});
                if (!(await repository.delete(id{{own}}))) {
                  {{refuse}}
                }
                {{Publish("deleted")}}
                response.status(204).end();
              });

              return router;
            }

            """);
    }

    /// <summary>Drops the lines that an absent part left empty: an empty line that is indented or follows an import.</summary>
    public static string Clean(string text) =>
        System.Text.RegularExpressions.Regex.Replace(
            System.Text.RegularExpressions.Regex.Replace(text, @"\n[ ]+(?=\n)", ""), @"(?<=from '[^'\n]+';\n)\n(?=import )", "");
}
