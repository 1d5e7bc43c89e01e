namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Accounts, and that nobody sees what belongs to another.</summary>
internal sealed class LoginAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app)
    {
        if (!app.HasAuth)
        {
            yield break;
        }

        if (app.HasOwner)
        {
            yield return new("login", "There is one account, the owner's, and nobody makes a second", [Wish.Access], """
                await app.visit();
                const data = { name: 'Eve', email: app.email('eve'), password: 'correct horse' };
                expect((await app.page.request.post('/api/auth/register', { data })).status()).toBe(409);
                await app.open('/login');
                await app.fill({ Email: 'owner@example.com', Password: 'correct horse' });
                await app.press('Log in');
                await expect(app.page.getByRole('button', { name: 'Log out' })).toBeVisible();
                """);
            yield break;
        }

        yield return new("login", "A person signs up, logs out and logs in again, but not with a wrong password", [Wish.Access], """
            await app.page.addInitScript(() => localStorage.removeItem('session'));
            await app.page.context().clearCookies();
            const account = { Email: app.email('grace'), Password: 'correct horse' };
            await app.open('/login');
            await app.press('New here? Create an account');
            await app.fill({ Name: 'Grace', ...account });
            await app.press('Sign up');
            await app.press('Log out');
            await app.open('/login');
            await app.fill({ ...account, Password: 'wrong horse' });
            await app.press('Log in');
            await expect(app.page.getByRole('alert')).toContainText('Wrong email or password');
            await app.fill(account);
            await app.press('Log in');
            await expect(app.page.getByRole('button', { name: 'Log out' })).toBeVisible();
            """);
        foreach (var r in app.Entities.Where(r => r.ReadNeedsLogin).Take(1))
        {
            yield return new("login", $"Nobody sees {r.Entity.PluralLabel} without a login", [Wish.Access], $$"""
                await app.page.context().clearCookies();
                await app.open('/{{r.Path}}');
                await expect(app.page.getByRole('button', { name: 'Log in', exact: true })).toBeVisible();
                """);
        }

        foreach (var r in app.Entities.Where(r => r.Private && Row.IsAllowed(r)))
        {
            yield return new("login", $"Nobody sees the {r.Entity.PluralLabel} of another", [Wish.Access], Hidden(r, 404));
        }
    }

    /// <summary>A row that its maker sees, and somebody who signs up after that does not.</summary>
    /// <param name="status">What the API answers to the other.</param>
    /// <param name="says">What the page says to the other; null for nothing.</param>
    public static string Hidden(Resource r, int status, string? says = null)
    {
        var row = Row.Of(r);
        return Code.Lines(0, [
            .. row.Needed,
            $"const {r.Camel}Row = {row.Make};",
            $"await app.open('/{r.Path}');",
            $"await app.shows({row.Title});",
            "await app.register('grace');",
            $"await app.open('/{r.Path}');",
            says is null ? null : $"await expect(app.page.getByText({Code.Ts(says)})).toBeVisible();",
            $"await app.lacks({row.Title});",
            $"expect((await app.page.request.get(`{r.Route}/${{{r.Camel}Row.id}}`)).status()).toBe({status});",
        ]);
    }
}
