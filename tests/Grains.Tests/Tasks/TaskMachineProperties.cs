using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using FsCheck;
using FsCheck.Fluent;
using TaskStatus = Catalyst.Grains.Interfaces.Tasks.TaskStatus;

namespace Catalyst.Grains.Tests.Tasks;

/// <summary>Whatever order things arrive in, however often, and wherever it crashes, a task ends the same.</summary>
public sealed class TaskMachineProperties
{
    private static readonly TaskLimits Limits = new(MaxRework: 3, MaxAttempts: 3, MaxInterruptions: 1000);

    private static readonly string[] EventNames = [.. EventTypes.All.Order()];

    /// <summary>Disturbances: duplicated and late deliveries, stale answers, knocks of recovery, reports of old runs.</summary>
    private static readonly Gen<int[]> Disturbances = Gen.ArrayOf(Gen.Choose(0, 999));

    [Fact]
    public void Any_disturbance_reaches_the_same_end_and_every_outcome_is_committed_once() =>
        Prop.ForAll(Disturbances.ToArbitrary(), disturbances =>
        {
            var walk = new MachineWalk(Limits);
            var past = new List<AttemptKey>();
            foreach (var disturbance in disturbances)
            {
                if (walk.State.Step == PhaseStep.Running)
                {
                    past.Add(walk.State.CurrentAttempt);
                }

                Disturb(walk, past, disturbance);
            }

            walk.RunToEnd();

            walk.State.Status.ShouldBe(TaskStatus.Completed);
            var outcomes = walk.Events.Select(e => e.EventType).Where(t => t != EventTypes.TaskProgress).ToList();
            outcomes.ShouldBe(
            [
                EventTypes.TaskInitiated, EventTypes.PlanCreated, EventTypes.ArchitectureProposed, EventTypes.CodePrOpened,
                EventTypes.TestResults, EventTypes.ReviewDecision, EventTypes.DeployStatus, EventTypes.DeployComplete,
            ]);
            walk.Runs.ShouldBeUnique();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_ended_task_never_changes_again_by_itself() =>
        Prop.ForAll(Disturbances.ToArbitrary(), disturbances =>
        {
            var walk = new MachineWalk(Limits);
            walk.RunToEnd();
            var end = walk.State;
            var events = walk.Events.Count;
            foreach (var disturbance in disturbances)
            {
                Disturb(walk, [.. walk.Runs], disturbance);
            }

            walk.State.ShouldBeSameAs(end);
            walk.Events.Count.ShouldBe(events);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Progress_of_the_whole_task_never_falls_without_rework() =>
        Prop.ForAll(Gen.ArrayOf(Gen.Choose(0, 100)).ToArbitrary(), fractions =>
        {
            var walk = new MachineWalk(Limits);
            var last = 0d;
            foreach (var fraction in fractions.Order())
            {
                walk.RunUntil((TaskPhase)Math.Min(5, fraction / 17));
                walk.Apply(new TaskInput.Reported(walk.State.CurrentAttempt,
                    [new AgentReport(string.Empty, ReportLevel.Info, PhaseFraction: fraction % 17 / 17d)]));
                var now = walk.Events[^1].Payload.Property("progress")!.Value.GetDouble();
                now.ShouldBeGreaterThanOrEqualTo(last);
                now.ShouldBeInRange(0, 1);
                last = now;
            }
        }).QuickCheckThrowOnFailure();

    private static void Disturb(MachineWalk walk, List<AttemptKey> past, int choice)
    {
        switch (choice % 7)
        {
            case 0:
                walk.Deliver(EventNames[choice % EventNames.Length]);
                break;
            case 1 when past.Count > 0 && past[choice % past.Count] is var stale && stale != walk.State.CurrentAttempt:
                walk.Apply(new TaskInput.Succeeded(stale, new JsonPayload(walk.AnswerOf(stale.Phase)), "stale", 0));
                break;
            case 2:
                walk.Apply(new TaskInput.Idle());
                break;
            case 3 when past.Count > 0 && past[choice % past.Count] is var old && old != walk.State.CurrentAttempt:
                walk.Apply(new TaskInput.Failed(old, "late", choice % 2 == 0, 0));
                break;
            case 4 when past.Count > 0:
                walk.Apply(new TaskInput.Reported(past[choice % past.Count], [new AgentReport("late", ReportLevel.Info)]));
                break;
            case 5 when past.Count > 0 && past[choice % past.Count] is var stopped && stopped != walk.State.CurrentAttempt:
                walk.Apply(new TaskInput.Interrupted(stopped));
                break;
            default:
                walk.Deliver(walk.State.Awaited ?? EventTypes.PlanCreated);
                break;
        }
    }
}
