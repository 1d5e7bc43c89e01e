using System.Text;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Access;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Changes;

/// <summary>From the tables of one model to those of the next, keeping what is stored wherever the new model has a place for it.</summary>
internal sealed class MigrationWriter
{
    private readonly AppChange _change;
    private readonly App _before;
    private readonly App _after;
    private readonly StringBuilder _sql = new();

    private MigrationWriter(AppChange change, App before, App after) => (_change, _before, _after) = (change, before, after);

    /// <summary>The script; empty when the tables stay as they are.</summary>
    public static string Write(AppChange change, App before, App after)
    {
        var writer = new MigrationWriter(change, before, after);
        writer.All();
        var comment = string.Concat(change.Edits.Select(e => $"-- {Code.Comment(e.Sentence)}\n"));
        return writer._sql.Length == 0 ? "" : $"{comment}\n{writer._sql}";
    }

    private void All()
    {
        if (_after.HasAuth && !_before.HasAuth)
        {
            _sql.Append(Migrations.AccountsOf(_after));
        }
        else if (_after.HasRoles && !_before.HasRoles)
        {
            _sql.Append(RoleFiles.Added(_after));
        }
        else if (_after.HasRoles && !_after.Model.Roles!.SequenceEqual(_before.Model.Roles!))
        {
            _sql.Append(RoleFiles.Changed(_after));
        }
        else if (_before.HasRoles && _after.HasAuth && !_after.HasRoles)
        {
            Line("ALTER TABLE \"users\" DROP COLUMN \"role\";");
            Line("ALTER TABLE \"users\" DROP COLUMN \"is_first\";");
        }

        if (_after.HasTexts && !_before.HasTexts)
        {
            _sql.Append(Migrations.Texts);
        }

        var kept = _before.Entities.Select(was => (Was: was, Now: _after.Entities.FirstOrDefault(e => e.Name == _change.NameNow(was.Name))))
            .Where(p => p.Now is not null).Select(p => (p.Was, Now: p.Now!)).ToList();
        foreach (var (was, now) in kept)
        {
            foreach (var rule in was.Rules.Where(rule => !now.Rules.Any(r => IsSame(was, rule, now, r))))
            {
                _sql.Append(RuleSql.Drop(was, rule));
            }
        }

        foreach (var (was, now) in kept.Where(p => !IsSameUploads(p.Was, p.Now) && p.Was.Uploads.Any()))
        {
            Line(UploadSql.Unwatch(was.Table));
        }

        foreach (var (was, now) in kept.Where(p => p.Was.Table != p.Now.Table))
        {
            Line($"ALTER TABLE {Code.Sql(was.Table)} RENAME TO {Code.Sql(now.Table)};");
        }

        foreach (var (was, now) in kept)
        {
            foreach (var link in was.Relations.Where(link => now.Relations.All(l => l.Name != Now(was, link.Name))))
            {
                Line($"ALTER TABLE {Code.Sql(now.Table)} DROP COLUMN {Code.Sql(link.Column)};");
            }
        }

        foreach (var gone in _before.Entities.Where(e => kept.All(p => p.Was != e)).Reverse())
        {
            gone.Uploads.ToList().ForEach(f => Line(UploadSql.Remove(Code.Sql(gone.Table), Code.Sql(Words.Snake(f.Name)))));
            Line($"DROP TABLE {Code.Sql(gone.Table)};");
        }

        var survivors = kept.Select(p => p.Now).ToHashSet();
        foreach (var made in _after.Entities.Where(e => !survivors.Contains(e)))
        {
            _sql.Append(Migrations.Table(made, _ => true)).Append('\n');
        }

        foreach (var (was, now) in kept)
        {
            Owner(was, now);
            Links(was, now);
            FieldsOf(was, now);
        }

        foreach (var (was, now) in kept)
        {
            foreach (var rule in now.Rules.Where(rule => !was.Rules.Any(r => IsSame(was, r, now, rule))))
            {
                _sql.Append(RuleSql.Add(now, rule));
            }
        }

        foreach (var made in _after.Entities.Where(e => !survivors.Contains(e)))
        {
            made.Rules.ToList().ForEach(rule => _sql.Append(RuleSql.Create(made, rule)));
        }

        if (_after.HasUploads != _before.HasUploads)
        {
            Line(_after.HasUploads ? UploadSql.Table : UploadSql.Unwatched);
        }

        foreach (var now in _after.Entities.Where(e => e.Uploads.Any() && !kept.Any(p => p.Now == e && IsSameUploads(p.Was, e))))
        {
            _sql.Append(UploadSql.Watch(now));
        }

        if (_before.HasAuth && !_after.HasAuth)
        {
            Line("DROP TABLE \"sessions\";");
            Line("DROP TABLE \"users\";");
        }
    }

    private static bool IsSame(Resource was, RuleCode before, Resource now, RuleCode after) =>
        before.Constraint == after.Constraint && RuleSql.Create(was, before) == RuleSql.Create(now, after)
            && RuleSql.Add(was, before) == RuleSql.Add(now, after)
            // The type of a column that a trigger watches cannot change.
            && !was.Entity.Fields.Any(f => now.Entity.Fields.Any(n => n.Name == f.Name && Migrations.TypeOf(n) != Migrations.TypeOf(f)));

    private static bool IsSameUploads(Resource was, Resource now) =>
        was.Uploads.Select(f => f.Name).SequenceEqual(now.Uploads.Select(f => f.Name));

    private void Owner(Resource was, Resource now)
    {
        var table = Code.Sql(now.Table);
        if (now.Owned && !was.Owned)
        {
            // Whoever logs in first must not find the rows of others as their own: they get an owner of their own, whose password no text
            // can have: its key is too short.
            const string Keeper = "earlier-entries@example.invalid";
            Line($"INSERT INTO \"users\" (\"name\", \"email\", \"password_hash\") SELECT 'Earlier entries', '{Keeper}', "
                + $"'scrypt$1024$bm9ib2R5$bm9ib2R5' WHERE EXISTS (SELECT 1 FROM {table}) ON CONFLICT (\"email\") DO NOTHING;");
            Line($"ALTER TABLE {table} ADD COLUMN \"owner_id\" uuid REFERENCES \"users\" ON DELETE CASCADE;");
            Line($"UPDATE {table} SET \"owner_id\" = (SELECT \"id\" FROM \"users\" WHERE \"email\" = '{Keeper}');");
            Line($"ALTER TABLE {table} ALTER COLUMN \"owner_id\" SET NOT NULL;");
            Line($"CREATE INDEX ON {table} (\"owner_id\");");
        }
        else if (was.Owned && !now.Owned)
        {
            Line($"ALTER TABLE {table} DROP COLUMN \"owner_id\";");
        }
    }

    private void Links(Resource was, Resource now)
    {
        var table = Code.Sql(now.Table);
        foreach (var link in now.Relations)
        {
            if (was.Relations.FirstOrDefault(l => Now(was, l.Name) == link.Name) is not { } old)
            {
                Line($"ALTER TABLE {table} ADD COLUMN {Code.Sql(link.Column)} uuid REFERENCES {Code.Sql(link.Target.Table)} "
                    + $"{Migrations.OnDelete(link)};");
                Line($"CREATE INDEX ON {table} ({Code.Sql(link.Column)});");
            }
            else if (old.Column != link.Column)
            {
                Line($"ALTER TABLE {table} RENAME COLUMN {Code.Sql(old.Column)} TO {Code.Sql(link.Column)};");
            }
        }
    }

    private void FieldsOf(Resource was, Resource now)
    {
        var columns = new ColumnChanges(now, Line);
        foreach (var field in was.Entity.Fields.Where(f => now.Entity.Fields.All(n => n.Name != Now(was, f.Name))))
        {
            columns.Drop(field);
        }

        foreach (var field in now.Entity.Fields)
        {
            if (was.Entity.Fields.FirstOrDefault(f => Now(was, f.Name) == field.Name) is not { } old)
            {
                columns.Add(field);
                continue;
            }

            if (old.Name != field.Name)
            {
                Line($"ALTER TABLE {Code.Sql(now.Table)} RENAME COLUMN {Code.Sql(Words.Snake(old.Name))} TO "
                    + $"{Code.Sql(Words.Snake(field.Name))};");
            }

            columns.Change(old, field, was.Private);
        }
    }

    private string Now(Resource was, string member) => _change.MemberNow(was.Name, member);

    private void Line(string statement) => _sql.Append(statement).Append('\n');
}
