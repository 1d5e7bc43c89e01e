using System.Text.Json;
using System.Text.Json.Nodes;
using Catalyst.Brains.Model;

namespace Catalyst.Llm.Reading;

/// <summary>Decides whether an answer can be used, and says what is wrong in words that help to mend it.</summary>
/// <param name="Request">What the person wrote: the places of wishes are found in it.</param>
/// <param name="Before">The application that the conversation is about; null when there is none.</param>
/// <param name="MayAsk">False once a question was asked.</param>
internal sealed record AnswerCheck(AnswerSchema Schema, string Request, AppModel? Before, bool MayAsk)
{
    /// <summary>The part of a wish's words that the message has to have.</summary>
    private const double MostlySaid = 0.75;

    /// <summary>What is wrong; empty when nothing is.</summary>
    public IReadOnlyList<string> Errors(string text) => Read(text, out var errors) is null ? errors : [];

    /// <summary>The answer; null with reasons when it cannot be used.</summary>
    public ModelAnswer? Read(string text, out IReadOnlyList<string> errors)
    {
        if (ModelAnswer.Parse(text, out var error) is not { } json)
        {
            errors = [error!];
            return null;
        }

        Complete(json);
        errors = [.. Schema.Validate(json)];
        if (errors.Count > 0)
        {
            return null;
        }

        try
        {
            var answer = ModelAnswer.Read(json);
            errors = [.. Problems(answer)];
            return errors.Count == 0 ? answer : null;
        }
        catch (JsonException exception)
        {
            errors = [exception.Message.Contains("could not be mapped", StringComparison.Ordinal)
                ? $"{exception.Path}: there is no such member; the schema names those that there are"
                : $"{exception.Path}: {exception.Message}"];
            return null;
        }
    }

    private IEnumerable<string> Problems(ModelAnswer answer)
    {
        var builds = answer.Kind is AnswerKind.Build or AnswerKind.Change;
        return builds && answer.Model is null ? [$"kind is {answer.Kind}, but there is no model"]
            : !builds && answer.Model is not null ? [$"kind is {answer.Kind}, but there is a model"]
            : answer.Kind is AnswerKind.Ask or AnswerKind.Answer or AnswerKind.Unclear && string.IsNullOrWhiteSpace(answer.Reply)
                ? [$"kind is {answer.Kind}, but reply is empty"]
            : answer.Kind == AnswerKind.Ask && !MayAsk ? ["a question was asked before: decide yourself, and say it among the assumptions"]
            : answer.Kind == AnswerKind.Ask && string.IsNullOrWhiteSpace(answer.Default)
                ? ["default says what is taken where nobody answers"]
            : answer.Kind == AnswerKind.Change && Before is null ? ["there is no application yet that could be changed; kind is Build"]
            : answer.Model is null ? []
            : Problems(answer.Model).Concat(answer.Kind == AnswerKind.Change ? Changed(answer) : []);
    }

    private IEnumerable<string> Problems(AppModel model)
    {
        foreach (var error in AppModelValidator.Validate(model))
        {
            yield return error;
        }

        if (model.Wishes is not { Count: > 0 } wishes)
        {
            yield return "wishes is empty: it lists each thing that the person asks for";
            yield break;
        }

        foreach (var wish in wishes)
        {
            if (wish.IsDone && (wish.By.Count == 0 || wish.Criterion.Length == 0))
            {
                yield return $"wish '{wish.Words}' needs by and criterion, or notDone with the reason";
            }

            if (!wish.IsDone && wish.By.Count > 0)
            {
                yield return $"wish '{wish.Words}' has both by and notDone: split it into what is kept and what is not, in two wishes";
            }

            if (!IsSaid(wish.Words))
            {
                yield return $"wish '{wish.Words}' is not in the message: words are copied from it; what nobody has said is an assumption";
            }

            foreach (var part in wish.By.Where(part => !Wish.IsPart(model, part)))
            {
                yield return $"wish '{wish.Words}' is said to be kept by '{part}', which is no part of the model";
            }
        }
    }

    // Punctuation and words that were left out do not matter.
    private bool IsSaid(string words)
    {
        if (Request.Contains(words.Trim(), StringComparison.OrdinalIgnoreCase)
            || Before?.Wishes?.Any(known => known.Words == words) == true)
        {
            return true;
        }

        var (said, claimed) = (WordsOf(Request), WordsOf(words));
        return claimed.Length > 0 && claimed.Count(said.Contains) >= MostlySaid * claimed.Length;
    }

    private static string[] WordsOf(string text) => string.Concat(text.ToLowerInvariant()
        .Select(c => char.IsLetterOrDigit(c) ? c : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private IEnumerable<string> Changed(ModelAnswer answer)
    {
        var before = Before!;
        foreach (var rename in answer.Renames ?? [])
        {
            var was = before.Entities.FirstOrDefault(e => e.Name == rename.Entity);
            if (was is null || rename.Member is { } m && was.Fields.All(f => f.Name != m) && was.Relations.All(r => r.Name != m))
            {
                yield return $"renames: the application before has no {rename.Entity}{(rename.Member is { } name ? "." + name : "")}";
            }
        }

        if (AppDiff.Between(before, answer.Model! with { Slug = before.Slug }, []) is null)
        {
            yield return "the model is the same as before: change it, or answer with kind Answer";
        }
    }

    // What follows from the rest is not asked of the model, and an empty list need not be written.
    private void Complete(JsonObject answer)
    {
        if (answer["model"] is not JsonObject model)
        {
            return;
        }

        model["reasons"] = new JsonArray();
        Lists(model, "entities", "tools", "assumptions");
        model.TryAdd("realtime", false);
        var entities = (model["entities"] as JsonArray ?? []).OfType<JsonObject>().ToList();
        foreach (var entity in entities)
        {
            Lists(entity, "relations", "fields");
            foreach (var field in (entity["fields"] as JsonArray ?? []).OfType<JsonObject>())
            {
                Default(field);
            }

            entity["children"] = new JsonArray([.. entities.Where(child => RefersTo(child, entity["name"]?.ToString()))
                .Select(child => JsonValue.Create(child["name"]?.ToString() ?? ""))]);
        }

        foreach (var wish in (model["wishes"] as JsonArray ?? []).OfType<JsonObject>())
        {
            Lists(wish, "by");
            wish.TryAdd("criterion", "");
            wish["start"] = Math.Max(0, Request.IndexOf(wish["words"]?.ToString() ?? "", StringComparison.OrdinalIgnoreCase));
        }

        var theme = model["theme"] as JsonObject;
        Lower([theme?["base"], theme?["action"], theme?["header"], .. entities
            .SelectMany(e => e["conditions"] as JsonArray ?? []).OfType<JsonObject>().Select(c => c["colour"])]);

        static void Lists(JsonObject json, params string[] names) => names.Where(n => json[n] is null).ToList()
            .ForEach(n => json[n] = new JsonArray());
    }

    // JSON within a string is easily forgotten; what is meant is plain.
    private static void Default(JsonObject field)
    {
        if (field["default"] is not { } given)
        {
            return;
        }

        if (given.GetValueKind() != JsonValueKind.String)
        {
            field["default"] = given.ToJsonString();
        }
        else if (field["type"]?.ToString() is "String" or "Text" or "Enum" or "Email" or "Url" && given.ToString() is var text
            && !(text.Length > 1 && text[0] == '"' && text[^1] == '"'))
        {
            field["default"] = JsonValue.Create(text).ToJsonString();
        }
    }

    private static void Lower(IEnumerable<JsonNode?> colours)
    {
        foreach (var colour in colours.OfType<JsonObject>().Where(c => c["hex"] is JsonValue))
        {
            colour["hex"] = colour["hex"]!.ToString().ToLowerInvariant();
        }
    }

    private static bool RefersTo(JsonObject child, string? name) => (child["relations"] as JsonArray ?? []).OfType<JsonObject>()
        .Any(r => r["target"]?.ToString() == name && r["required"] is JsonValue required && required.TryGetValue<bool>(out var yes) && yes);
}
