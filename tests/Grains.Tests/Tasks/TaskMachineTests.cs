using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Tasks;

public sealed class TaskMachineTests
{
    private static readonly TaskLimits Limits = new();

    [Fact]
    public void A_task_whose_agents_succeed_completes_with_each_phase_run_once()
    {
        var walk = new MachineWalk(Limits);

        walk.RunToEnd();

        walk.State.Status.ShouldBe(TaskStatus.Completed);
        walk.Runs.Select(r => r.Phase).ShouldBe(TaskPhases.All);
        walk.Events.Select(e => e.EventType).Where(t => t != EventTypes.TaskProgress).ShouldBe(
        [
            EventTypes.TaskInitiated, EventTypes.PlanCreated, EventTypes.ArchitectureProposed, EventTypes.CodePrOpened,
            EventTypes.TestResults,
            EventTypes.ReviewDecision, EventTypes.DeployStatus, EventTypes.DeployComplete,
        ]);
    }

    [Fact]
    public void Failed_tests_send_the_work_back_to_the_coder_with_the_report()
    {
        var walk = new MachineWalk(Limits);
        walk.RunUntil(TaskPhase.Testing);

        walk.Finish("""{"status":"failed","report":"todos.test.ts: expected 200"}""");
        walk.Deliver(EventTypes.TestResults);

        walk.State.Phase.ShouldBe(TaskPhase.Coding);
        walk.State.Round.ShouldBe(1);
        walk.State.Report.ShouldBe("todos.test.ts: expected 200");
        walk.RunToEnd();
        walk.State.Status.ShouldBe(TaskStatus.Completed);
    }

    [Fact]
    public void Rework_is_bounded_and_the_last_report_is_the_reason()
    {
        var walk = new MachineWalk(Limits) { Answers = { [TaskPhase.Testing] = """{"status":"failed","report":"still red"}""" } };

        walk.RunToEnd();

        walk.State.Status.ShouldBe(TaskStatus.Failed);
        walk.Runs.Count(r => r.Phase == TaskPhase.Coding).ShouldBe(1 + Limits.MaxRework);
        walk.State.Error.ShouldNotBeNull().ShouldContain("still red");
        walk.Events[^1].EventType.ShouldBe(EventTypes.TaskFailed);
    }

    [Fact]
    public void A_rejected_review_goes_to_the_coder_and_never_to_the_deployer()
    {
        var walk = new MachineWalk(Limits) { Answers = { [TaskPhase.Review] = """{"decision":"changes_requested","score":40}""" } };

        walk.RunToEnd();

        walk.Runs.ShouldNotContain(r => r.Phase == TaskPhase.Deployment);
        walk.State.Status.ShouldBe(TaskStatus.Failed);
    }

    [Fact]
    public void A_retryable_failure_is_tried_three_times_and_a_final_one_once()
    {
        var retryable = new MachineWalk(Limits);
        retryable.Deliver(EventTypes.TaskInitiated);
        var tries = 0;
        while (retryable.State.Status == TaskStatus.Running)
        {
            tries++;
            retryable.Apply(new TaskInput.Failed(retryable.State.CurrentAttempt, "disk full", Retryable: true, 0));
        }

        tries.ShouldBe(Limits.MaxAttempts);

        var final = new MachineWalk(Limits);
        final.Deliver(EventTypes.TaskInitiated);
        final.Apply(new TaskInput.Failed(final.State.CurrentAttempt, "no such stack", Retryable: false, 0));
        final.State.Status.ShouldBe(TaskStatus.Failed);
        final.State.Error.ShouldBe("no such stack");
    }

    [Fact]
    public void A_paused_task_finishes_its_phase_and_starts_no_other_until_resumed()
    {
        var walk = new MachineWalk(Limits);
        walk.Deliver(EventTypes.TaskInitiated);

        walk.Apply(new TaskInput.Pause());
        walk.Finish("{}");
        walk.Deliver(EventTypes.PlanCreated);
        walk.Apply(new TaskInput.Idle());

        walk.Runs.Count.ShouldBe(1);
        walk.Apply(new TaskInput.Resume());
        walk.Runs.Count.ShouldBe(2);
        walk.Runs[^1].Phase.ShouldBe(TaskPhase.Architecture);
    }

    [Fact]
    public void A_cancelled_task_ignores_what_comes_late_and_retries_where_it_stopped()
    {
        var walk = new MachineWalk(Limits);
        walk.RunUntil(TaskPhase.Coding);
        var late = walk.State.CurrentAttempt;

        walk.Apply(new TaskInput.Cancel("changed my mind")).Effect.ShouldBe(TaskEffect.Stop);
        walk.Apply(new TaskInput.Succeeded(late, JsonPayload.Empty, "abc", 0)).Changes(walk.State).ShouldBeFalse();
        walk.Apply(new TaskInput.Retry());

        walk.State.Phase.ShouldBe(TaskPhase.Coding);
        walk.State.CurrentAttempt.ShouldNotBe(late);
        walk.Apply(new TaskInput.Succeeded(late, JsonPayload.Empty, "abc", 0)).Changes(walk.State).ShouldBeFalse();
        walk.RunToEnd();
        walk.State.Status.ShouldBe(TaskStatus.Completed);
    }

    [Fact]
    public void A_retry_after_exhausted_rework_begins_a_new_round_with_the_coder()
    {
        var walk = new MachineWalk(Limits) { Answers = { [TaskPhase.Testing] = """{"status":"failed"}""" } };
        walk.RunToEnd();
        var round = walk.State.Round;

        walk.Answers.Clear();
        walk.Apply(new TaskInput.Retry());
        walk.State.Phase.ShouldBe(TaskPhase.Coding);
        walk.State.Round.ShouldBe(round + 1);
        walk.RunToEnd();

        walk.State.Status.ShouldBe(TaskStatus.Completed);
    }

    [Theory]
    [InlineData(nameof(TaskInput.Resume))]
    [InlineData(nameof(TaskInput.Retry))]
    public void A_command_that_does_not_fit_is_refused_with_the_reason(string command)
    {
        var walk = new MachineWalk(Limits);
        walk.Deliver(EventTypes.TaskInitiated);

        var transition = walk.Apply(command == nameof(TaskInput.Resume) ? new TaskInput.Resume() : new TaskInput.Retry());

        transition.Refusal.ShouldNotBeNull().ShouldContain("running");
        transition.Events.ShouldBeEmpty();
    }

    [Fact]
    public void A_task_that_takes_its_process_down_each_time_ends_instead_of_looping()
    {
        var walk = new MachineWalk(Limits);
        walk.Deliver(EventTypes.TaskInitiated);

        for (var crash = 0; crash < Limits.MaxInterruptions + 5; crash++)
        {
            walk.Apply(new TaskInput.Idle());
        }

        walk.State.Status.ShouldBe(TaskStatus.Failed);
        walk.State.Error.ShouldNotBeNull().ShouldContain("interrupted");
    }

    [Fact]
    public void Reports_move_the_figures_and_become_events_in_order()
    {
        var walk = new MachineWalk(Limits);
        walk.RunUntil(TaskPhase.Coding);

        walk.Apply(new TaskInput.Reported(walk.State.CurrentAttempt,
        [
            new AgentReport("Generated a.ts", ReportLevel.Info, "a.ts", FilesCreated: 1, TotalEstimatedFiles: 4),
            new AgentReport(string.Empty, ReportLevel.Info, Step: "Writing", PhaseFraction: 0.5),
        ]));

        walk.State.Progress.FilesCreated.ShouldBe(1);
        walk.State.Progress.PhaseFraction.ShouldBe(0.5);
        walk.Events[^2].Payload.Property("kind")!.Value.GetString().ShouldBe("log");
        walk.Events[^2].Payload.Property("file")!.Value.GetString().ShouldBe("a.ts");
        walk.Events[^1].Payload.Property("kind")!.Value.GetString().ShouldBe("progress");
    }
}
