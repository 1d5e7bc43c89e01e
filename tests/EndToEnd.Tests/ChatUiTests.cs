using System.Text.RegularExpressions;
using Catalyst.EndToEnd.Tests.Harness;
using Microsoft.Playwright;

namespace Catalyst.EndToEnd.Tests;

/// <summary>The whole way in a real browser, as a person goes it.</summary>
public sealed class ChatUiTests
{
    private const string Chromium = "/usr/bin/chromium";
    private const float Patience = 200_000;

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task A_person_asks_watches_reloads_and_uses_the_application_in_its_frame()
    {
        Assert.SkipUnless(File.Exists(Chromium), $"needs Chromium at {Chromium}");
        Assert.SkipUnless(File.Exists(Path.Combine(Repository.Root, "web", "dist", "index.html")), "needs the built web UI: ./catalyst setup");
        await using var server = await CatalystServer.StartAsync(Limit);
        using var playwright = await Playwright.CreateAsync();
        await using var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-quic", "--no-first-run"],
        });
        var page = await browser.NewPageAsync();
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync($"http://localhost:{server.Port}");

        await page.GetByRole(AriaRole.Textbox).FillAsync("a guest book where visitors leave a name and a message");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Agents are running").First.WaitForAsync();
        (await page.GetByRole(AriaRole.Textbox).First.IsEnabledAsync()).ShouldBeFalse();

        await page.ReloadAsync();
        await page.GetByText("Your app is live").First.WaitForAsync(new LocatorWaitForOptions { Timeout = Patience });
        await page.GetByRole(AriaRole.Tab, new PageGetByRoleOptions { NameRegex = new Regex("Preview") }).ClickAsync();
        var frame = page.FrameLocator("iframe");
        await frame.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { NameRegex = new Regex("^New") }).First.ClickAsync();
        await frame.GetByRole(AriaRole.Dialog).WaitForAsync();

        errors.ShouldBeEmpty();
        (await page.GetByText("Agents are running").CountAsync()).ShouldBe(0);
    }
}
