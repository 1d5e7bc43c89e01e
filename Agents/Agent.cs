using System.Text.Json;
using Catalyst.Git;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Grains.Interfaces.Tasks;
using Microsoft.Extensions.Logging;

namespace Catalyst.Agents;

/// <summary>What every agent has in common: failures become results that a person can act on, cancellation stays cancellation.</summary>
public abstract partial class Agent(ILogger logger) : IAgent
{
    private readonly ILogger _logger = logger;

    /// <inheritdoc/>
    public abstract TaskPhase Phase { get; }

    /// <inheritdoc/>
    public async Task<PhaseResult> RunAsync(PhaseAttempt run, IAgentReporter reporter, CancellationToken cancellationToken)
    {
        var context = new PhaseContext(run, reporter);
        try
        {
            var result = await WorkAsync(context, cancellationToken);
            await HearAsync(context, () => context.FlushAsync(cancellationToken));
            return result;
        }
        catch (Exception) when (cancellationToken.IsCancellationRequested)
        {
            // Whatever broke, broke because the run was stopped.
            throw new OperationCanceledException(cancellationToken);
        }
        catch (AgentFailure failure)
        {
            return await FailAsync(context, failure, failure.Message, failure.Retryable, failure.Cause, cancellationToken);
        }
        catch (Exception e)
        {
            // Whatever broke (disk, git, a brain's endpoint) belongs to this attempt alone; the next one adopts what this one finished.
            var message = $"{context.Name} could not finish: {Sentence(e.Message)}";
            return await FailAsync(context, e, message, retryable: true, FailureCause.Unexpected, cancellationToken);
        }
    }

    /// <summary>The agent's own work.</summary>
    private protected abstract Task<PhaseResult> WorkAsync(PhaseContext context, CancellationToken cancellationToken);

    private protected static PhaseResult Done(PhaseContext context, object payload, string commit) =>
        new(true, JsonPayload.From(payload), commit, context.Cost, null, false);

    private static string Sentence(string text)
    {
        text = text.Trim();
        return text.Length == 0 ? "an unknown error." : text[^1] is '.' or '!' or '?' ? text : text + ".";
    }

    private async Task<PhaseResult> FailAsync(
        PhaseContext context, Exception e, string message, bool retryable, FailureCause cause, CancellationToken cancellationToken)
    {
        LogFailed(e, context.Name, context.Run.AttemptId, context.Run.Round, retryable);
        await HearAsync(context, () =>
        {
            context.Say("❌ " + message, ReportLevel.Error);
            return context.FlushAsync(cancellationToken);
        });
        return new PhaseResult(false, JsonPayload.Empty, "", context.Cost, message, retryable, cause);
    }

    /// <summary>The result says what matters, and it must arrive even where the lines do not.</summary>
    private async Task HearAsync(PhaseContext context, Func<Task> tell)
    {
        try
        {
            await tell();
        }
        catch (Exception unheard) when (unheard is not OperationCanceledException)
        {
            LogUnheard(unheard, context.Name, context.Run.AttemptId);
        }
    }
}

/// <summary>One run of an agent: what it was asked, where it talks, what it has spent.</summary>
internal sealed class PhaseContext(PhaseAttempt run, IAgentReporter reporter)
{
    private readonly Lock _spending = new();
    private decimal _cost;

    public PhaseAttempt Run { get; } = run;

    /// <summary>For people: <c>Planner</c>.</summary>
    public string Name { get; } = char.ToUpperInvariant(run.Phase.Actor()[0]) + run.Phase.Actor()[1..];

    /// <summary>What is being built, as a brain wants to know it.</summary>
    public Subject Subject { get; private set; } = new(run.TaskId, run.ProjectName, run.ProjectSlug, run.Prompt, run.Brief);

    /// <summary>The commit or branch that the task's own work is measured from.</summary>
    public string Beginning { get; } = run.Base?.Commit ?? GitRepositories.DefaultBranch;

    public decimal Cost
    {
        get
        {
            lock (_spending)
            {
                return _cost;
            }
        }
    }

    /// <summary>
    /// Opens the working copy: on the task's own branch, which begins where the application that it changes was finished, or at
    /// <c>main</c>.
    /// </summary>
    public async Task<Worktree> OpenAsync(Worktrees worktrees, CancellationToken cancellationToken)
    {
        var worktree = await worktrees.OpenAsync(Run.ProjectSlug, Run.TaskId, Run.Branch, Beginning, cancellationToken);
        if (Run.Base is not null && Subject.Base is null)
        {
            Subject = Subject with { Base = new BaseCode(await worktree.PathsAsync(Beginning, cancellationToken)) };
        }

        return worktree;
    }

    /// <summary>Takes the value of a thought and books what it cost.</summary>
    public T Take<T>(Thought<T> thought)
    {
        lock (_spending)
        {
            _cost += thought.Cost.UsDollars;
        }

        return thought.Value;
    }

    /// <summary>A line beginning with the agent's name; it is also what is being done now.</summary>
    public void Step(string text, double? fraction = null) =>
        reporter.Report(new AgentReport($"🤖 {Name}: {text}", ReportLevel.Info, Step: text.TrimEnd('.'), PhaseFraction: fraction));

    /// <summary>A line as it is.</summary>
    public void Say(string line, ReportLevel level = ReportLevel.Info, double? fraction = null) =>
        reporter.Report(new AgentReport(line, level, PhaseFraction: fraction));

    /// <summary>A file that appeared or changed.</summary>
    public void Wrote(string path, double? fraction = null, int? filesCreated = null, int? totalFiles = null, string verb = "Generated") =>
        reporter.Report(new AgentReport(
            $"{FileIcons.Of(path)} {verb} {path}", ReportLevel.Success, File: path, PhaseFraction: fraction, FilesCreated: filesCreated,
            TotalEstimatedFiles: totalFiles));

    /// <summary>Any report.</summary>
    public void Report(AgentReport report) => reporter.Report(report);

    /// <summary>Waits until all that was said is safe.</summary>
    public Task FlushAsync(CancellationToken cancellationToken) => reporter.FlushAsync(cancellationToken);

    /// <summary>A text from the payload of an earlier phase, or null.</summary>
    public string? Input(TaskPhase phase, string name) =>
        Run.Inputs.Property(phase.Wire()) is { ValueKind: JsonValueKind.Object } payload
            && payload.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString()
            : null;
}

/// <summary>A failure that the agent understands: the message says what failed, why, and what to do next.</summary>
internal sealed class AgentFailure(FailureCause cause, string message, bool retryable, Exception? inner = null) : Exception(message, inner)
{
    /// <summary>What stopped the agent.</summary>
    public FailureCause Cause { get; } = cause;

    /// <summary>Whether the same work could succeed another time.</summary>
    public bool Retryable { get; } = retryable;
}
