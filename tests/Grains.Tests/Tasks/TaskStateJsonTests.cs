using System.Collections.Immutable;
using System.Text.Json;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using Catalyst.Persistence;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Tasks;

public sealed class TaskStateJsonTests
{
    private static readonly TaskState Full = new(
        TaskStatus.Running, TaskPhase.Review, PhaseStep.Running, "test.results", 3, 2, 1, 4, "a \"report\"\n😀 <b>",
        ImmutableSortedDictionary<string, string>.Empty.Add("planning", """{"a": [1, "b"]}""").Add("testing", "{}"),
        "an error", "0123abc", "http://x.localhost/", 12.345678m,
        new ProgressState("Step", 1.0 / 3, 5, 9, 7, 6, 88.5), new TaskBase(Guid.CreateVersion7(), "feature/task-1", "abc"),
        TaskPriority.High, FailureCause.Build,
        new TaskMerge(MergeStatus.Failed, "abc", "def", null, "a reason"), 7);

    /// <summary>A property that is added and not written shows here.</summary>
    [Fact]
    public void A_state_is_written_as_the_serializer_writes_it_but_for_what_is_known_otherwise()
    {
        foreach (var state in (TaskState[])[Full, Empty(Full)])
        {
            var expected = JsonSerializer.SerializeToNode(state with { Outcomes = null! }, WireJson.Options)!.AsObject();
            expected.Remove("current_attempt").ShouldBeTrue();
            expected.Remove("counted_attempts").ShouldBeTrue();
            TaskStateJson.Write(state).ShouldBe(expected.ToJsonString(WireJson.Options));
        }

        typeof(TaskState).GetProperties().Where(property => property.GetValue(Full) is null).ShouldBeEmpty();
    }

    [Fact]
    public void A_state_is_read_with_the_outcomes_of_the_metadata()
    {
        var read = TaskStateJson.Read(Row(TaskStateJson.Write(Full), TaskStateJson.WriteOutcomes(Full.Outcomes)));
        read.Outcomes.ShouldBe(Full.Outcomes);
        (read with { Outcomes = Full.Outcomes }).ShouldBe(Full);
    }

    [Fact]
    public void A_state_of_an_earlier_version_has_its_outcomes_itself()
    {
        var earlier = JsonSerializer.SerializeToNode(Full, WireJson.Options)!.AsObject();
        earlier.Remove("priority").ShouldBeTrue();
        var read = TaskStateJson.Read(Row(earlier.ToJsonString(), """{"other": 1}"""));
        read.Outcomes.ShouldBe(Full.Outcomes);
        read.Priority.ShouldBe(TaskPriority.Normal);
    }

    /// <summary>Progress is written with every line of an agent, so it is written by hand as well.</summary>
    [Fact]
    public void Progress_is_written_as_the_serializer_writes_it()
    {
        foreach (var state in (TaskState[])[Full, Empty(Full)])
        {
            foreach (var (message, level, file) in (
                (string?, ReportLevel?, string?)[])[("line \"1\"\n😀", ReportLevel.Warning, "src/a.ts"), (null, null, null)])
            {
                var draft = message is null
                    ? TaskNarration.Progress(state, state.Phase.Actor())
                    : TaskNarration.Log(state, new AgentReport(message, level!.Value, file));
                draft.Payload.Json.ShouldBe(JsonPayload.From(new
                {
                    kind = message is null ? "progress" : "log",
                    agent_name = "Reviewer",
                    message,
                    level,
                    file,
                    phase = state.Phase.Wire(),
                    progress = TaskNarration.Fraction(state),
                    step = state.Progress.Step,
                    files_created = state.Progress.FilesCreated,
                    total_estimated_files = state.Progress.TotalEstimatedFiles,
                    tests_total = state.Progress.TestsTotal,
                    tests_passed = state.Progress.TestsPassed,
                    attempt = state.Attempt,
                    round = state.Round,
                }).Json);
            }
        }
    }

    private static TaskState Empty(TaskState state) => state with
    {
        Awaited = null, Error = null, Commit = null, PreviewUrl = null, Base = null, Cause = null, Merge = null, EndSeq = null,
        Progress = ProgressState.None,
    };

    private static TaskRow Row(string state, string metadata) => new(
        Guid.CreateVersion7(), Guid.CreateVersion7(), "It", "it", null, Guid.CreateVersion7(), "build it", "running", "review", null, null,
        null, null, 0m, metadata, state,
        1, 1, null, default, default, null);
}
