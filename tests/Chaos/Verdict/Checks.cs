using Catalyst.Chaos.Node;
using Catalyst.Chaos.Storm;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Chaos.Verdict;

/// <summary>Something that must not be.</summary>
/// <param name="Task">Whose; null when it is nobody's.</param>
internal sealed record Finding(string Check, Guid? Task, string What);

/// <summary>What the world must look like after any storm.</summary>
internal static class Checks
{
    public static IReadOnlyList<Finding> Of(Facts facts, IReadOnlyList<Job> jobs, IReadOnlyList<AgentEvent> published)
    {
        var seen = published.ToLookup(e => e.TaskId, e => e.EventId);
        return [.. jobs.SelectMany(job => OfTask(facts, job, [.. seen[job.Id]])), .. OfTheRest(facts, jobs)];
    }

    private static IEnumerable<Finding> OfTask(Facts facts, Job job, IReadOnlyList<Guid> published)
    {
        if (!facts.Tasks.TryGetValue(job.Id, out var task))
        {
            return [new Finding("end", job.Id, "the task does not exist")];
        }

        return
        [
            .. End(job, task).Select(what => new Finding("end", job.Id, what)),
            .. History(task, published).Select(what => new Finding("history", job.Id, what)),
            .. Steps(facts, task).Select(what => new Finding("steps", job.Id, what)),
            .. Preview(facts, job, task).Select(what => new Finding("preview", job.Id, what)),
        ];
    }

    private static IEnumerable<string> End(Job job, TaskFacts task)
    {
        var cancelled = job.Answers.LastOrDefault(answer => answer.Command is "cancel" or "retry") is ("cancel", true);
        if (task.Status != "completed" && !(task.Status == "cancelled" && job.MayBeCancelled))
        {
            yield return $"it is {task.Status} in {task.Phase}: {task.Error}";
        }
        else if (cancelled && task.Status != "cancelled")
        {
            yield return $"it accepted a cancellation and is {task.Status}";
        }
    }

    private static IEnumerable<string> History(TaskFacts task, IReadOnlyList<Guid> published)
    {
        if (!task.Events.Select(e => e.Seq).SequenceEqual(Enumerable.Range(1, task.Events.Count).Select(n => (long)n))
            || task.Seq != task.Events.Count)
        {
            yield return $"seq has a gap: {string.Join(' ', task.Events.Select(e => e.Seq))}; the row says {task.Seq}";
        }

        var recorded = task.Events.Select(e => e.EventId).ToList();
        var lost = recorded.Except(published).Count();
        if (lost > 0 || published.Count != recorded.Count)
        {
            yield return $"{lost} of {recorded.Count} events were never published; "
                + $"{published.Except(recorded).Count()} were published and are not in the history";
        }
        else if (!published.SequenceEqual(recorded))
        {
            var first = published.Zip(recorded).TakeWhile(pair => pair.First == pair.Second).Count();
            yield return $"events were published in another order than they were committed, from seq {first + 1} on";
        }
    }

    /// <summary>Each phase ended once a round, and left each of its commits and its comment once.</summary>
    private static IEnumerable<string> Steps(Facts facts, TaskFacts task)
    {
        var done = task.Events.Where(e => e.Round is not null).Select(e => (Phase: PhaseOf(e.Type), Round: e.Round!.Value)).ToList();
        foreach (var twice in done.GroupBy(step => step).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Key.Phase} of round {twice.Key.Round} ended {twice.Count()} times";
        }

        if (task.Status == "completed")
        {
            foreach (var missing in TaskPhases.All.Select(phase => phase.Wire()).Except(done.Select(step => step.Phase)))
            {
                yield return $"{missing} never ended";
            }
        }

        var commits = facts.Commits.Where(commit => commit.TaskId == task.Id).ToList();
        var posts = facts.Posted.Where(key => key.StartsWith(task.Id.ToString(), StringComparison.Ordinal)).ToList();
        foreach (var twice in commits.GroupBy(commit => (commit.Phase, commit.Step)).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Count()} commits for {twice.Key.Phase} {twice.Key.Step}";
        }

        foreach (var twice in posts.GroupBy(key => key).Where(group => group.Count() > 1))
        {
            yield return $"{twice.Count()} comments {twice.Key}";
        }

        foreach (var (phase, round) in done.Distinct())
        {
            var expected = Enumerable.Range(1, TaskScript.CommitsOf(phase)).Select(step => $"{round}/step-{step}");
            foreach (var lost in expected.Except(commits.Where(commit => commit.Phase == phase).Select(commit => commit.Step)))
            {
                yield return $"no commit for {phase} {lost}";
            }

            var comment = $"{task.Id}/{phase}/{round}";
            if (!posts.Contains(comment) || !facts.Recorded.Contains(comment))
            {
                yield return $"the comment of {phase} in round {round} is {(posts.Contains(comment) ? "not in the table" : "lost")}";
            }
        }

        if (commits.Exists(commit => commit.Branch != task.Branch) || facts.Branches.Count(branch => branch == task.Branch) > 1)
        {
            yield return $"its commits are on {string.Join(", ", commits.Select(commit => commit.Branch).Distinct())}";
        }
    }

    private static IEnumerable<string> Preview(Facts facts, Job job, TaskFacts task)
    {
        var wanted = job.Script.Preview && task.Status == "completed";
        var runs = facts.PreviewProcesses.ContainsKey(task.Id);
        if (runs != wanted || facts.Previews.ContainsKey(task.Id) != wanted || facts.ReservedPorts.ContainsKey(task.Id) != wanted)
        {
            yield return $"it should{(wanted ? "" : " not")} have a preview: {(runs ? "one" : "none")} runs, "
                + $"the row says {(facts.Previews.TryGetValue(task.Id, out var row) ? row.Port : "none")}, "
                + $"reserved is {(facts.ReservedPorts.TryGetValue(task.Id, out var port) ? port : "none")}";
        }
        else if (wanted && facts.Previews[task.Id].Port != facts.ReservedPorts[task.Id])
        {
            yield return $"its preview is on port {facts.Previews[task.Id].Port} and {facts.ReservedPorts[task.Id]} is reserved";
        }
        else if (wanted && !(facts.Previews[task.Id].Process is { } process && facts.PreviewProcesses[task.Id].Contains(process)))
        {
            yield return $"its row names process {facts.Previews[task.Id].Process} and "
                + $"{string.Join(", ", facts.PreviewProcesses[task.Id])} run";
        }
    }

    private static IEnumerable<Finding> OfTheRest(Facts facts, IReadOnlyList<Job> jobs)
    {
        var ids = jobs.Select(job => job.Id).ToHashSet();
        return
        [
            .. facts.Duplicates.Select(what => new Finding("preview", null, "two at once: " + what)),
            .. facts.WorkProcesses.Select(what => new Finding("left over", null, "process " + what)),
            .. facts.Worktrees.Select(id => new Finding("left over", id, "worktree")),
            .. facts.PreviewProcesses.Keys.Where(id => !ids.Contains(id)).Select(id => new Finding("left over", id, "preview of no task")),
            .. facts.Branches.Except(facts.Tasks.Values.Select(task => task.Branch))
                .Select(branch => new Finding("left over", null, "branch " + branch)),
            .. facts.Queues.Where(queue => queue.Key != EventObserver.Queue && queue.Value > 0)
                .Select(queue => new Finding("queues", null, $"{queue.Key} holds {queue.Value}")),
            .. facts.DeadLetters.Select(what => new Finding("queues", null, "dead letter in " + what)),
            .. facts.Unpublished > 0 ? [new Finding("queues", null, $"the outbox holds {facts.Unpublished}")] : Array.Empty<Finding>(),
        ];
    }

    private static string PhaseOf(string outcome) => TaskPhases.All.First(phase => phase.Outcome() == outcome).Wire();
}
