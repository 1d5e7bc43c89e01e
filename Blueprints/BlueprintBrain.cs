using System.Runtime.CompilerServices;
using Catalyst.Blueprints.Design;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Planning;
using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Blueprints;

/// <summary>
/// A brain without a language model: reads the request by rules and builds with a stack pack. The same request gives the same application.
/// </summary>
public sealed class BlueprintBrain(IStackPack pack) : IModelBrain
{
    /// <inheritdoc/>
    public string Name => "blueprint";

    /// <inheritdoc/>
    public Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Discussed is { } discussed && BriefOf(discussed.Brief, discussed.Request) is { } known)
        {
            if (Undo.Asked(request.Message) is { } move)
            {
                return Task.FromResult(Free(Said(move, ""), known.Model));
            }

            return Task.FromResult(Answer(known.Model, discussed, FollowUpReader.Read(known.Model, request.Message), request.Message));
        }

        var answered = Question.Answered(request);
        var understood = RequestReader.Read(answered ?? request.Message);
        var answer = understood.Model is { } model
            ? answered is null && Question.About(model) is { } question
                ? Said(Intent.Unclear, question) with { DefaultAnswer = Question.DefaultAnswer }
                : Build(model) with { Request = answered }
            : new Interpretation(understood.Intent, "", "", [],
                understood.Intent == Intent.Conversation ? Replies.Welcome : Replies.Unclear(understood.Problem!));
        return Task.FromResult(Free(answer, understood.Model));
    }

    /// <inheritdoc/>
    public Task<Thought<Plan>> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var (model, rework) = WorkOf(request.Subject);
        var plan = rework is null
            ? PlanMaker.Make(model, pack, request.MaxFeatures) : PlanMaker.Make(rework.Change, pack, Steps(rework), request.MaxFeatures);
        return Task.FromResult(Free(plan, model));
    }

    /// <inheritdoc/>
    public Task<Thought<Architecture>> DesignAsync(DesignRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var model = WorkOf(request.Subject).Model;
        return Task.FromResult(Free(Designer.Design(model, pack), model));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CodeStep> WriteAsync(CodeRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await Task.CompletedTask;

        var (model, rework) = WorkOf(request.Subject);
        if (request.Round > 0)
        {
            // Rules write the same again: what did not work is not claimed any more, and anything else is given up.
            if (Admission.Of(model, request.Report, pack) is { } step)
            {
                yield return step;
            }

            yield break;
        }

        foreach (var step in rework is null ? pack.Write(model) : Steps(rework))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return step;
        }
    }

    /// <inheritdoc/>
    public Task<Thought<ReviewNotes>> ReviewAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var model = WorkOf(request.Subject).Model;
        return Task.FromResult(Free(new ReviewNotes(Advice(model)), model));
    }

    /// <inheritdoc/>
    public Task<Thought<DeploymentFiles>> PackageAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var model = WorkOf(request.Subject).Model;
        return Task.FromResult(Free(new DeploymentFiles(pack.Package(model)), model));
    }

    /// <inheritdoc/>
    public AppModel? ModelOf(Discussed discussed)
    {
        ArgumentNullException.ThrowIfNull(discussed);
        return BriefOf(discussed.Brief, discussed.Request)?.Model;
    }

    /// <inheritdoc/>
    public Interpretation Build(AppModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new(Intent.Build, model.Name, model.Summary, model.Assumptions, Replies.Build(model),
            AppBrief.Write(model, null, null, pack));
    }

    /// <inheritdoc/>
    public Interpretation Change(Discussed discussed, AppChange change, IReadOnlyList<string> notes)
    {
        ArgumentNullException.ThrowIfNull(discussed);
        ArgumentNullException.ThrowIfNull(change);
        return new(Intent.Change, change.After.Name, change.After.Summary, change.Assumptions,
            Replies.Change(change, discussed.IsBuilt, notes),
            AppBrief.Write(change.After, change, BriefOf(discussed.Brief, discussed.Request)?.Templates, pack));
    }

    private Thought<Interpretation> Answer(AppModel known, Discussed discussed, FollowUp followUp, string message)
    {
        var answer = followUp switch
        {
            { Intent: Intent.Build, Model: { } other } => Build(other),
            { Intent: Intent.Change, Change: { } change } => Change(discussed, change, followUp.Notes),
            { Intent: Intent.Retry } when discussed.CanRetry => Said(Intent.Retry, Replies.Retry),
            { Intent: Intent.Retry } => Said(Intent.Conversation, Replies.NothingToRetry(known)),
            { Intent: Intent.Conversation } => Said(Intent.Conversation, Replies.About(known, discussed.IsBuilt, followUp.Notes)),
            _ => Said(Intent.Unclear, Replies.NotUnderstood(known, followUp.Notes, RequestReader.Read(message).Problem)),
        };
        return Free(answer, followUp.Change?.After ?? followUp.Model);
    }

    private static Interpretation Said(Intent intent, string reply) => new(intent, "", "", [], reply);

    private IReadOnlyList<CodeStep> Steps(Rework rework) => pack.Rewrite(rework.Change, rework.Files, rework.Current);

    /// <summary>What a task builds, and where it changes an application that is there, how.</summary>
    private (AppModel Model, Rework? Rework) WorkOf(Subject subject)
    {
        var brief = BriefOf(subject.Brief, subject.Request)
            ?? throw new RequestNotUnderstoodException(RequestReader.Read(subject.Request).Problem
                ?? "This is a question, not an application to build.");
        var model = Named(brief.Model, subject.ProjectName, subject.ProjectSlug);
        return subject.Base is { } code && brief.Change is { } change
            ? (model, new Rework(
                change with { Before = Named(change.Before, "", subject.ProjectSlug), After = model }, code.Files,
                brief.Was == AppBrief.Fingerprint(change.Before, pack)))
            : (model, null);
    }

    /// <summary>What was understood when the task began; else the request is read again.</summary>
    private AppBrief? BriefOf(string brief, string request) =>
        AppBrief.Read(brief) ?? (RequestReader.Read(request).Model is { } model ? AppBrief.Of(model, pack) : null);

    private static AppModel Named(AppModel model, string? projectName, string? projectSlug)
    {
        var name = Naming.Safe(projectName ?? "");
        return model with { Name = name.Length > 0 ? name : model.Name,
            Slug = string.IsNullOrEmpty(projectSlug) ? model.Slug : Naming.Slug(projectSlug) };
    }

    private sealed record Rework(AppChange Change, IReadOnlyList<string> Files, bool Current);

    private Thought<T> Free<T>(T value, AppModel? model) =>
        new(value, BrainCost.Free(Name), [.. (model?.Reasons ?? []).Select(r => new Reason(r.Choice, r.Because))]);

    private static List<string> Advice(AppModel model)
    {
        var advice = new List<string>();
        if (model.Auth is not null)
        {
            advice.Add("Put a mail service behind the accounts before real people depend on them: a forgotten password cannot be reset "
                + "yet.");
        }
        else if (model.Entities.Count > 0)
        {
            advice.Add("Anyone who reaches the address can change the data; add \"with login\" to the request before publishing it.");
        }

        if (model.Entities.FirstOrDefault(e => e.Owner == Ownership.Authored) is { } shared)
        {
            advice.Add($"Everyone reads the {shared.PluralLabel}; decide who moderates them.");
        }

        if (model.Entities.FirstOrDefault(e => e.Relations.Any(r => r.Required)) is { } child)
        {
            advice.Add(
                $"Deleting {Naming.Article(model.Entities.First(e => e.Name == child.Relations.First(r => r.Required).Target).Label)} "
                    + $"deletes its {child.PluralLabel}; keep backups of the database.");
        }

        return advice;
    }
}

/// <summary>The text of a task describes no application; the message says what would help.</summary>
public sealed class RequestNotUnderstoodException(string message) : Exception(message);

/// <summary>Registration of the built-in brain.</summary>
public static class BlueprintBrainServices
{
    /// <summary>Adds <see cref="BlueprintBrain"/> as the <see cref="IBrain"/>; needs an <see cref="IStackPack"/>.</summary>
    public static IServiceCollection AddBlueprintBrain(this IServiceCollection services) => services
        .AddSingleton<IStackPack, NodeExpressReactPack>()
        .AddSingleton<IModelBrain, BlueprintBrain>()
        .AddSingleton<IBrain>(provider => provider.GetRequiredService<IModelBrain>());
}
