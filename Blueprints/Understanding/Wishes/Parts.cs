using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>Which parts of the model a word of the request names.</summary>
internal sealed class Parts
{
    /// <summary>As many letters make two words forms of one: "borrower" and "borrowed".</summary>
    private const int Stem = 5;

    private static readonly char[] Between = [' ', '-', '_', '\'', '"', ',', '.', ';', ':', '(', ')', '/', '?'];

    private readonly Dictionary<string, List<string>> _exact = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _rough = new(StringComparer.Ordinal);
    private readonly AppModel _model;

    public Parts(AppModel model, Draft draft)
    {
        _model = model;
        foreach (var entity in model.Entities)
        {
            Add($"{entity.Label} {entity.PluralLabel}", entity.Name);
            foreach (var field in entity.Fields)
            {
                Add($"{field.Label} {string.Join(' ', field.Values ?? [])}", $"{entity.Name}.{field.Name}");
            }

            foreach (var row in entity.Rows ?? [])
            {
                var said = Tokenizer.Sentences(string.Join(' ', row.Values.Select(v => v.Value))).SelectMany(s => s);
                Add(string.Join(' ', said.Select(t => t.Word)), $"{entity.Name}.{Wish.Rows}");
            }

            // "who paid", where the link is called "paid by"; one that is called as its target is named with it.
            foreach (var relation in entity.Relations.Where(r => r.Name != Naming.Camel(r.Target)))
            {
                Add(string.Join(' ', Naming.Snake(relation.Name).Split('_').Where(w => !Words.Common.Contains(w) && w is not "by")),
                    $"{entity.Name}.{relation.Name}");
            }

            // What is computed of many rows is named after them, and so would bear every word for them.
            foreach (var computed in (entity.Computed ?? []).Where(c => draft.Formulas.Any(f => f.Name == c.Name)))
            {
                Add(computed.Label, $"{entity.Name}.{computed.Name}");
            }
        }

        foreach (var made in draft.Entities)
        {
            if (model.Entities.FirstOrDefault(e => e.Label == made.Label) is { } entity)
            {
                Add($"{made.Known?.Kind} {made.Because}", entity.Name);
                foreach (var field in made.Fields.Where(f => f.Said.Length > 0))
                {
                    var name = Naming.Camel(field.Phrase);
                    if (entity.Fields.Any(f => f.Name == name))
                    {
                        Add(string.Join(' ', field.Said.Split(' ').Where(w => !Words.Common.Contains(w))), $"{entity.Name}.{name}");
                    }
                }
            }
        }

        foreach (var tool in model.Tools)
        {
            Add($"{tool.Label} {tool.Kind} {tool.Options.Variant} {draft.Head}", tool.Name);
        }

        foreach (var (choice, because) in model.Reasons)
        {
            if (model.Entities.FirstOrDefault(e => choice.StartsWith(Naming.Sentence(e.PluralLabel) + " sorted", StringComparison.Ordinal))
                is { Order.Field: var order } sorted)
            {
                Add(Quoted(because), order == SortOrder.Created ? sorted.Name : $"{sorted.Name}.{order}");
            }
            else if (model.Auth is not null && choice.StartsWith("Accounts", StringComparison.Ordinal))
            {
                Add(Quoted(because), Wish.Access);
            }
        }

        if (draft.App is { } app)
        {
            foreach (var entity in model.Entities.Where(e => app.Entities.Contains(e.Label)))
            {
                Add($"{app.Phrase} {draft.Head}", entity.Name);
            }
        }

        Add($"{model.Name} {draft.Head} {draft.GivenName}", Wish.Title);
    }

    /// <summary>The parts that a word names: those of the thing that the sentence is about before others.</summary>
    /// <param name="focus">Name of that thing, or null.</param>
    public IReadOnlyList<string> Of(Token token, string? focus)
    {
        if (token.Kind == TokenKind.Mark)
        {
            return [];
        }

        if (token.Kind == TokenKind.Quoted)
        {
            return Best(token.Text.Split(Between).SelectMany(w => Find(w.ToLowerInvariant())).Distinct(), focus, false);
        }

        return Best(Find(token.Word).Concat(Find(token.Lemma)).Concat(token.Word.Contains('-', StringComparison.Ordinal)
            ? token.Word.Split('-').SelectMany(Find) : []).Concat(Rows(token)).Distinct(), focus, token.IsPlural);
    }

    // "borrow" names the loan that it leaves.
    private IEnumerable<string> Rows(Token token)
    {
        var rows = VerbLexicon.Find(token.Word).Select(v => v.Verb.Row)
            .Append(ActionLexicon.Verb(token.Word) is { } verb ? ActionLexicon.Row(verb) ?? "" : "");
        var kinds = rows.Where(r => r.Length > 0).SelectMany(r => new[] { r, EntityLexicon.Find(r)?.Kind ?? r }).ToHashSet();
        return _model.Entities.Where(e => kinds.Contains(e.Label) || EntityLexicon.Find(e.Label) is { } known && kinds.Contains(known.Kind))
            .Select(e => e.Name);
    }

    private List<string> Find(string word) => _exact.GetValueOrDefault(word)
        ?? (word.Length >= Stem ? _rough.GetValueOrDefault(Root(Morphology.Singular(word))) : null) ?? [];

    private static List<string> Best(IEnumerable<string> found, string? focus, bool several)
    {
        List<string> all = [.. found];
        List<string> things = [.. all.Where(p => !p.Contains('.', StringComparison.Ordinal) && p != Wish.Title)];
        List<string> own = [.. all.Where(p => focus is not null && p.StartsWith(focus + ".", StringComparison.Ordinal))];
        List<string> fields = [.. all.Where(p => p.Contains('.', StringComparison.Ordinal))];
        return several && things.Count > 0 ? things : own.Count > 0 ? own : things.Count > 0 ? things
            : fields.Count > 0 ? fields : all.Contains(Wish.Title) ? [Wish.Title] : [];
    }

    private void Add(string text, string part)
    {
        foreach (var word in text.ToLowerInvariant().Split(Between, StringSplitOptions.RemoveEmptyEntries))
        {
            Put(_exact, word, part);
            Put(_exact, Morphology.Singular(word), part);
            if (word.Length >= Stem)
            {
                Put(_rough, Root(Morphology.Singular(word)), part);
            }
        }

        static void Put(Dictionary<string, List<string>> index, string word, string part)
        {
            if (!index.TryGetValue(word, out var parts))
            {
                index[word] = parts = [];
            }

            if (!parts.Contains(part))
            {
                parts.Add(part);
            }
        }
    }

    private static string Root(string lemma) => lemma.Length > Stem ? lemma[..Stem] : lemma;

    private static string Quoted(string because) => because.Split('\'') is [_, var said, ..] ? said : "";
}
