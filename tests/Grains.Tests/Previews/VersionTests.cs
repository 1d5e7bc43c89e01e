using Catalyst.Grains.Interfaces.Conversations;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tests.Conversations;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Persistence;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Grains.Tests.Previews;

/// <summary>A change goes on with what was entered before, and undo and redo bring code, data and preview of a version back.</summary>
public sealed class VersionTests(PostgresServer postgres)
{
    [Fact(Timeout = 120_000)]
    public async Task A_change_goes_on_with_the_data_and_takes_the_place_of_what_it_changes()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Guid.CreateVersion7());
        var first = await DeployAsync(node, chat, "build notes");
        Write(node, first, "first row");

        var second = await DeployAsync(node, chat, "add tags");

        Read(node, second).ShouldBe("first row");
        node.Driver.Running.Keys.ShouldBe([second.Id]);
        (await StatusAsync(node, first)).ShouldBe(PreviewStatus.Superseded);

        // What is entered now is the new version's alone.
        Write(node, second, "second row");
        Read(node, first).ShouldBe("first row");
    }

    [Fact(Timeout = 120_000)]
    public async Task Undo_and_redo_bring_back_what_ran_and_what_it_had_stored()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Guid.CreateVersion7());
        var first = await DeployAsync(node, chat, "build notes");
        var second = await DeployAsync(node, chat, "add tags");
        Write(node, second, "entered since");

        var undone = (await chat.TellAsync("undo")).Reply!.Reply.Content;

        undone.ShouldContain("add tags");
        undone.ShouldContain("redo");
        node.Driver.Running.Keys.ShouldBe([first.Id]);
        (await chat.TellAsync("undo")).Reply!.Reply.Content.ShouldContain("nothing to undo");

        var again = (await chat.TellAsync("redo")).Reply!.Reply.Content;

        again.ShouldContain("add tags");
        node.Driver.Running.Keys.ShouldBe([second.Id]);
        Read(node, second).ShouldBe("entered since");
        (await chat.TellAsync("redo")).Reply!.Reply.Content.ShouldContain("nothing to redo");
    }

    [Fact(Timeout = 120_000)]
    public async Task A_change_after_an_undo_begins_with_the_version_that_was_gone_back_to()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Guid.CreateVersion7());
        var first = await DeployAsync(node, chat, "build notes");
        var second = await DeployAsync(node, chat, "add tags");
        await chat.TellAsync("undo");
        Write(node, first, "entered after the undo");

        var third = await DeployAsync(node, chat, "add colours");

        third.BaseTaskId.ShouldBe(first.Id);
        Read(node, third).ShouldBe("entered after the undo");
        var project = node.Grains.GetGrain<IProjectGrain>(first.ProjectId);
        (await project.VersionsAsync()).Single(v => v.IsCurrent).TaskId.ShouldBe(third.Id);
        (await project.RestoreAsync(second.Id)).Refusal.ShouldBeNull();
        node.Driver.Running.Keys.ShouldBe([second.Id]);
    }

    [Fact(Timeout = 120_000)]
    public async Task The_same_wish_twice_goes_back_once()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Guid.CreateVersion7());
        await DeployAsync(node, chat, "build notes");
        var second = await DeployAsync(node, chat, "add tags");
        await DeployAsync(node, chat, "add colours");
        var project = node.Grains.GetGrain<IProjectGrain>(second.ProjectId);
        var wish = Guid.CreateVersion7();

        (await project.UndoAsync(wish)).To!.TaskId.ShouldBe(second.Id);
        var repeated = await project.UndoAsync(wish);

        (repeated.Refusal, repeated.To!.TaskId, repeated.From!.Request).ShouldBe((null, second.Id, "add colours"));
        node.Driver.Running.Keys.ShouldBe([second.Id]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_change_that_does_not_start_leaves_what_it_should_have_changed_running()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Guid.CreateVersion7());
        var first = await DeployAsync(node, chat, "build notes");
        Write(node, first, "first row");
        node.Driver.FailsFor = id => id != first.Id ? "It last printed: no cupboard" : null;

        var second = await DeployAsync(node, chat, "add tags");

        (await StatusAsync(node, second)).ShouldBe(PreviewStatus.Failed);
        (await StatusAsync(node, first)).ShouldBe(PreviewStatus.Deployed);
        node.Driver.Running.Keys.ShouldBe([first.Id]);

        // Rows that came in between are there when it is tried again.
        Write(node, first, "in between");
        node.Driver.FailsFor = _ => null;
        await node.Grains.GetGrain<IPreviewGrain>(second.Id).DeployAsync(Spec(node, second));
        Read(node, second).ShouldBe("in between");
        node.Driver.Running.Keys.ShouldBe([second.Id]);
    }

    [Fact(Timeout = 120_000)]
    public async Task A_cancelled_change_gives_back_and_the_end_of_a_version_ends_the_others()
    {
        await using var database = await postgres.CreateDatabaseAsync();
        await using var node = await GrainNode.StartAsync(database);
        var chat = node.Grains.GetGrain<IConversationGrain>(Guid.CreateVersion7());
        var first = await DeployAsync(node, chat, "build notes");
        var second = await DeployAsync(node, chat, "add tags");

        await node.Grains.GetGrain<IPreviewGrain>(second.Id).WithdrawAsync();

        node.Driver.Running.Keys.ShouldBe([first.Id]);
        var third = await DeployAsync(node, chat, "add colours");
        await node.Grains.GetGrain<IPreviewGrain>(third.Id).DeleteAsync(PreviewStatus.Expired);
        (await StatusAsync(node, first)).ShouldBe(PreviewStatus.Expired);
        Directory.Exists(node.Services.GetRequiredService<CatalystPaths>().Preview(first.Id)).ShouldBeFalse();
        Directory.Exists(DataOf(node, third)).ShouldBeTrue("what people entered outlives a preview");
    }

    private static async Task<TaskSnapshot> DeployAsync(GrainNode node, IConversationGrain chat, string message)
    {
        var task = (await chat.TellAsync(message)).Reply!.TaskId!.Value;
        await node.EventsToTheEndAsync(task);
        var ended = (await node.Grains.GetGrain<ITaskGrain>(task).GetAsync())!;
        Directory.CreateDirectory(node.Services.GetRequiredService<CatalystPaths>().Preview(task));
        await node.Grains.GetGrain<IPreviewGrain>(task).DeployAsync(Spec(node, ended));
        return ended;
    }

    private static PreviewSpec Spec(GrainNode node, TaskSnapshot task) => new(
        task.Id, task.ProjectId, task.ProjectSlug, new string('a', 40), "/nowhere", ".", ["node"], new Dictionary<string, string>(), "PORT",
        "/health", "/api", DataOf(node, task), task.BaseTaskId);

    private static string DataOf(GrainNode node, TaskSnapshot task) =>
        node.Services.GetRequiredService<CatalystPaths>().DataOf(task.ProjectId, task.Id);

    private static async Task<PreviewStatus> StatusAsync(GrainNode node, TaskSnapshot task) =>
        (await node.Grains.GetGrain<IPreviewGrain>(task.Id).GetAsync())!.Status;

    private static void Write(GrainNode node, TaskSnapshot task, string row)
    {
        Directory.CreateDirectory(Path.Combine(DataOf(node, task), "base"));
        File.WriteAllText(Path.Combine(DataOf(node, task), "base", "rows"), row);
    }

    private static string Read(GrainNode node, TaskSnapshot task) => File.ReadAllText(Path.Combine(DataOf(node, task), "base", "rows"));
}
