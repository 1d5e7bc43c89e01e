namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Whoever has no account sends something at an address of its own; nobody but the owner reads it.</summary>
internal sealed class FormAcceptance : IAcceptance
{
    public IEnumerable<AcceptanceTest> Of(App app) => app.Forms.Select(r => new AcceptanceTest("forms",
        $"{Words.Sentence(Words.WithArticle(r.Entity.Label))} is sent without an account, and read by the owner only",
        [r.Name, Wish.Access], Sends(r, $"/{r.Path}/new")));

    /// <summary>A visitor fills in the form of a page, and the owner finds what was sent.</summary>
    public static string Sends(Resource resource, string address)
    {
        var row = Row.Of(resource);
        var kept = resource.Kept.Select(f => $"{Code.Ts(f.Label)}:").ToList();
        return Code.Lines(0, [
            .. row.Needed,
            "await app.visit();",
            $"await app.open('{address}');",
            $"await app.fill({{\n  {Code.Lines(2, row.Entered.Where(entered => !kept.Exists(entered.StartsWith)))}\n}});",
            "await app.isUsable();",
            "await app.press('Send');",
            $"await app.shows('Thank you.', {row.Title});",
            $"expect((await app.page.request.get('{resource.Route}')).status()).toBe(401);",
            "await app.register();",
            $"await app.open('/{resource.Path}');",
            $"await app.shows({row.Title});",
            $"const {{ items }} = await app.get('{resource.Path}') as {{ items: {{ id: string }}[] }};",
            "await app.visit();",
            $"expect((await app.page.request.get(`{resource.Route}/${{items[0]!.id}}`)).status()).toBe(401);",
        ]);
    }
}
