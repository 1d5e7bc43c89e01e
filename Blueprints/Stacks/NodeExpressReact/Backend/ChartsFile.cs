using Catalyst.Blueprints.Stacks.NodeExpressReact.Views;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>What the charts of one entity draw, and the routes that give it.</summary>
internal static class ChartsFile
{
    public static string Of(Resource r)
    {
        var login = r.Rights?.Guard(Deed.Read) ?? (r.ReadNeedsLogin ? "requireUser(db), " : "");
        var owner = r.Rights?.Owner(r.Rights.Who(Deed.Read));
        var filters = r.Relations.Select(l => $"{l.Id}: reference.optional(),");
        var where = r.Relations.Select(l => $"if (query.{l.Id} !== undefined) where.add('t.{Code.Sql(l.Column)} = ?', query.{l.Id});")
            .Prepend(!r.Private || owner is "null" ? "" : owner is null ? "where.add('t.\"owner_id\" = ?', currentUser(response).id);"
                : $"const owner = {owner};\nif (owner) where.add('t.\"owner_id\" = ?', owner);");
        var auth = new[] { r.Private && owner is null ? "currentUser" : null,
            login.StartsWith("requireUser", StringComparison.Ordinal) ? "requireUser" : null }.OfType<string>().ToList();
        var access = new[] { login.StartsWith("allow", StringComparison.Ordinal) ? "allow" : null,
            r.Private && owner is not (null or "null") ? "ownRows" : null }.OfType<string>().ToList();
        return Code.Clean($$"""
            import { type RequestHandler, Router } from 'express';
            import { z } from 'zod';
            import { type ChartSource, range, readChart } from '../db/charts.js';
            import type { Database } from '../db/client.js';
            import { Where } from '../db/sql.js';
            {{(access.Count > 0 ? $"import {{ {string.Join(", ", access)} }} from '../middleware/access.js';" : "")}}
            {{(auth.Count > 0 ? $"import {{ {string.Join(", ", auth)} }} from '../middleware/auth.js';" : "")}}
            import { parse{{(r.Relations.Count > 0 ? ", reference" : "")}} } from '../middleware/validate.js';

            {{Code.Lines(0, r.Charts.Select(Source))}}

            const chartQuery = z.strictObject({
              range,
              {{Code.Lines(2, filters)}}
            });

            /** The numbers of the charts of {{Code.Comment(r.Entity.PluralLabel)}}. */
            export function {{r.Camel}}ChartRoutes(db: Database): Router {
              const router = Router();
              const answer = (source: ChartSource): RequestHandler => async (request, response) => {
                const query = parse(chartQuery, request.query);
                const where = new Where();
                {{Code.Lines(4, where)}}
                response.json(await readChart(db, source, where, query.range));
              };
              {{Code.Lines(2, r.Charts.Select(v => $"router.get('/{v.Path}', {login}answer({v.Camel}Source));"))}}
              return router;
            }

            """);
    }

    private static string Source(ViewSource view)
    {
        var options = view.Options;
        var x = view.TypeOf(options.X!).Kind;
        var dated = x is ValueKind.Date or ValueKind.Moment;
        var measures = options.Measures!.Select(m =>
            $"{{ of: {Sql(view, m.Value ?? "1")}, by: '{m.Kind.ToString().ToLowerInvariant()}' }},");
        return $$"""
            /** {{Code.Comment(view.View.Label)}}. */
            const {{view.Camel}}Source: ChartSource = {
              table: {{Code.Ts(Code.Sql(view.Resource.Table))}},
              x: {{Sql(view, options.X!)}},
              {{(dated ? $"step: '{options.Step.ToString().ToLowerInvariant()}'," : x == ValueKind.Integer ? "ordered: true," : "")}}
              {{(options.Series is { } series ? $"series: {Sql(view, series, true)}," : "")}}
              {{(options.Where is { } where ? $"where: {Sql(view, where)}," : "")}}
              measures: [
                {{Code.Lines(4, measures)}}
              ],
            };
            """;
    }

    private static string Sql(ViewSource view, string expression, bool cast = false) =>
        $"`{Code.Template(cast ? $"({view.Sql(expression)})" : view.Sql(expression))}`";
}
