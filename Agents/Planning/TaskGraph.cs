using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Agents.Planning;

/// <summary>The order in which the tasks of a plan can be done: <c>planning/task-graph.json</c>.</summary>
/// <param name="CriticalPath">The longest chain of tasks, which no number of hands makes shorter.</param>
internal sealed record TaskGraph(
    IReadOnlyList<TaskNode> Nodes, IReadOnlyList<TaskEdge> Edges, IReadOnlyList<string> CriticalPath, double CriticalPathHours,
    double TotalHours)
{
    /// <exception cref="AgentFailure">The plan contradicts itself.</exception>
    public static TaskGraph Of(Plan plan)
    {
        if (plan.Features.Count == 0 || plan.Tasks.Count == 0)
        {
            throw Broken("it has no features or no tasks");
        }

        var tasks = new Dictionary<string, PlanTask>(StringComparer.Ordinal);
        foreach (var task in plan.Tasks)
        {
            if (!tasks.TryAdd(task.Id, task))
            {
                throw Broken($"the task {task.Id} is in it twice");
            }
        }

        if (plan.Tasks.SelectMany(task => task.DependsOn, (task, on) => (task, on))
            .FirstOrDefault(pair => !tasks.ContainsKey(pair.on)) is { task: { } orphan, on: var missing })
        {
            throw Broken($"{orphan.Id} depends on {missing}, which is not in it");
        }

        var longest = new Dictionary<string, (double Hours, string? Before)>(StringComparer.Ordinal);
        foreach (var task in Ordered(plan.Tasks))
        {
            var before = task.DependsOn.Select(id => (Id: (string?)id, longest[id].Hours)).OrderByDescending(d => d.Hours).FirstOrDefault();
            longest[task.Id] = (before.Hours + Math.Max(0, task.EstimatedHours), before.Id);
        }

        var path = new List<string>();
        for (var id = longest.MaxBy(entry => entry.Value.Hours).Key; id is not null; id = longest[id].Before)
        {
            path.Insert(0, id);
        }

        return new TaskGraph(
            [.. plan.Tasks.Select(t => new TaskNode(t.Id, t.Description, t.Type, t.Feature, t.EstimatedHours))],
            [.. plan.Tasks.SelectMany(t => t.DependsOn, (t, on) => new TaskEdge(on, t.Id))],
            path,
            Math.Round(longest.Values.Max(entry => entry.Hours), 2),
            Math.Round(plan.Tasks.Sum(t => t.EstimatedHours), 2));
    }

    private static List<PlanTask> Ordered(IReadOnlyList<PlanTask> tasks)
    {
        var done = new HashSet<string>(StringComparer.Ordinal);
        var ordered = new List<PlanTask>();
        while (ordered.Count < tasks.Count)
        {
            var ready = tasks.Where(task => !done.Contains(task.Id) && task.DependsOn.All(done.Contains)).ToList();
            if (ready.Count == 0)
            {
                throw Broken("its tasks wait for each other in a circle: "
                    + string.Join(", ", tasks.Where(t => !done.Contains(t.Id)).Select(t => t.Id)));
            }

            ordered.AddRange(ready);
            done.UnionWith(ready.Select(task => task.Id));
        }

        return ordered;
    }

    private static AgentFailure Broken(string why) =>
        new(FailureCause.PlanUnusable, $"The plan cannot be used: {why}.", retryable: true);
}

internal sealed record TaskNode(string Id, string Label, string Type, string Feature, double EstimatedHours);

/// <summary><paramref name="To"/> can begin when <paramref name="From"/> is done.</summary>
internal sealed record TaskEdge(string From, string To);
