using Catalyst.Chaos.Node;
using Catalyst.Chaos.Storm;
using Catalyst.Chaos.Verdict;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Chaos.Tests;

/// <summary>A judge that finds nothing proves nothing: each kind of loss and each kind of repetition must be seen.</summary>
public sealed class ChecksTests
{
    private static readonly Guid Id = Guid.NewGuid();
    private static readonly Job Job = new(Id, new TaskScript(0, 0, 0, "none", Preview: true, TimeSpan.Zero), []);
    private static readonly string[] Types = [EventTypes.TaskInitiated, .. TaskPhases.All.Select(phase => phase.Outcome()),
        EventTypes.DeployComplete];

    [Fact]
    public void A_task_that_went_as_it_should_gives_no_reason_to_complain() => Findings(Whole()).ShouldBeEmpty();

    public static TheoryData<string, string> Damages() => new()
    {
        { "a commit twice", "steps: 2 commits for coding 0/step-2" },
        { "a commit lost", "steps: no commit for coding 0/step-2" },
        { "a comment twice", "steps: 2 comments" },
        { "a comment lost", "steps: the comment of review in round 0 is lost" },
        { "a comment without its row", "steps: the comment of review in round 0 is not in the table" },
        { "a phase twice", "steps: coding of round 0 ended 2 times" },
        { "a phase missing", "steps: review never ended" },
        { "a gap in seq", "history: seq has a gap" },
        { "no preview", "preview: it should have a preview: none runs" },
        { "another process", "preview: its row names process 43 and 42 run" },
        { "another port", "preview: its preview is on port 9000 and 9001 is reserved" },
        { "a failed task", "end: it is failed" },
        { "a task gone", "end: the task does not exist" },
        { "a worktree", "left over: worktree" },
        { "a process", "left over: process 7 git" },
        { "a branch", "left over: branch feature/other" },
        { "a queue", "queues: coder-queue holds 2" },
        { "a dead letter", "queues: dead letter in x" },
        { "two previews at once", "preview: two at once: y" },
        { "an event not published", "queues: the outbox holds 1" },
    };

    [Theory]
    [MemberData(nameof(Damages))]
    public void Every_damage_is_found(string damage, string found) =>
        Findings(Damage(Whole(), damage)).Select(finding => $"{finding.Check}: {finding.What}")
            .ShouldContain(line => line.StartsWith(found, StringComparison.Ordinal), damage);

    [Fact]
    public void Events_that_were_published_in_another_order_or_not_at_all_are_found()
    {
        var facts = Whole();
        var published = Published(facts);

        Checks.Of(facts, [Job], [published[1], published[0], .. published.Skip(2)])
            .ShouldHaveSingleItem().What.ShouldBe("events were published in another order than they were committed, from seq 1 on");
        Checks.Of(facts, [Job], [.. published.Skip(1)]).ShouldHaveSingleItem().What.ShouldStartWith("1 of 8 events were never published");
        Checks.Of(facts, [Job], [.. published, published[0] with { EventId = Guid.NewGuid() }])
            .ShouldHaveSingleItem().What.ShouldContain("1 were published and are not in the history");
    }

    [Theory]
    [InlineData("cancelled", false, "cancel:yes")]
    [InlineData("completed", true, "cancel:yes")]
    [InlineData("completed", false, "cancel:no")]
    [InlineData("cancelled", true, "cancel:yes", "retry:yes")]
    [InlineData("cancelled", true)]
    public void A_task_ends_as_its_commands_say(string status, bool wrong, params string[] answers)
    {
        var job = new Job(Id, Job.Script with { Preview = false }, []);
        foreach (var answer in answers.Select(answer => answer.Split(':')))
        {
            job.Answers.Enqueue((answer[0], answer[1] == "yes"));
        }

        var facts = Whole() with { Previews = new Dictionary<Guid, PreviewFacts>(), ReservedPorts = new Dictionary<Guid, int>(),
            PreviewProcesses = new Dictionary<Guid, IReadOnlyList<int>>() };
        facts = With(facts, task => task with { Status = status });

        Checks.Of(facts, [job], Published(facts)).Any(finding => finding.Check == "end").ShouldBe(wrong);
    }

    private static Facts Damage(Facts facts, string damage) => damage switch
    {
        "a commit twice" =>
            facts with { Commits = [.. facts.Commits,
                facts.Commits.Single(c => c is { Phase: "coding", Step: "0/step-2" }) with { Sha = "other" }] },
        "a commit lost" => facts with { Commits = [.. facts.Commits.Where(c => c is not { Phase: "coding", Step: "0/step-2" })] },
        "a comment twice" => facts with { Posted = [.. facts.Posted, facts.Posted[0]] },
        "a comment lost" => facts with { Posted = [.. facts.Posted.Where(key => !key.Contains("review", StringComparison.Ordinal))] },
        "a comment without its row" =>
            facts with { Recorded = [.. facts.Recorded.Where(key => !key.Contains("review", StringComparison.Ordinal))] },
        "a phase twice" => With(facts, task => task with { Events = [.. task.Events, task.Events[3] with { Seq = 9 }], Seq = 9 }),
        "a phase missing" => With(facts, task => task with { Events = [.. task.Events.Where(e => e.Type != EventTypes.ReviewDecision)] }),
        "a gap in seq" => With(facts, task => task with { Events = [.. task.Events.Where(e => e.Seq != 1)] }),
        "no preview" => facts with { PreviewProcesses = new Dictionary<Guid, IReadOnlyList<int>>() },
        "another process" => facts with { Previews = new Dictionary<Guid, PreviewFacts> { [Id] = new(9000, 43) } },
        "another port" => facts with { ReservedPorts = new Dictionary<Guid, int> { [Id] = 9001 } },
        "a failed task" => With(facts, task => task with { Status = "failed" }),
        "a task gone" => facts with { Tasks = new Dictionary<Guid, TaskFacts>() },
        "a worktree" => facts with { Worktrees = [Id] },
        "a process" => facts with { WorkProcesses = ["7 git"] },
        "a branch" => facts with { Branches = [.. facts.Branches, "feature/other"] },
        "a queue" => facts with { Queues = new Dictionary<string, int> { ["coder-queue"] = 2 } },
        "a dead letter" => facts with { DeadLetters = ["x"] },
        "two previews at once" => facts with { Duplicates = ["y"] },
        "an event not published" =>
            With(facts, task => task with { Events = [.. task.Events.SkipLast(1), task.Events[^1] with { IsPublished = false }] }),
        _ => throw new ArgumentOutOfRangeException(nameof(damage), damage, "No such damage."),
    };

    private static Facts With(Facts facts, Func<TaskFacts, TaskFacts> change) =>
        facts with { Tasks = new Dictionary<Guid, TaskFacts> { [Id] = change(facts.Tasks[Id]) } };

    private static IReadOnlyList<Finding> Findings(Facts facts) => Checks.Of(facts, [Job], Published(Whole()));

    private static IReadOnlyList<AgentEvent> Published(Facts facts) => [.. facts.Tasks[Id].Events.Select(e => new AgentEvent(
        e.EventId, Guid.NewGuid(), Id, e.Seq, Actors.Coder, e.Type, "", "", "", e.At, JsonPayload.Empty, JsonPayload.Empty))];

    private static readonly IReadOnlyList<Guid> Events = [.. Types.Select(_ => Guid.NewGuid())];

    private static Facts Whole()
    {
        var comments = TaskPhases.All.Select(phase => $"{Id}/{phase.Wire()}/0").ToList();
        var events = Types.Select((type, n) => new EventFacts(
            Id, Events[n], n + 1, type, n is 0 or 7 ? null : 0, DateTimeOffset.UnixEpoch.AddSeconds(n), IsPublished: true, ""));
        var commits = TaskPhases.All.SelectMany(phase => Enumerable.Range(1, TaskScript.CommitsOf(phase.Wire()))
            .Select(step => new CommitFacts("feature/own", $"{phase}{step}", Id, phase.Wire(), $"0/step-{step}")));
        return new Facts(
            new Dictionary<Guid, TaskFacts> { [Id] = new(Id, "completed", "deployment", 8, "feature/own", null, [.. events]) },
            [.. commits], ["feature/own"], comments, comments,
            new Dictionary<Guid, PreviewFacts> { [Id] = new(9000, 42) }, new Dictionary<Guid, int> { [Id] = 9000 },
            new Dictionary<Guid, IReadOnlyList<int>> { [Id] = [42] },
            [], [], [], new Dictionary<string, int> { ["coder-queue"] = 0, [EventObserver.Queue] = 3 }, []);
    }
}
