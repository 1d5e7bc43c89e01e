using Catalyst.Blueprints.Stacks.NodeExpressReact.Access;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Two accounts: who has a role does what others find no way to do, and are refused.</summary>
internal sealed class RoleAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app)
    {
        if (!app.HasRoles)
        {
            yield break;
        }

        var (highest, lowest) = (app.Model.Roles![0].Name, app.Model.Roles[^1].Name);
        yield return new("roles", $"The {highest} gives somebody a role, and others find no way to", [Wish.Access], $$"""
            await app.register('grace');
            await app.open('/login/people');
            await expect(app.page.getByRole('alert')).toContainText({{Code.Ts($"Only the {highest} may give roles")}});
            await app.register('first');
            await app.open('/');
            await app.page.getByRole('link', { name: 'People', exact: true }).click();
            const person = app.page.getByRole('listitem').filter({ hasText: app.email('grace') });
            await expect(person.getByRole('combobox')).toHaveValue({{Code.Ts(lowest)}});
            await person.getByRole('combobox').selectOption({{Code.Ts(highest)}});
            await expect(app.page.getByText({{Code.Ts($"grace: {highest}")}})).toBeVisible();
            await app.isUsable();
            """);
        foreach (var r in app.Entities.Where(r => r.View != View.Thread))
        {
            foreach (var test in Of(r, r.Rights!))
            {
                yield return test;
            }
        }
    }

    private static IEnumerable<AcceptanceTest> Of(Resource r, Rights rights)
    {
        var who = rights.Who(Deed.Create);
        var lowest = rights.Roles[^1];
        string[] proves = [Wish.Access, r.Name];
        if (!rights.May(lowest, who) && rights.May(lowest, rights.Who(Deed.Read)))
        {
            yield return new("roles", $"{rights.Refusal(Deed.Create).TrimEnd('.')}", proves, Code.Lines(0, [
                $"await app.open('/{r.Path}');",
                $"await expect(app.page.getByRole('button', {{ name: {Code.Ts($"New {r.Entity.Label}")}, exact: true }})).toBeVisible();",
                "await app.register('grace');",
                $"await app.open('/{r.Path}');",
                $"await expect(app.page.getByRole('heading', {{ name: {Code.Ts(Words.Sentence(r.Entity.PluralLabel))}, level: 1 }}))"
                    + ".toBeVisible();",
                $"await expect(app.page.getByRole('button', {{ name: {Code.Ts($"New {r.Entity.Label}")}, exact: true }})).toHaveCount(0);",
                $"const refused = await app.page.request.post('{r.Route}', {{ data: {{}}, headers: {{ 'X-Requested-With': 'fetch' }} }});",
                "expect(refused.status()).toBe(403);",
                $"expect(await refused.text()).toContain({Code.Ts(rights.Refusal(Deed.Create))});",
            ]));
        }

        if (ListIsClosed(rights) && Row.IsAllowed(r))
        {
            yield return new("roles", rights.Refusal(Deed.Read).TrimEnd('.'), proves,
                LoginAcceptance.Hidden(r, 403, rights.Refusal(Deed.Read)));
        }
    }

    private static bool ListIsClosed(Rights rights) =>
        !rights.Who(Deed.Read).Intersect([Permission.Everyone, Permission.SignedIn, Permission.RowOwner, rights.Roles[^1]]).Any();
}
