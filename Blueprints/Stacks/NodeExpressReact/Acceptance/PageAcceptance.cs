namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Every page can be read and used by everybody, at every width, and bears the application's name.</summary>
internal sealed class PageAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app)
    {
        var addresses = app.Addresses.Where(a => !a.Contains(":id", StringComparison.Ordinal) && a != "/login").Select(Code.Ts);
        yield return new("pages", "Every page can be read and used by everybody, without scrolling sideways", [], $$"""
            for (const address of [{{string.Join(", ", addresses)}}]) {
              await app.open(address);
              await app.isUsable();
              await app.picture(address);
            }
            """);
        yield return new("pages", $"The application is called {app.Model.Name}", [Wish.Title], $$"""
            await app.open('/');
            await expect(app.page).toHaveTitle({{Code.Ts(app.Model.Name)}});
            await expect(app.page.getByRole('banner')).toContainText({{Code.Ts(app.Model.Name)}});
            """);
    }
}
