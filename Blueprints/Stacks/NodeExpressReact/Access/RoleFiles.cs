namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Access;

/// <summary>Roles as both sides of the application know them.</summary>
internal static class RoleFiles
{
    public static string Of(App app)
    {
        var roles = app.Model.Roles!.Select(r => Code.Ts(r.Name)).ToList();
        return $$"""
            export const roles = [{{string.Join(", ", roles)}}] as const;

            export type Role = (typeof roles)[number];

            /** May do everything and gives roles to others; the first account has it. */
            export const highest: Role = {{roles[0]}};

            /** What a new account gets. */
            export const lowest: Role = {{roles[^1]}};

            """;
    }

    /// <summary>The column of accounts, and the first account that has the highest role.</summary>
    public static string Migration(App app)
    {
        var roles = app.Model.Roles!.Select(r => Code.SqlText(r.Name)).ToList();
        return $"""

            ALTER TABLE "users" ADD COLUMN "role" text NOT NULL DEFAULT {roles[^1]};
            {Check(app)}
            -- Only one account can be the first, also when two register at the same moment.
            ALTER TABLE "users" ADD COLUMN "is_first" boolean UNIQUE CHECK ("is_first");

            """;
    }

    /// <summary>The same where there are accounts already: the oldest of somebody who can log in becomes the first.</summary>
    public static string Added(App app) => Migration(app) + $"""
        UPDATE "users" SET "role" = {Code.SqlText(app.Model.Roles![0].Name)}, "is_first" = true WHERE "id" = (
          SELECT "id" FROM "users" WHERE "email" NOT LIKE '%@example.invalid' ORDER BY "created_at", "id" LIMIT 1);

        """;

    /// <summary>From some roles to others: who has a role that is gone has the lowest, and the first account the highest.</summary>
    public static string Changed(App app) => $"""
        ALTER TABLE "users" DROP CONSTRAINT "users_role_check";
        UPDATE "users" SET "role" = {Code.SqlText(app.Model.Roles![^1].Name)} WHERE "role" NOT IN ({Names(app)});
        UPDATE "users" SET "role" = {Code.SqlText(app.Model.Roles![0].Name)} WHERE "is_first";
        ALTER TABLE "users" ALTER COLUMN "role" SET DEFAULT {Code.SqlText(app.Model.Roles![^1].Name)};
        {Check(app)}

        """;

    private static string Check(App app) =>
        $"ALTER TABLE \"users\" ADD CONSTRAINT \"users_role_check\" CHECK (\"role\" IN ({Names(app)}));";

    private static string Names(App app) => string.Join(", ", app.Model.Roles!.Select(r => Code.SqlText(r.Name)));
}
