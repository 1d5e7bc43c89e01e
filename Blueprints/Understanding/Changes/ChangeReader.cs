using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// Reads what a message changes in an application: one clause at a time, each by the rule that fits it. A pure function of the model and
/// the text; what it does not understand changes nothing.
/// </summary>
internal sealed partial class ChangeReader
{
    private readonly ModelEditor editor;
    private readonly Lookup lookup;
    private readonly ThingMaker things;

    private ChangeReader(AppModel model)
    {
        editor = new ModelEditor(model);
        lookup = new Lookup(editor);
        things = new ThingMaker(editor, lookup);
    }

    /// <summary>What became of the text.</summary>
    /// <param name="Change">Null when nothing changes.</param>
    /// <param name="Already">What was asked for and is so already.</param>
    /// <param name="Problems">What was asked for and cannot be.</param>
    public sealed record Outcome(AppChange? Change, IReadOnlyList<string> Already, IReadOnlyList<string> Problems);

    public static Outcome Read(AppModel model, string text)
    {
        var reader = new ChangeReader(model);
        foreach (IReadOnlyList<Token> clause in Clauses.Of(Tokenizer.Sentences(text)).Take(40))
        {
            reader.Clause([.. clause.Take(80)]);
        }

        return new Outcome(reader.editor.Finish(), reader.editor.Already, reader.editor.Problems);
    }

    private void Clause(IReadOnlyList<Token> clause)
    {
        if (Ordering(clause) || Login(clause) || Rights(clause) || Computing(clause) || Ability(clause) || Negative(clause)
            || Renaming(clause) || Changing(clause) || Tying(clause) || People(clause) || Subject(clause))
        {
            return;
        }

        if (clause[0].IsAny(Clauses.Add) && clause.Count > 1
            && !(clause[0].Word is "make" or "want" && clause[1].Word is "the" or "it" or "this"))
        {
            Adding(clause.Skip(clause[0].Is("bring") && clause[1].Is("back") ? 2 : 1));
        }
        else if (clause[0].IsAny(Words.Determiners) || clause.Count <= 6 && Familiar(clause))
        {
            Adding(clause);
        }
        else
        {
            Unbuilt(clause);
        }
    }

    /// <summary>"A due date on tasks", without any verb.</summary>
    private static bool Familiar(IReadOnlyList<Token> clause) =>
        FieldReader.One([.. clause.TakeWhile(t => !t.IsAny(Words.Prepositions) && !t.Is("to"))]) is { } item
        && (FieldLexicon.Knows(item.Phrase) || EntityLexicon.Knows(Lookup.Singular(item.Phrase))
            || FeatureLexicon.IsAuth(Lookup.Singular(item.Phrase)) || ToolLexicon.Find(item.Phrase) is not null);

    /// <summary>"... to tasks", "on each note", "for the customers": splits what is added or removed from what it concerns.</summary>
    private (IReadOnlyList<Token> What, Entity? Target, bool Whole) Target(IReadOnlyList<Token> tokens)
    {
        for (int i = tokens.Count - 1; i > 0; i--)
        {
            if (tokens[i].Word is not ("to" or "for" or "on" or "in" or "into" or "onto" or "of" or "from" or "per" or "at" or "under"
                or "below" or "about"))
            {
                continue;
            }

            int end = i + 1;
            while (end < tokens.Count && tokens[end].IsWord
                && tokens[end].Word is not ("with" or "and" or "so" or "that" or "which" or "called" or "as"))
            {
                end++;
            }

            string phrase = Phrase(tokens.Skip(i + 1).Take(end - i - 1));
            IReadOnlyList<Token> what = [.. tokens.Take(i),
                .. end < tokens.Count && tokens[end].Word is "with" or "called" or "as" ? tokens.Skip(end) : []];
            if (lookup.Entity(phrase) is { } entity)
            {
                return (what, entity, false);
            }

            if (phrase is "" or "it" or "app" or "application" or "site" or "website" or "page" or "project" or "tool" or "system"
                && tokens[i].Word is not "of" && (phrase.Length > 0 || end == tokens.Count))
            {
                return (what, null, true);
            }

            // "the due date of the tasks list", "for every task form".
            if (phrase.LastIndexOf(' ') is > 0 and var space
                && phrase[(space + 1)..] is "list" or "form" or "page" or "table" or "entity" or "item" or "items"
                && lookup.Entity(phrase[..space]) is { } listed)
            {
                return (what, listed, false);
            }
        }

        // "add to tasks a due date"
        if (tokens.Count > 2 && tokens[0].Word is "to" or "on" or "for")
        {
            for (int length = Math.Min(4, tokens.Count - 2); length > 0; length--)
            {
                if (lookup.Entity(Phrase(tokens.Skip(1).Take(length))) is { } first)
                {
                    return ([.. tokens.Skip(1 + length)], first, false);
                }
            }
        }

        return (tokens, null, false);
    }

    /// <summary>A thing at the beginning, after its article: its words and the thing.</summary>
    private (Entity Entity, int Length)? Leading(IReadOnlyList<Token> tokens)
    {
        int start = tokens.TakeWhile(t => t.IsAny(Words.Determiners)).Count();
        for (int length = Math.Min(4, tokens.Count - start); length > 0; length--)
        {
            if (tokens.Skip(start).Take(length).All(t => t.IsWord) && lookup.Entity(Phrase(tokens.Skip(start).Take(length))) is { } entity)
            {
                return (entity, start + length);
            }
        }

        return null;
    }

    private static string Phrase(IEnumerable<Token> tokens) =>
        string.Join(' ',
            tokens.Where(t => t.Kind != TokenKind.Mark && !t.IsAny(Words.Determiners)
                && t.Word is not ("new" or "existing" or "single" or "individual")).Select(t => t.Word.ToLowerInvariant()));

    /// <summary>The words as the person wrote them: names keep their capitals.</summary>
    private static string Written(IEnumerable<Token> tokens) =>
        string.Join(' ', tokens.Where(t => t.Kind != TokenKind.Mark).Select(t => t.Text));
}
