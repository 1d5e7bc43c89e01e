using Catalyst.Blueprints.Stacks.NodeExpressReact.Actions;
using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Access;

/// <summary>Tests that every role, and nobody, may do what was said and nothing else.</summary>
internal static class RoleTests
{
    public const string Login = """
        /** Registers somebody with a role and returns the token. */
        export async function login(name = 'alice', role: Role = highest): Promise<string> {
          const { body } = await send('POST', '/api/auth/register', { name, email: `${name}@example.com`, password: 'correct horse' });
          if (body.user) await db.query('UPDATE "users" SET "role" = $2 WHERE "id" = $1', [body.user.id, role]);
          return body.token;
        }
        """;

    public static IEnumerable<string> Of(Resource r)
    {
        if (r.Rights is not { } rights)
        {
            yield break;
        }

        var name = BackendTests.TestName(r.Entity.PluralLabel);
        var roles = rights.Roles.Cast<string?>().Append(null).ToList();
        var cases = roles.Select(role =>
                $"[{(role is null ? "undefined" : Code.Ts(role))}, {{ "
            + string.Join(", ", Enum.GetValues<Deed>().Select(d => $"{Name(d)}: {May(rights.May(role, rights.Who(d)))}")) + " }],");
        yield return $$"""
            test.each([
              {{Code.Lines(2, cases)}}
            ] as const)('lets %s do with {{name}} of others what they may', async (role, expected) => {
              const owner = await login('owner');
              const token = role && (await login('other', role));
              const path = `{{r.Route}}/${(await create{{r.Name}}(owner)).id}`;
              const may = async (method: string, address: string, body?: unknown) => ![401, 403, 404].includes((await send(method, address, body, token)).status);
              expect({
                read: await may('GET', path),
                create: await may('POST', '{{r.Route}}', await sample{{r.Name}}(owner)),
                update: await may('PATCH', path, {}),
                delete: await may('DELETE', path),
              }).toEqual(expected);
            });
            """;
        if (r.Owned && rights.Who(Deed.Create).Intersect([Permission.SignedIn, rights.Roles[^1]]).Any())
        {
            var own = Enum.GetValues<Deed>().Where(d => d is not Deed.Create).Select(d => (Deed: d, May: rights.Who(d).Contains(
                Permission.RowOwner) || rights.May(rights.Roles[^1], rights.Who(d)))).ToList();
            yield return $$"""
                test('lets whoever made {{BackendTests.TestName(r.Entity.Label)}} do what they may', async () => {
                  const token = await login('other', {{Code.Ts(rights.Roles[^1])}});
                  const path = `{{r.Route}}/${(await create{{r.Name}}(token)).id}`;
                  {{Code.Lines(2, own.Select(o => $"expect((await send('{Method(o.Deed)}', path, {(o.Deed == Deed.Update ? "{}" : "undefined")}, token)).status){(o.May ? ".not" : "")}.toBe(403);"))}}
                });
                """;
        }

        foreach (var action in r.Actions.Where(a => a.Action.By is not null))
        {
            var who = ActionFiles.Who(r, action);
            var told = string.Join(", ", roles.Select(role =>
                $"[{(role is null ? "undefined" : Code.Ts(role))}, {May(rights.May(role, who))}]"));
            var address = action.Action.Draws ? $"'{r.Route}/{action.Path}'"
                : $"`{r.Route}/${{(await create{r.Name}(owner)).id}}/{action.Path}`";
            yield return $$"""
                test.each([{{told}}] as const)('%s: {{BackendTests.TestName(action.Action.Label)}} ({{name}})', async (role, expected) => {
                  const owner = await login('owner');
                  const token = role && (await login('other', role));
                  const { status } = await send('POST', {{address}}, {}, token);
                  expect(![401, 403, 404].includes(status)).toBe(expected);
                  expect(owner).toBeTruthy();
                });
                """;
        }
    }

    private static string Name(Deed deed) => deed.ToString().ToLowerInvariant();

    private static string May(bool may) => may ? "true" : "false";

    private static string Method(Deed deed) => deed switch
    {
        Deed.Read => "GET",
        Deed.Update => "PATCH",
        _ => "DELETE",
    };
}
