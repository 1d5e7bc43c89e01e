using System.Text.RegularExpressions;
using Catalyst.EndToEnd.Tests.Harness;
using Microsoft.Playwright;

namespace Catalyst.EndToEnd.Tests;

/// <summary>The whole way in a real browser, as a person goes it.</summary>
public sealed class ChatUiTests
{
    private static readonly LocatorWaitForOptions Patience = new() { Timeout = 200_000 };

    private static CancellationToken Limit => TestContext.Current.CancellationToken;

    [Fact(Timeout = 300_000)]
    public async Task A_person_asks_watches_reloads_reads_and_uses_the_application_in_its_frame()
    {
        ChatPage.SkipUnlessPossible();
        await using var server = await CatalystServer.StartAsync(Limit);
        await using var chat = await ChatPage.OpenAsync(server);
        await chat.AskAsync("a guest book where visitors leave a name and a message");
        (await chat.Composer.IsEnabledAsync()).ShouldBeFalse();

        await chat.Page.ReloadAsync();
        await chat.Live.WaitForAsync(Patience);
        await chat.Tab("Preview").ClickAsync();
        var frame = chat.Page.FrameLocator("iframe");
        await frame.GetByRole(AriaRole.Button, new FrameLocatorGetByRoleOptions { NameRegex = new Regex("^New") }).First.ClickAsync();
        await frame.GetByRole(AriaRole.Dialog).WaitForAsync();
        (await chat.Page.GetByText("Agents are running").CountAsync()).ShouldBe(0);

        await chat.Tab("Design").ClickAsync();
        await chat.Page.GetByRole(AriaRole.Img, new PageGetByRoleOptions { Name = "Architecture" }).WaitForAsync();
        await chat.Button("Data model").ClickAsync();
        await chat.Page.Locator(".model__box").First.WaitForAsync();
        await chat.Tab("Commits").ClickAsync();
        await chat.Page.Locator(".commit").First.ClickAsync();
        await chat.Page.Locator(".change__line--added").First.WaitForAsync();
        foreach (var theme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await chat.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = theme });
            foreach (var tab in new[] { "Activity", "Design", "Files", "Commits", "Tests", "Review", "Preview" })
            {
                await chat.Tab(tab).ClickAsync();
                await chat.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);
                (await chat.BarriersAsync()).ShouldBeEmpty($"{tab}, {theme}");
            }
        }

        chat.Errors.ShouldBeEmpty();
    }

    [Fact(Timeout = 300_000)]
    public async Task A_cancelled_run_is_retried_and_survives_the_death_of_its_server_under_the_open_page()
    {
        ChatPage.SkipUnlessPossible();
        await using var server = await CatalystServer.StartAsync(Limit);
        await using var chat = await ChatPage.OpenAsync(server);
        await chat.AskAsync("a counter");
        await chat.Button("Cancel").ClickAsync();
        await chat.Button("Cancel the run").ClickAsync();
        var cancelled = chat.Page.GetByRole(AriaRole.Status, new PageGetByRoleOptions { Name = "The task was cancelled" });
        await cancelled.WaitForAsync();
        await cancelled.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Retry" }).ClickAsync();
        await chat.Running.WaitForAsync();
        await chat.Tab("Activity").ClickAsync();

        server.Kill();
        await chat.Page.GetByText("Reconnecting").First.WaitForAsync();
        await server.LaunchAsync(Limit);
        await chat.Page.GetByText("All done").WaitForAsync(Patience);

        // What was followed live, through both ends, is what the history tells: no line is missing and none is twice.
        var lines = await chat.Page.Locator(".line").AllInnerTextsAsync();
        await chat.Page.ReloadAsync();
        await chat.Tab("Activity").ClickAsync();
        await chat.Page.GetByText("All done").WaitForAsync();
        (await chat.Page.Locator(".line").AllInnerTextsAsync()).ShouldBe(lines);
        chat.Errors.ShouldBeEmpty();
    }
}
