using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// Reads what a message changes in an application: one clause at a time, each by the rule that fits it. A pure function of the model and
/// the text; what it does not understand changes nothing.
/// </summary>
internal sealed class ChangeReader
{
    private const int MostClauses = 40;

    private const int LongestClause = 80;

    private readonly ModelEditor _editor;
    private readonly AdditionReader _additions;
    private readonly UnbuiltReader _unbuilt;
    private readonly ContextReader _context;
    private readonly PermissionReader _permissions;
    private readonly ReasonReader _reasons;
    private readonly string _text;

    /// <summary>The first that knows a clause reads it.</summary>
    private readonly Func<IReadOnlyList<Token>, bool>[] _rules;

    private ChangeReader(AppModel model, string text)
    {
        _text = text;
        _editor = new ModelEditor(model);
        var lookup = new Lookup(_editor);
        var targets = new ClauseTargets(lookup);
        var things = new EntityAdder(_editor, lookup);
        var features = new FeatureChangeReader(_editor);
        _additions = new AdditionReader(_editor, lookup, targets, things, features);
        _unbuilt = new UnbuiltReader(_editor, features);
        _context = new ContextReader(_editor, lookup);
        var renames = new RenameReader(_editor, lookup, targets);
        var qualities = new QualityReader(_editor, lookup, targets);
        var kinds = new KindReader(_editor, lookup, targets);
        var relations = new RelationReader(_editor, lookup, things, _additions);
        var statements = new StatementChangeReader(targets, _additions, qualities, kinds, relations);
        var replacements = new ReplacementReader(_editor, lookup, targets, _additions, kinds, renames);
        var appearance = new AppearanceReader(_editor, lookup, targets);
        _permissions = new PermissionReader(_editor, lookup, targets);
        _reasons = new ReasonReader(_editor, lookup);
        _rules =
        [
            clause => features.Does(ChangePhrases.Phrase(clause)) is { } does && _editor.IsSo(does),
            new NumberChangeReader(_editor).Read,
            new CarriedValueReader(_editor, lookup).Read,
            new CorrectionReader(_editor, lookup, things).Read,
            new SortingChangeReader(_editor, lookup).Read,
            _permissions.ReadLogin,
            _permissions.ReadRights,
            _unbuilt.ReadComputation,
            _unbuilt.ReadListAbility,
            new RemovalReader(_editor, lookup, targets).Read,
            renames.Read,
            new AlterationReader(
                targets, _additions, features, renames, qualities, kinds, relations, statements, replacements, appearance).Read,
            relations.Read,
            new AbilityReader(_editor, lookup, _additions, features).Read,
            statements.Read,
        ];
    }

    /// <summary>What became of the text.</summary>
    /// <param name="Change">Null when nothing changes.</param>
    /// <param name="Already">What was asked for and is so already.</param>
    /// <param name="Problems">What was asked for and cannot be.</param>
    /// <param name="Missed">What was said and not understood, as it was said.</param>
    public sealed record Outcome(AppChange? Change, IReadOnlyList<string> Already, IReadOnlyList<string> Problems,
        IReadOnlyList<string> Missed);

    public static Outcome Read(AppModel model, string text)
    {
        (var theme, _, var plain) = ThemeReader.Extract(text, changes: true);
        if (IsAboutRows(model, text))
        {
            // "Colour full lessons in red" is no look of the application.
            theme = null;
        }

        text = theme is null ? text : plain;
        var reader = new ChangeReader(model, text);
        if (theme is not null)
        {
            reader._editor.SetTheme(theme);
        }

        if (new SiteChangeReader(reader._editor, text).Read())
        {
            return new Outcome(reader._editor.Finish(), reader._editor.Already, reader._editor.Problems, []);
        }

        // What a part is about may come with the same message.
        List<IReadOnlyList<Token>> sentences = [.. Tokenizer.Sentences(text)];
        sentences.RemoveAll(sentence => reader._editor.Try(() => reader._reasons.Read(sentence)));
        foreach (var clause in Clauses.Of(PartChangeReader.Others(sentences)).Take(MostClauses))
        {
            if (theme is null || !clause.All(token => token.IsAny(AppearanceReader.Fillers)))
            {
                reader.Read([.. clause.Take(LongestClause)]);
            }
        }

        var parts = new PartChangeReader(reader._editor);
        foreach (var clause in Clauses.Of(parts.Read(sentences)).Take(MostClauses))
        {
            reader.Read([.. clause.Take(LongestClause)]);
        }

        foreach (var sentence in parts.Deciding(sentences))
        {
            reader._editor.Try(() => reader._permissions.ReadRights(sentence));
        }

        reader._editor.Said = reader._editor.Missed.Aggregate(text, (said, missed) => said.Replace(missed, "", StringComparison.Ordinal));
        return new Outcome(reader._editor.Finish(), reader._editor.Already, reader._editor.Problems, reader._editor.Missed);
    }

    private static bool IsAboutRows(AppModel model, string text) => Tokenizer.Sentences(text) is [var sentence]
        && sentence.Any(t => t.Word is "colour" or "color" or "mark" or "highlight" or "show" or "paint")
        && new PartReaders.Mentions(model).In(sentence).Count > 0;

    private void Read(IReadOnlyList<Token> clause)
    {
        if (!Array.Exists(_rules, rule => _editor.Try(() => rule(clause))) && !_editor.Try(() => Add(clause))
            && !_editor.Try(() => _context.Read(clause)) && !_editor.Try(() => _unbuilt.ReadUnknown(clause)))
        {
            _editor.Miss(Naming.OneLine(_text[clause[0].Start..clause[^1].End]).Trim());
        }
    }

    private bool Add(IReadOnlyList<Token> clause)
    {
        if (clause[0].IsAny(Clauses.Add) && clause.Count > 1
            && !(clause[0].Word is "make" or "want" && clause[1].Word is "the" or "it" or "this"))
        {
            _additions.IsShown = clause[0].Word is "show" or "display";
            _additions.Read(clause.Skip(clause[0].Is("bring") && clause[1].Is("back") ? 2 : 1));
            return true;
        }

        _additions.IsShown = false;
        if (clause[0].IsAny(Words.Determiners) || clause.Count <= 6 && IsFamiliar(clause))
        {
            _additions.Read(clause);
            return true;
        }

        return false;
    }

    /// <summary>"A due date on tasks", without any verb.</summary>
    private static bool IsFamiliar(IReadOnlyList<Token> clause) =>
        FieldReader.One([.. clause.TakeWhile(t => !t.IsAny(Words.Prepositions) && !t.Is("to"))]) is { } item
        && (FieldLexicon.Knows(item.Phrase) || EntityLexicon.Knows(Lookup.Singular(item.Phrase))
            || FeatureLexicon.IsAuth(Lookup.Singular(item.Phrase)) || ToolLexicon.Find(item.Phrase) is not null);
}
