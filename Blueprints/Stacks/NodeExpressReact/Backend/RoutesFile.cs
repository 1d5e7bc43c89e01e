using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>The routes of one entity.</summary>
internal static class RoutesFile
{
    public static string Of(App app, Resource r)
    {
        var thing = Code.Ts(Words.Sentence(r.Entity.Label));
        var read = r.ReadNeedsLogin ? "requireUser(db), " : "";
        var write = r.WriteNeedsLogin ? "requireUser(db), " : "";
        var add = r.AddNeedsLogin ? "requireUser(db), " : "";
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
        var collision = !r.Entity.Fields.Any(f => f.Unique) && r.Rules.All(rule => rule.Rule.Unique is null) ? ""
            : ".catch(async (error) => {\n"
            + $"      // It may be a repeat of the same.\n      if (!(await repository.find(id{readArgument}))) throw error;\n    }})";
        var references = r.Relations.Select(l =>
            $"{{ field: {Code.Ts(l.Id)}, table: {Code.Ts(l.Target.Table)}, id: input.{l.Id}"
                + (l.Target.Private ? ", ownerId: " + (r.Owned ? "user.id" : "currentUser(response).id") : "") + " },").ToList();
        var check = references.Count == 0 ? "" : $"await requireReferences(db, [\n  {Code.Lines(2, references)}\n]);";
        var auth = new[] { r.Owned || r.Relations.Any(l => l.Target.Private) ? "currentUser" : null,
            r.WriteNeedsLogin ? "requireUser" : null }.OfType<string>().ToList();
        return Code.Clean($$"""
            import { Router } from 'express';
            {{(app.Realtime ? "import type { ChangeFeed } from '../changes.js';" : "")}}
            {{(r.Charts.Any() ? $"import {{ {r.Camel}ChartRoutes }} from './{r.Path}.charts.js';" : "")}}
            import type { Database } from '../db/client.js';
            {{(references.Count > 0 ? "import { requireReferences } from '../db/references.js';" : "")}}
            {{(auth.Count > 0 ? $"import {{ {string.Join(", ", auth)} }} from '../middleware/auth.js';" : "")}}
            import { noQuery } from '../middleware/input.js';
            import { newId } from '../middleware/newId.js';
            import { {{(r.Authored ? "forbidden, " : "")}}notFound{{(r.Actions.Count > 0 ? ", Problem" : "")}} } from '../middleware/problem.js';
            {{(r.Uploads.Any() ? "import { keepUpload, sendUpload, uploadBody } from '../middleware/uploads.js';" : "")}}
            import { {{(r.Actions.Any(a => a.Action.Asks is not null) ? "amountAsked, " : "")}}{{(r.Actions.Any(a => a.Action.Asks is null) ? "nothing, " : "")}}parse, parseId } from '../middleware/validate.js';
            import { {{r.Name}}Repository } from '../repositories/{{r.Path}}.js';
            import { new{{r.Name}}, {{r.Camel}}Changes, {{r.Camel}}Query } from '../schemas/{{r.Path}}.js';

            export function {{r.Many}}Routes(db: Database{{(app.Realtime ? ", changes: ChangeFeed" : "")}}): Router {
              const router = Router();
              const repository = new {{r.Name}}Repository(db);

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

              {{Code.Indent(string.Join("\n\n", r.Uploads.Select(f => Upload(r, f, add)).Concat(ActionFiles.Routes(app, r, write, Publish))), 2)}}

              router.get('/:id', {{read}}async (request, response) => {
                const found = await repository.find(parseId(request.params.id, {{thing}}){{readArgument}});
                if (!found) {
                  throw notFound({{thing}});
                }
                response.json(found);
              });{{Code.Indent(r.Uploads.Any() ? "\n\n" + Served(r, thing, read, readArgument) : "", 2)}}

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
