using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

/// <summary>
/// Rules as parts of the database, which holds them whoever writes to it and however many do so at once: what is unique is an index, any
/// other rule is checked when a row is written, and until then whoever writes a row that counts together with it waits.
/// </summary>
internal static class RuleSql
{
    /// <summary>For a table that is empty.</summary>
    public static string Create(Resource resource, RuleCode rule) => rule.Rule.Unique is { } members
        ? $"CREATE UNIQUE INDEX {Code.Sql(rule.Constraint)} ON {Code.Sql(resource.Table)} "
            + $"({string.Join(", ", members.Select(m => Key(resource, m)))});\n"
        : Add(resource, rule);

    /// <summary>For a table whose rows may not keep to the rule: they stay until they are changed.</summary>
    public static string Add(Resource resource, RuleCode rule)
    {
        var (name, table) = (Code.Sql(rule.Constraint), Code.Sql(resource.Table));
        var columns = Columns(resource, rule);
        return $"""
            CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $rule$
            BEGIN
              {Code.Lines(2, Waits(resource, rule))}
              IF NOT EXISTS (SELECT 1 FROM {table} t WHERE t."id" = NEW."id" AND ({rule.Sql})) THEN
                RAISE EXCEPTION USING ERRCODE = 'check_violation', CONSTRAINT = {Code.SqlText(rule.Constraint)},
                  MESSAGE = {Code.SqlText(rule.Rule.Says)};
              END IF;
              RETURN NULL;
            END $rule$;
            CREATE TRIGGER {name} AFTER INSERT OR UPDATE{(columns.Count == 0 ? "" : $" OF {string.Join(", ", columns)}")} ON {table}
              FOR EACH ROW EXECUTE FUNCTION {name}();

            """.Replace("BEGIN\n  \n", "BEGIN\n", StringComparison.Ordinal);
    }

    public static string Drop(Resource resource, RuleCode rule)
    {
        var name = Code.Sql(rule.Constraint);
        return $"DROP INDEX IF EXISTS {name};\nDROP TRIGGER IF EXISTS {name} ON {Code.Sql(resource.Table)};\n"
            + $"DROP FUNCTION IF EXISTS {name}();\n";
    }

    private static string Key(Resource resource, string member)
    {
        var field = resource.Source.Fields.FirstOrDefault(f => f.Name == member);
        // Ada and ada are one person.
        return field?.Type is FieldType.String or FieldType.Text or FieldType.Email ? $"lower({Column(resource, member)})"
            : Column(resource, member);
    }

    private static string Column(Resource resource, string member) =>
        resource.Source.Fields.Any(f => f.Name == member) ? Code.Sql(Words.Snake(resource.Property(member)))
            : member == Rule.Owner ? "\"owner_id\"" : Code.Sql($"{Words.Snake(member)}_id");

    // What the rule depends on: other changes of a row need no check.
    private static List<string> Columns(Resource resource, RuleCode rule) => [.. rule.Condition.Parts().Select(part => part switch
    {
        TypedExpression.Read read when read.Of.Name == rule.Entity.Name => read.Field.Name,
        TypedExpression.Reference reference when reference.Of.Name == rule.Entity.Name => reference.Relation.Name,
        TypedExpression.Parent { Row: 0 } parent => parent.Relation.Name,
        _ => null,
    }).OfType<string>().Distinct().Select(member => Column(resource, member))];

    private static List<string> Waits(Resource resource, RuleCode rule)
    {
        var parents = rule.Condition.Parts().OfType<TypedExpression.Parent>().Where(p => p.Row == 0)
            .ToDictionary(p => p.As, p => p.Relation);
        return [.. rule.Condition.Parts().OfType<TypedExpression.Aggregate>().Select(a => a.Source.Children is { } children
            ? children.Row == 0 ? null : parents.GetValueOrDefault(children.Row) is { } up ? Parent(up) : Everybody()
            : Shared(a) ?? Everybody()).OfType<string>().Distinct().Order(StringComparer.Ordinal)];

        // A lock that keeps others from the same, but not from referring to the row.
        string Parent(Relation relation) => resource.Relations.First(l => l.Name == relation.Name) is var link
            ? $"PERFORM 1 FROM {Code.Sql(link.Target.Table)} WHERE \"id\" = NEW.{Code.Sql(link.Column)} FOR NO KEY UPDATE;" : "";

        string Everybody() => $"PERFORM pg_advisory_xact_lock(hashtext({Code.SqlText(resource.Table)}));";

        // Only rows of the same parent, or of the same person, count together.
        string? Shared(TypedExpression.Aggregate aggregate)
        {
            foreach (var same in aggregate.Where.Conditions().OfType<TypedExpression.Compare>().Where(c => c.Operator == Operator.Equal))
            {
                if (same is { Left: TypedExpression.Reference { Row: not 0 }, Right: TypedExpression.Reference { Row: 0 } own })
                {
                    return Parent(own.Relation);
                }

                if (same is { Left: TypedExpression.Owner { Row: not 0 }, Right: TypedExpression.Owner { Row: 0 } })
                {
                    return "PERFORM 1 FROM \"users\" WHERE \"id\" = NEW.\"owner_id\" FOR NO KEY UPDATE;";
                }
            }

            return null;
        }
    }
}
