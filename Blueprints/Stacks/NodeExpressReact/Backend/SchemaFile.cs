namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>What the API of one entity takes and gives.</summary>
internal static class SchemaFile
{
    public static string Of(Resource r)
    {
        var fields = r.Entity.Fields;
        var shape = fields.Select(f => $"{f.Name}: {Fields.Zod(f)},")
            .Concat(r.Relations.Select(l => $"{l.Id}: reference{(l.Required ? "" : ".nullable()")},"));
        var defaults = fields.Where(f => Fields.DefaultOf(f) is not null || Fields.IsNullable(f))
            .Select(f => $"{f.Name}: fields.{f.Name}.default({Fields.DefaultOf(f) ?? "null"}),")
            .Concat(r.Relations.Where(l => !l.Required).Select(l => $"{l.Id}: fields.{l.Id}.default(null),"));
        var filters = r.Booleans.Select(f => $"{f.Name}: flag.optional(),")
            .Concat(r.Enums.Select(f => $"{f.Name}: z.enum([{string.Join(", ", f.Values!.Select(Code.Ts))}]).optional(),"))
            .Concat(r.Relations.Select(l => $"{l.Id}: reference.optional(),"))
            .Concat(r.Conditions.Select(c => $"{c.Name}: flag.optional(),"))
            .Concat(r.Calendar is null ? [] : ["from: date.optional(),", "to: date.optional(),"])
            .Concat(r.Parts.Any() ? [$"within: z.enum([{string.Join(", ", r.Parts.Select(v => Code.Ts(v.Path)))}]).optional(),"] : []);
        var all = string.Join('\n', shape.Concat(filters));
        var helpers = new[] { "date", "dateTime", "decimal", "email", "flag", "integer", "optionalText", "pagination", "reference",
            "requiredText", "time", "upload", "url" }
            .Where(h => h == "pagination" || System.Text.RegularExpressions.Regex.IsMatch(all, $@": {h}\b"));
        var sorts = r.Entity.Fields.Where(r.IsSortable).Concat(r.SortableComputed).Select(f => f.Name).Prepend("createdAt")
            .Concat(r.Entity.Order is { FromToday: true } ? [Resource.Upcoming] : []).SelectMany(f => new[] { Code.Ts(f), Code.Ts("-"
                + f) });
        var rows = fields.Select(f => $"{f.Name}: {RowType(f)};")
            .Concat(r.Relations.SelectMany(l => new[] { $"{l.Id}: string{(l.Required ? "" : " | null")};",
                $"{l.Label}: string{(l.Required ? "" : " | null")};" }))
            .Concat(r.Computed.Select(c => $"{c.Field.Name}: {RowType(c.Field)};"))
            .Concat(r.Conditions.Select(c => $"{c.Name}: boolean;"))
            .Concat(r.Actions.Where(a => a.Can is not null).Select(a => $"{a.Can}: boolean;"))
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

    private static string RowType(Field f) => f.Type == FieldType.DateTime ? (Fields.IsNullable(f) ? "Date | null" : "Date")
        : Fields.TypeScript(f);
}
