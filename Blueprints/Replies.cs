using System.Text;
using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Ordering;

namespace Catalyst.Blueprints;

/// <summary>What the chat answers.</summary>
internal static partial class Replies
{
    private const string Examples = """
        For example:

        - build a recipe app with title, ingredients and cooking time, where users can rate recipes
        - make a todo list with due dates and priorities, with login
        - create a tip calculator
        """;

    public const string Welcome =
        "I am Catalyst: tell me about a small web application, and I plan, write, test and start it. I can keep and show things (with "
            + "fields, relations and accounts) and make small tools such as calculators, timers and converters.\n\n" + Examples;

    public static string Unclear(string problem) => problem + "\n\n" + Examples;

    public static string Build(AppModel model)
    {
        var reply = new StringBuilder($"I will build **{model.Name}**.\n");
        foreach (var entity in model.Entities)
        {
            var fields = Naming.List([.. entity.Fields.Select(f => f.Label.ToLowerInvariant())]);
            var belongs = entity.Relations.Count == 0 ? ""
                : $"; belongs to {Naming.List([.. entity.Relations.Select(r => model.Entities.First(e => e.Name == r.Target).Label)])}";
            var sorted = entity.Order is null ? "" : $"; sorted {Orders.Describe(entity, entity.Order)}";
            reply.Append($"\n- **{Naming.Sentence(entity.PluralLabel)}** with {fields}{belongs}{sorted}");
        }

        foreach (var tool in model.Tools)
        {
            reply.Append($"\n- **{tool.Label}**");
        }

        foreach (var page in model.Site?.Pages ?? [])
        {
            reply.Append($"\n- Page **{page.Title}**: {Naming.List([.. page.Sections.Select(s => s.Heading)])}");
        }

        if (model.Auth is { } auth)
        {
            reply.Append(auth.OneOwner ? "\n- **One account**, the owner's: the first one who registers gets it; everyone else only "
                + "reads and sends forms" : auth.Required ? "\n- **Accounts**: sign up and log in; nothing is visible without"
                : "\n- **Accounts**: anyone reads, writing needs a login");
        }

        NotDone(reply, model);
        Assumed(reply, model.Assumptions);
        return reply.ToString();
    }

    /// <summary>What was asked for and is not built, before anything is.</summary>
    private static void NotDone(StringBuilder reply, AppModel model)
    {
        List<Wish> left = [.. (model.Wishes ?? []).Where(w => !w.IsDone)];
        if (left.Count == 0)
        {
            return;
        }

        reply.Append($"\n\nOf {model.Wishes!.Count} wishes I can keep {model.Wishes.Count - left.Count}. Not done:\n");
        foreach (var wish in left)
        {
            reply.Append($"\n- \"{Naming.OneLine(wish.Words)}\", because {wish.NotDone}"
                + (wish.Instead is { } instead ? $" (instead: {instead})" : ""));
        }
    }
}
