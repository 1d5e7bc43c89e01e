using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The routes of one entity.</summary>
internal static class RoutesFile
{
    public static string Of(App app, Resource r)
    {
        var thing = Code.Ts(Words.Sentence(r.Entity.Label));
        string Guard(Deed deed, bool login) => r.Rights?.Guard(deed) ?? (login ? "requireUser(db), " : "");
        var (read, add) = (Guard(Deed.Read, r.ReadNeedsLogin), r.Submitted ? "visitors, " : Guard(Deed.Create, r.AddNeedsLogin));
        var (update, remove) = (Guard(Deed.Update, r.WriteNeedsLogin), Guard(Deed.Delete, r.WriteNeedsLogin));
        var user = r.Owned ? "const user = currentUser(response);" : "";
        var readArgument = !r.Private ? "" : $", {r.Rights?.Owner(r.Rights.Who(Deed.Read)) ?? "currentUser(response).id"}";
        var own = r.Owned ? ", user.id" : "";
        string Own(Deed deed) => r.Rights is null || !r.Owned ? own : $", {r.Rights.Owner(r.Rights.Who(deed))}";
        // Where a role says whose rows they are, only a message about them still needs who it is.
        string User(Deed deed) => r.Rights is null || app.Realtime && r.Private ? user : "";
        var why = r.Rights?.Refusal(Deed.Update) ?? $"Only its author may change this {r.Entity.Label}.";
        var refuse = r.Authored
            ? $"throw (await repository.find(id)) ? forbidden({Code.Ts(why)}) : "
                + $"notFound({thing});"
            : $"throw notFound({thing});";
        string Publish(string action) => app.Realtime
            ? $"changes.publish({{ resource: {Code.Ts(r.Path)}, action: '{action}', id }}{(r.Private ? ", user.id" : "")});" : "";
        // Repeats at the same moment may collide at a unique value before they do at the id.
        var collision = !r.Entity.Fields.Any(f => f.Unique) && r.Rules.All(rule => rule.Rule.Unique is null) ? ""
            : ".catch(async (error) => {\n"
            + $"      // It may be a repeat of the same.\n      if (!(await repository.find(id{readArgument}))) throw error;\n    }})";
        var references = r.Relations.Select(l =>
            $"{{ field: {Code.Ts(l.Id)}, table: {Code.Ts(l.Target.Table)}, id: input.{l.Id}"
                + (l.Target.Private ? ", ownerId: " + (l.Target.Rights is { } rights ? rights.Owner(rights.Who(Deed.Read))
                    : r.Owned ? "user.id" : "currentUser(response).id") : "") + " },").ToList();
        var check = references.Count == 0 ? "" : $"await requireReferences(db, [\n  {Code.Lines(2, references)}\n]);";
        var text = Body();
        string Named(params string[] names) => string.Join(", ", names.Where(n => text.Contains($"{n}(", StringComparison.Ordinal)));
        string Import(string names, string from) => names.Length == 0 ? "" : $"import {{ {names} }} from '../middleware/{from}.js';";
        var imports = Code.Lines(0, [Import(Named("allow", "ownRows"), "access"), Import(Named("currentUser", "requireUser"), "auth")]);
        return text.Replace("// access\n", imports.Length > 0 ? imports + "\n" : "", StringComparison.Ordinal);

        string Body() => Code.Clean($$"""
            import { Router } from 'express';
            {{(app.Realtime ? "import type { ChangeFeed } from '../changes.js';" : "")}}
            {{(r.Charts.Any() ? $"import {{ {r.Camel}ChartRoutes }} from './{r.Path}.charts.js';" : "")}}
            {{(r.Submitted ? "import type { Config } from '../config.js';" : "")}}
            import type { Database } from '../db/client.js';
            {{(references.Count > 0 ? "import { requireReferences } from '../db/references.js';" : "")}}
            // access
            import { noQuery } from '../middleware/input.js';
            import { newId } from '../middleware/newId.js';
            import { {{(r.Authored ? "forbidden, " : "")}}notFound{{(r.Actions.Count > 0 ? ", Problem" : "")}} } from '../middleware/problem.js';
            {{(r.Uploads.Any() ? "import { keepUpload, sendUpload, uploadBody } from '../middleware/uploads.js';" : "")}}
            import { {{(r.Actions.Any(a => a.Action.Asks is not null) ? "amountAsked, " : "")}}{{(r.Actions.Any(a => a.Action.Asks is null) ? "nothing, " : "")}}parse, parseId } from '../middleware/validate.js';
            {{(r.Submitted ? "import { limitVisitors } from '../middleware/visitors.js';" : "")}}
            import { {{r.Name}}Repository } from '../repositories/{{r.Path}}.js';
            import { new{{r.Name}}, {{r.Camel}}Changes, {{r.Camel}}Query } from '../schemas/{{r.Path}}.js';

            export function {{r.Many}}Routes(db: Database{{(r.Submitted ? ", config: Config" : "")}}{{(app.Realtime ? ", changes: ChangeFeed" : "")}}): Router {
              const router = Router();
              const repository = new {{r.Name}}Repository(db);
              {{(r.Submitted ? $"const visitors = limitVisitors(db, config.submissions, [{string.Join(", ", r.Kept.Select(f => Code.Ts(f.Name)))}]);" : "")}}

              router.get('/', {{read}}async (request, response) => {
                response.json(await repository.list(parse({{r.Camel}}Query, request.query){{readArgument}}));
              });

              {{(r.Charts.Any() ? $"router.use('/charts', {r.Camel}ChartRoutes(db));" : "")}}
              router.use(noQuery);

              router.post('/', {{add}}async (request, response) => {
                {{user}}
                const input = parse(new{{r.Name}}, request.body);
                {{Code.Indent(check, 4)}}
                const id = newId(request{{own}});
                const created = await repository.create(id, input{{own}}){{collision}};
                {{(app.Realtime ? $"if (created) {Publish("created")}" : "")}}
                // A repeated submission is answered with the row that it made the first time.
                response.status(201).location(`{{r.Route}}/${id}`).json(created ?? (await repository.find(id{{readArgument}})));
              });

              {{Code.Indent(string.Join("\n\n", r.Uploads.Select(f => Upload(r, f, add)).Concat(ActionFiles.Routes(r, Publish))), 2)}}

              router.get('/:id', {{read}}async (request, response) => {
                const found = await repository.find(parseId(request.params.id, {{thing}}){{readArgument}});
                if (!found) {
                  throw notFound({{thing}});
                }
                response.json(found);
              });{{Code.Indent(r.Uploads.Any() ? "\n\n" + Served(r, thing, read, readArgument) : "", 2)}}

              router.patch('/:id', {{update}}async (request, response) => {
                {{User(Deed.Update)}}
                const id = parseId(request.params.id, {{thing}});
                const input = parse({{r.Camel}}Changes, request.body);
                {{Code.Indent(check, 4)}}
                const changed = await repository.update(id, input{{Own(Deed.Update)}});
                if (!changed) {
                  {{refuse}}
                }
                {{Publish("updated")}}
                response.json(changed);
              });

              router.delete('/:id', {{remove}}async (request, response) => {
                {{User(Deed.Delete)}}
                const id = parseId(request.params.id, {{thing}});
                if (!(await repository.delete(id{{Own(Deed.Delete)}}))) {
                  {{refuse}}
                }
                {{Publish("deleted")}}
                response.status(204).end();
              });

              return router;
            }

            """);
    }

    private static string Upload(Resource r, Field field, string add)
    {
        var kind = field.Type == FieldType.Image ? "image" : "file";
        return $$"""
            router.post('/uploads/{{Words.Kebab(field.Name)}}', {{add}}uploadBody('{{kind}}'), async (request, response) => {
              response.status(201).json({ value: await keepUpload(db, request, '{{kind}}', '{{r.Table}}.{{Words.Snake(field.Name)}}') });
            });
            """;
    }

    // Whoever may read the row may read what was uploaded to it, and nobody else.
    private static string Served(Resource r, string thing, string read, string readArgument) => $$"""
        router.get('/:id/files/:file/:name', {{read}}async (request, response) => {
          const found = await repository.find(parseId(request.params.id, {{thing}}){{readArgument}});
          const file = parseId(request.params.file, 'File');
          if (![{{string.Join(", ", r.Uploads.Select(f => $"found?.{f.Name}"))}}].some((value) => value?.includes(`/files/${file}/`))) {
            throw notFound('File');
          }
          await sendUpload(db, file, request, response);
        });
        """;
}
