using Catalyst.Testing;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>The chat page in a real browser.</summary>
internal sealed class ChatPage : IAsyncDisposable
{
    private const string Chromium = "/usr/bin/chromium";

    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ChatPage(IPlaywright playwright, IBrowser browser, IPage page)
    {
        _playwright = playwright;
        _browser = browser;
        Page = page;
        page.PageError += (_, error) => Errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Faults of the page's own scripts.</summary>
    public List<string> Errors { get; } = [];

    public ILocator Composer => Page.Locator("#composer");

    public ILocator Running => Page.GetByText("Agents are running").First;

    public ILocator Live => Page.GetByText("Your app is live").First;

    /// <summary>Opens the page of <paramref name="server"/>, or skips the test where there is no browser or no built page.</summary>
    public static async Task<ChatPage> OpenAsync(CatalystServer server)
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"],
        });
        var context = await browser.NewContextAsync(new BrowserNewContextOptions { ReducedMotion = ReducedMotion.Reduce });
        var page = new ChatPage(playwright, browser, await context.NewPageAsync());
        await page.Page.GotoAsync($"http://localhost:{server.Port}");
        return page;
    }

    public static void SkipUnlessPossible()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"needs Chromium at {Chromium}");
        Assert.SkipUnless(File.Exists(Path.Combine(Checkout.Root, "web", "dist", "index.html")),
            "needs the built web UI: ./catalyst setup");
    }

    public async Task AskAsync(string request)
    {
        await Composer.FillAsync(request);
        await Page.Keyboard.PressAsync("Enter");
        await Running.WaitForAsync();
    }

    public ILocator Tab(string name) => Page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { NameRegex = new Regex(name) });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = name, Exact = true });

    /// <summary>What axe finds, each as its rule and the elements that break it.</summary>
    public async Task<string[]> BarriersAsync()
    {
        await Page.EvaluateAsync(await File.ReadAllTextAsync(Path.Combine(Checkout.Root, "web", "node_modules", "axe-core", "axe.min.js")));
        return await Page.EvaluateAsync<string[]>(
            "async () => (await axe.run(document, { iframes: false })).violations"
            + ".map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).slice(0, 3).join(' | '))");
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }
}
