using System.Collections.Concurrent;
using Catalyst.Chaos.Node;

namespace Catalyst.Chaos.Storm;

/// <summary>One task of the storm, and what people asked of it.</summary>
internal sealed class Job(Guid id, TaskScript script, IReadOnlyList<(TimeSpan After, string Command)> commands)
{
    public Guid Id => id;

    public TaskScript Script => script;

    public IReadOnlyList<(TimeSpan After, string Command)> Commands => commands;

    /// <summary>What was asked, in order, and whether the task accepted it.</summary>
    public ConcurrentQueue<(string Command, bool Accepted)> Answers { get; } = new();

    /// <summary>Whether it may end as cancelled: a cancellation was asked for after the last retry that was accepted.</summary>
    public bool MayBeCancelled =>
        Answers.LastOrDefault(answer => answer is { Command: "cancel" } or { Command: "retry", Accepted: true }).Command == "cancel";
}

/// <summary>Starts the tasks over the time of the storm and commands some of them, on whatever silo answers.</summary>
internal sealed class Workload
{
    private static readonly TimeSpan RetryDelay = TimeSpan.FromMilliseconds(100);

    private readonly IReadOnlyList<NodeProcess> _nodes;
    private readonly IReadOnlyList<Job> _jobs;
    private readonly TimeSpan _between;
    private int _next;

    public Workload(IReadOnlyList<NodeProcess> nodes, ChaosOptions options)
    {
        _nodes = nodes;
        var random = new Random(options.Seed);
        _jobs = [.. Enumerable.Range(0, options.Tasks)
            .Select(number => new Job(Guid.CreateVersion7(), TaskScript.Draw(number, random), Draw(random)))];
        _between = options.Length / options.Tasks;
    }

    public IReadOnlyList<Job> Jobs => _jobs;

    /// <summary>Completes when every task was begun and every command answered.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var running = new List<Task>(_jobs.Count);
        foreach (var job in _jobs)
        {
            running.Add(RunAsync(job, cancellationToken));
            await Task.Delay(_between, cancellationToken);
        }

        await Task.WhenAll(running);
    }

    private async Task RunAsync(Job job, CancellationToken cancellationToken)
    {
        await AskAsync(async node =>
        {
            await node.BeginAsync(job.Id, job.Script, cancellationToken);
            return true;
        }, cancellationToken);
        foreach (var (after, command) in job.Commands)
        {
            await Task.Delay(after, cancellationToken);
            job.Answers.Enqueue((command, await AskAsync(node => node.CommandAsync(job.Id, command, cancellationToken),
                cancellationToken)));
        }
    }

    /// <summary>As a person would: again, until someone answers.</summary>
    private async Task<bool> AskAsync(Func<NodeProcess, Task<bool>> ask, CancellationToken cancellationToken)
    {
        while (true)
        {
            var node = _nodes[Interlocked.Increment(ref _next) % _nodes.Count];
            try
            {
                if (node.IsUp)
                {
                    return await ask(node);
                }
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException
                || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
            {
                // Killed or frozen while it was asked, or without its database: whether it heard is not known.
            }

            await Task.Delay(RetryDelay, cancellationToken);
        }
    }

    /// <summary>Two of five tasks are commanded. A cancelled one may be retried; a paused one is always resumed.</summary>
    private static (TimeSpan After, string Command)[] Draw(Random random)
    {
        return random.Next(10) switch
        {
            0 => [(Soon(), "cancel")],
            1 => [(Soon(), "cancel"), (Soon(), "retry")],
            2 => [(Soon(), "pause"), (Soon(), "resume")],
            3 => [(Soon(), "pause"), (Soon(), "resume"), (Soon(), "pause"), (Soon(), "resume")],
            _ => [],
        };

        TimeSpan Soon() => TimeSpan.FromSeconds(random.NextDouble() * 5);
    }
}
