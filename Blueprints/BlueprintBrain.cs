using System.Runtime.CompilerServices;
using System.Text;
using Catalyst.Blueprints.Design;
using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Planning;
using Catalyst.Blueprints.Understanding;
using Catalyst.Llm.Brains;
using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Blueprints;

/// <summary>A brain without a language model: reads the request by rules and builds with a stack pack. The same request gives the same application.</summary>
public sealed class BlueprintBrain(IStackPack pack) : IBrain
{
    /// <inheritdoc/>
    public string Name => "blueprint";

    /// <inheritdoc/>
    public Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        Understood understood = RequestReader.Read(request.Message);
        Interpretation answer = understood.Model is { } model
            ? new Interpretation(Intent.Build, model.Name, model.Summary, model.Assumptions, Replies.Build(model))
            : new Interpretation(understood.Intent, "", "", [], understood.Intent == Intent.Conversation ? Replies.Welcome : Replies.Unclear(understood.Problem!));
        return Task.FromResult(Free(answer, understood.Model));
    }

    /// <inheritdoc/>
    public Task<Thought<Plan>> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        AppModel model = ModelOf(request.Subject);
        return Task.FromResult(Free(PlanMaker.Make(model, pack, request.MaxFeatures), model));
    }

    /// <inheritdoc/>
    public Task<Thought<Architecture>> DesignAsync(DesignRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        AppModel model = ModelOf(request.Subject);
        return Task.FromResult(Free(Designer.Design(model, pack), model));
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<CodeStep> WriteAsync(CodeRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        await Task.CompletedTask;

        // Rules write the same again: work that came back is given up rather than repeated until the rounds run out.
        if (request.Round > 0)
        {
            yield break;
        }

        foreach (CodeStep step in pack.Write(ModelOf(request.Subject)))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return step;
        }
    }

    /// <inheritdoc/>
    public Task<Thought<ReviewNotes>> ReviewAsync(ReviewRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        AppModel model = ModelOf(request.Subject);
        return Task.FromResult(Free(new ReviewNotes(Advice(model)), model));
    }

    /// <inheritdoc/>
    public Task<Thought<DeploymentFiles>> PackageAsync(PackageRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        AppModel model = ModelOf(request.Subject);
        return Task.FromResult(Free(new DeploymentFiles(pack.Package(model)), model));
    }

    private static AppModel ModelOf(Subject subject)
    {
        Understood understood = RequestReader.Read(subject.Request);
        AppModel model = understood.Model ?? throw new RequestNotUnderstoodException(understood.Problem ?? "This is a question, not an application to build.");
        string name = Naming.Safe(subject.ProjectName ?? "");
        return model with { Name = name.Length > 0 ? name : model.Name, Slug = string.IsNullOrEmpty(subject.ProjectSlug) ? model.Slug : Naming.Slug(subject.ProjectSlug) };
    }

    private Thought<T> Free<T>(T value, AppModel? model) =>
        new(value, BrainCost.Free(Name), [.. (model?.Reasons ?? []).Select(r => new Reason(r.Choice, r.Because))]);

    private static List<string> Advice(AppModel model)
    {
        var advice = new List<string>();
        if (model.Auth is not null)
        {
            advice.Add("Put a mail service behind the accounts before real people depend on them: a forgotten password cannot be reset yet.");
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
            advice.Add($"Deleting {Naming.Article(model.Entities.First(e => e.Name == child.Relations.First(r => r.Required).Target).Label)} deletes its {child.PluralLabel}; keep backups of the database.");
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
        .AddSingleton<IBrain, BlueprintBrain>();
}

/// <summary>What the chat answers.</summary>
internal static class Replies
{
    private const string Examples = """
        For example:

        - build a recipe app with title, ingredients and cooking time, where users can rate recipes
        - make a todo list with due dates and priorities, with login
        - create a tip calculator
        """;

    public const string Welcome = "I am Catalyst: tell me about a small web application, and I plan, write, test and start it. I can keep and show things (with fields, relations and accounts) and make small tools such as calculators, timers and converters.\n\n" + Examples;

    public static string Unclear(string problem) => problem + "\n\n" + Examples;

    public static string Build(AppModel model)
    {
        var reply = new StringBuilder($"I will build **{model.Name}**.\n");
        foreach (Entity entity in model.Entities)
        {
            string fields = Naming.List([.. entity.Fields.Select(f => f.Label.ToLowerInvariant())]);
            string belongs = entity.Relations.Count == 0 ? "" : $"; belongs to {Naming.List([.. entity.Relations.Select(r => model.Entities.First(e => e.Name == r.Target).Label)])}";
            reply.Append($"\n- **{Naming.Sentence(entity.PluralLabel)}** with {fields}{belongs}");
        }

        foreach (Tool tool in model.Tools)
        {
            reply.Append($"\n- **{tool.Label}**");
        }

        if (model.Page is { } page)
        {
            reply.Append($"\n- A welcome page: *{page.Heading}*");
        }

        if (model.Auth is { } auth)
        {
            reply.Append(auth.Required ? "\n- **Accounts**: sign up and log in; nothing is visible without" : "\n- **Accounts**: anyone reads, writing needs a login");
        }

        if (model.Assumptions.Count > 0)
        {
            reply.Append("\n\nI assumed:\n");
            foreach (string assumption in model.Assumptions.Take(8))
            {
                reply.Append("\n- ").Append(assumption);
            }
        }

        return reply.ToString();
    }
}
