using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Tasks;

/// <summary>Every way in which a task can fail tells what to do about it.</summary>
public sealed class FailureTests
{
    public static TheoryData<FailureCause> Causes => [.. Enum.GetValues<FailureCause>()];

    [Fact]
    public void Every_cause_has_an_advice_of_its_own() =>
        Enum.GetValues<FailureCause>().Select(cause => cause.Next()).ShouldSatisfyAllConditions(
            advice => advice.ShouldBeUnique(),
            advice => advice.ShouldAllBe(text => text.Length > 40 && text.EndsWith('.')));

    [Theory]
    [MemberData(nameof(Causes))]
    public void What_an_agent_gives_as_the_cause_is_what_the_tasks_end_tells(FailureCause cause)
    {
        var walk = new MachineWalk(new TaskLimits());
        walk.RunUntil(TaskPhase.Coding);

        walk.Apply(new TaskInput.Failed(walk.State.CurrentAttempt, "why", Retryable: false, 0, cause));

        EndOf(walk).ShouldBe((cause.ToString(), cause.Next()));
        walk.State.Cause.ShouldBe(cause);
    }

    [Theory]
    [InlineData(TaskPhase.Testing, """{"status":"failed"}""", FailureCause.Tests)]
    [InlineData(TaskPhase.Review, """{"decision":"changes_requested"}""", FailureCause.Review)]
    public void Work_that_was_sent_back_too_often_tells_by_whom(TaskPhase phase, string answer, FailureCause cause)
    {
        var walk = new MachineWalk(new TaskLimits(MaxRework: 1)) { Answers = { [phase] = answer } };

        walk.RunToEnd();

        walk.State.Status.ShouldBe(TaskStatus.Failed);
        EndOf(walk).ShouldBe((cause.ToString(), cause.Next()));
    }

    [Fact]
    public void A_task_that_takes_its_process_down_each_time_tells_so()
    {
        var walk = new MachineWalk(new TaskLimits(MaxInterruptions: 2));
        walk.RunUntil(TaskPhase.Coding);
        while (walk.State.Status == TaskStatus.Running)
        {
            walk.Apply(new TaskInput.Idle());
        }

        EndOf(walk).ShouldBe((nameof(FailureCause.Interrupted), FailureCause.Interrupted.Next()));
    }

    [Fact]
    public void A_retry_forgets_the_cause()
    {
        var walk = new MachineWalk(new TaskLimits());
        walk.RunUntil(TaskPhase.Coding);
        walk.Apply(new TaskInput.Failed(walk.State.CurrentAttempt, "why", Retryable: false, 0, FailureCause.Build));

        walk.Apply(new TaskInput.Retry());

        walk.State.Cause.ShouldBeNull();
    }

    private static (string? Cause, string? Next) EndOf(MachineWalk walk)
    {
        var end = walk.Events[^1];
        end.EventType.ShouldBe(EventTypes.TaskFailed);
        var cause = end.Payload.Property("cause")!.Value.GetString()!.Replace("_", "", StringComparison.Ordinal);
        return (Enum.Parse<FailureCause>(cause, ignoreCase: true).ToString(), end.Payload.Property("next")!.Value.GetString());
    }
}
