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

    /// <summary>The first that knows a clause reads it.</summary>
    private readonly Func<IReadOnlyList<Token>, bool>[] _rules;

    private ChangeReader(AppModel model)
    {
        _editor = new ModelEditor(model);
        var lookup = new Lookup(_editor);
        var targets = new ClauseTargets(lookup);
        var things = new EntityAdder(_editor, lookup);
        var features = new FeatureChangeReader(_editor);
        _additions = new AdditionReader(_editor, lookup, targets, things, features);
        _unbuilt = new UnbuiltReader(_editor, features);
        var renames = new RenameReader(_editor, lookup, targets);
        var qualities = new QualityReader(_editor, lookup, targets);
        var kinds = new KindReader(_editor, lookup, targets);
        var relations = new RelationReader(_editor, lookup, things, _additions);
        var statements = new StatementChangeReader(targets, _additions, qualities, kinds, relations);
        var replacements = new ReplacementReader(_editor, lookup, targets, _additions, kinds, renames);
        var appearance = new AppearanceReader(_editor, lookup, targets);
        var permissions = new PermissionReader(_editor, lookup, targets);
        _rules =
        [
            new SortingChangeReader(_editor, lookup).Read,
            permissions.ReadLogin,
            permissions.ReadRights,
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
    public sealed record Outcome(AppChange? Change, IReadOnlyList<string> Already, IReadOnlyList<string> Problems);

    public static Outcome Read(AppModel model, string text)
    {
        var reader = new ChangeReader(model);
        (var theme, _, text) = ThemeReader.Extract(text, changes: true);
        if (theme is not null)
        {
            reader._editor.SetTheme(theme);
        }

        if (new SiteChangeReader(reader._editor, text).Read())
        {
            return new Outcome(reader._editor.Finish(), reader._editor.Already, reader._editor.Problems);
        }

        // What a part is about may come with the same message.
        var (rest, asked) = PartChangeReader.Split(Tokenizer.Sentences(text));
        foreach (var clause in Clauses.Of(rest).Take(MostClauses))
        {
            if (theme is null || !clause.All(token => token.IsAny(AppearanceReader.Fillers)))
            {
                reader.Read([.. clause.Take(LongestClause)]);
            }
        }

        var parts = new PartChangeReader(reader._editor);
        foreach (var clause in asked.Where(clause => !parts.Read(clause)).SelectMany(clause => Clauses.Of([clause])).Take(MostClauses))
        {
            reader.Read([.. clause.Take(LongestClause)]);
        }

        return new Outcome(reader._editor.Finish(), reader._editor.Already, reader._editor.Problems);
    }

    private void Read(IReadOnlyList<Token> clause)
    {
        if (Array.Exists(_rules, rule => rule(clause)))
        {
            return;
        }

        if (clause[0].IsAny(Clauses.Add) && clause.Count > 1
            && !(clause[0].Word is "make" or "want" && clause[1].Word is "the" or "it" or "this"))
        {
            _additions.Read(clause.Skip(clause[0].Is("bring") && clause[1].Is("back") ? 2 : 1));
        }
        else if (clause[0].IsAny(Words.Determiners) || clause.Count <= 6 && IsFamiliar(clause))
        {
            _additions.Read(clause);
        }
        else
        {
            _unbuilt.ReadUnknown(clause);
        }
    }

    /// <summary>"A due date on tasks", without any verb.</summary>
    private static bool IsFamiliar(IReadOnlyList<Token> clause) =>
        FieldReader.One([.. clause.TakeWhile(t => !t.IsAny(Words.Prepositions) && !t.Is("to"))]) is { } item
        && (FieldLexicon.Knows(item.Phrase) || EntityLexicon.Knows(Lookup.Singular(item.Phrase))
            || FeatureLexicon.IsAuth(Lookup.Singular(item.Phrase)) || ToolLexicon.Find(item.Phrase) is not null);
}
