using Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend.Tests;

/// <summary>Tests that the screens hide what a role may not do, and that the highest role is given on a page.</summary>
internal static class RoleTests
{
    public static IEnumerable<string> Of(App app)
    {
        if (!app.HasRoles)
        {
            yield break;
        }

        var (highest, lowest) = (app.Model.Roles![0].Name, app.Model.Roles[^1].Name);
        yield return $$"""
            test('shows who has which role, and gives another', async () => {
              const { requests } = serve({}, { role: {{Code.Ts(highest)}} });
              open('/login/people');
              await userEvent.selectOptions(await screen.findByRole('combobox', { name: 'Role of Grace' }), {{Code.Ts(lowest)}});
              await waitFor(() => expect(requests).toContain('PATCH /api/auth/people/u2'));
              expect(await screen.findByText({{Code.Ts($"Grace: {lowest}")}})).toBeTruthy();
            });
            """;
        foreach (var r in app.Entities.Where(r => r.View != View.Thread && app.TopLevel.Contains(r)))
        {
            if (r.Rights!.May(lowest, r.Rights.Who(Deed.Read)) && !r.Rights.May(lowest, r.Rights.Who(Deed.Create)))
            {
                yield return $$"""
                    test('offers nothing new to who may add no {{BackendTests.TestName(r.Entity.PluralLabel)}}', async () => {
                      serve({}, { role: {{Code.Ts(lowest)}} });
                      open('/{{r.Path}}');
                      await screen.findByRole('heading', { name: {{Code.Ts(Words.Sentence(r.Entity.PluralLabel))}} });
                      await screen.findByText({{Code.Ts($"No {r.Entity.PluralLabel} yet")}});
                      expect(screen.queryByRole('button', { name: {{Code.Ts($"New {r.Entity.Label}")}} })).toBeNull();
                    });
                    """;
            }

            if (ListScreens.IsRestricted(r) && !r.Rights.May(lowest, r.Rights.Who(Deed.Read)))
            {
                yield return $$"""
                    test('says who may see {{BackendTests.TestName(r.Entity.PluralLabel)}}', async () => {
                      const { requests } = serve({}, { role: {{Code.Ts(lowest)}} });
                      open('/{{r.Path}}');
                      expect(await screen.findByText({{Code.Ts(r.Rights.Refusal(Deed.Read))}})).toBeTruthy();
                      expect(requests.filter((request) => request.startsWith('GET {{r.Route}}'))).toEqual([]);
                    });
                    """;
            }
        }
    }
}
