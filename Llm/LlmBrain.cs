using Catalyst.Brains;
using Catalyst.Brains.Model;
using Catalyst.Llm.Ledger;
using Catalyst.Llm.Pipeline;
using Catalyst.Llm.Reading;
using Microsoft.Extensions.Logging;

namespace Catalyst.Llm;

/// <summary>
/// A brain that reads with a language model. What it has read is an application model as any other: <paramref name="builder"/> answers,
/// plans and writes from it, and reads a message by its own rules where no model gives an answer.
/// </summary>
internal sealed partial class LlmBrain(
    IChatClient models, string name, IModelBrain builder, TimeSpan limit, TimeProvider time, ILogger<LlmBrain> logger) : IBrain
{
    /// <summary>How a reply with a question ends: the next message is told by it to be an answer.</summary>
    private const string AskedEnding = "\n\nIf you just say yes, I take this: ";

    private readonly Lazy<Task<(AnswerSchema Schema, string Instructions)>> _instructions = new(async () =>
    {
        var schema = await AnswerSchema.CreateAsync();
        return (schema, Prompt.Instructions(schema));
    });

    /// <inheritdoc/>
    public string Name => name;

    /// <inheritdoc/>
    public async Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        using var end = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, end.Token);
        try
        {
            return await ReadAsync(request, either.Token);
        }
        catch (NoModelAnsweredException exception)
        {
            return await WithoutModelAsync(request, exception.Message, cancellationToken);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return await WithoutModelAsync(request, $"no answer within {limit.TotalSeconds:0} seconds", cancellationToken);
        }
    }

    /// <inheritdoc/>
    public Task<Thought<Plan>> PlanAsync(PlanRequest request, CancellationToken cancellationToken) =>
        builder.PlanAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<Thought<Architecture>> DesignAsync(DesignRequest request, CancellationToken cancellationToken) =>
        builder.DesignAsync(request, cancellationToken);

    /// <inheritdoc/>
    public IAsyncEnumerable<CodeStep> WriteAsync(CodeRequest request, CancellationToken cancellationToken) =>
        builder.WriteAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<Thought<ReviewNotes>> ReviewAsync(ReviewRequest request, CancellationToken cancellationToken) =>
        builder.ReviewAsync(request, cancellationToken);

    /// <inheritdoc/>
    public Task<Thought<DeploymentFiles>> PackageAsync(PackageRequest request, CancellationToken cancellationToken) =>
        builder.PackageAsync(request, cancellationToken);

    private async Task<Thought<Interpretation>> ReadAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        var (schema, instructions) = await _instructions.Value;
        var application = request.Discussed is { } discussed ? builder.ModelOf(discussed) : null;
        var asked = Asked(request);
        var whole = asked is null ? request.Message : $"{asked.TrimEnd().TrimEnd('.')}. {request.Message}";
        var check = new AnswerCheck(schema, whole, application, asked is null);
        var response = await models.GetResponseAsync(
            [new(ChatRole.System, instructions), new(ChatRole.User, Prompt.Conversation(request, application, asked is null))],
            new CheckedChatOptions
            {
                Check = check.Errors, Purpose = LlmPurpose.Reading(request.TaskId), ResponseFormat = ChatResponseFormat.Json,
            }, cancellationToken);
        var answer = check.Read(response.Text, out _)!;
        var interpretation = Interpret(answer, application, request.Discussed) with { Request = asked is null ? null : whole };
        return new Thought<Interpretation>(interpretation, new BrainCost(response.ModelId ?? name, response.Usage?.InputTokenCount ?? 0,
            response.Usage?.OutputTokenCount ?? 0, 0m), []);
    }

    private Interpretation Interpret(ModelAnswer answer, AppModel? application, Discussed? discussed) => answer.Kind switch
    {
        AnswerKind.Build => builder.Build(answer.Model!),
        AnswerKind.Change => Changed(answer, application!, discussed!),
        AnswerKind.Ask => Said(Intent.Unclear, $"{answer.Reply}{AskedEnding}{answer.Default}") with { DefaultAnswer = answer.Default },
        AnswerKind.Undo => Said(Intent.Undo, ""),
        AnswerKind.Redo => Said(Intent.Redo, ""),
        AnswerKind.Retry when discussed is { CanRetry: true } => Said(Intent.Retry, "I run the task again from where it ended."),
        AnswerKind.Retry => Said(Intent.Conversation, "There is nothing to run again: no task of this conversation failed."),
        AnswerKind.Answer => Said(Intent.Conversation, answer.Reply),
        _ => Said(Intent.Unclear, answer.Reply),
    };

    private Interpretation Changed(ModelAnswer answer, AppModel before, Discussed discussed)
    {
        // The folder, the repository and the database are named by the slug.
        var after = answer.Model! with { Slug = before.Slug };
        var change = AppDiff.Between(before, after, Renames(answer.Renames ?? []))!;
        var known = (before.Wishes ?? []).Select(w => w.Words).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return builder.Change(discussed, change, [.. (after.Wishes ?? []).Where(w => !w.IsDone && !known.Contains(w.Words))
            .Select(w => $"\"{w.Words}\" is not done, because {w.NotDone!.TrimEnd('.')}.")]);
    }

    // Things first: what belongs to one is then named by its new name.
    private static List<ModelEdit> Renames(IReadOnlyList<Rename> renames)
    {
        var things = renames.Where(r => r.Member is null).ToDictionary(r => r.Entity, r => r.To);
        return
        [
            .. things.Select(r => new ModelEdit(EditKind.RenameEntity, r.Key, null, r.Value, $"Rename {r.Key} to {r.Value}")),
            .. renames.Where(r => r.Member is not null).Select(r => new ModelEdit(EditKind.RenameMember,
                things.GetValueOrDefault(r.Entity, r.Entity), r.Member, r.To, $"Rename {r.Member} of {r.Entity} to {r.To}")),
        ];
    }

    private async Task<Thought<Interpretation>> WithoutModelAsync(
        InterpretationRequest request, string why, CancellationToken cancellationToken)
    {
        LogBuiltIn(why);
        var thought = await builder.InterpretAsync(request, cancellationToken);
        return thought with
        {
            Value = thought.Value with
            {
                Reply = $"No language model has read this ({why}), so I read it by my built-in rules, which understand less.\n\n"
                    + thought.Value.Reply,
            },
        };
    }

    /// <summary>The request that a question was asked about, when this message answers one.</summary>
    private static string? Asked(InterpretationRequest request) =>
        request.History is [.., var asked, var question] && asked.StartsWith("user: ", StringComparison.Ordinal)
            && question.StartsWith("assistant: ", StringComparison.Ordinal) && question.Contains(AskedEnding, StringComparison.Ordinal)
            ? asked["user: ".Length..] : null;

    private static Interpretation Said(Intent intent, string reply) => new(intent, "", "", [], reply);

    [LoggerMessage(1, LogLevel.Warning, "No model has read a message, so the built-in rules do: {Why}")]
    private partial void LogBuiltIn(string why);
}
