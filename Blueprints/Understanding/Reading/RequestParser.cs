using Catalyst.Blueprints.Understanding.Reading.Relations;
using Catalyst.Blueprints.Understanding.Reading.Structure;
using Catalyst.Blueprints.Understanding.Wishes;
using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Reads sentences into a <see cref="Draft"/>: rules and rights, relations and the wished order are taken out first; what is left has an
/// opening ("please build me"), a head ("a recipe app"), then parts that begin with a marker ("with ...", "where users can ...").
/// </summary>
internal sealed class RequestParser
{
    /// <summary>More than a small application has; the rest of a very long text is not read.</summary>
    private const int MostSentences = 400;

    private const int LongestSentence = 300;

    private readonly Draft _draft;
    private readonly Discourse _discourse = new();
    private readonly Boundaries _boundaries;
    private readonly ManyToManyReader _manyToMany;
    private readonly SortingReader _sorting;
    private readonly RelationExtractor _extractor;
    private readonly RelationBinder _relations;
    private readonly ImpliedFieldReader _implied;
    private readonly SentenceReader _sentences;
    private readonly StructureReader _structure;
    private readonly HeadedLists _lists;
    private readonly InlineLists _inline;

    public RequestParser(Draft draft)
    {
        _draft = draft;
        _boundaries = new Boundaries(draft);
        _sorting = new SortingReader(draft);
        _extractor = new RelationExtractor(draft);
        var entities = new EntityResolver(draft);
        _manyToMany = new ManyToManyReader(draft, entities);
        _relations = new RelationBinder(draft, entities);
        var fields = new FieldListReader(draft, entities);
        var binder = new StructureBinder(draft, entities, fields);
        _lists = new HeadedLists(draft, binder);
        _inline = new InlineLists(draft, binder);
        _structure = new StructureReader(draft, binder);
        _implied = new ImpliedFieldReader(draft, _discourse, fields);
        var tools = new ToolReader(draft);
        var technologies = new TechnologyReader(draft);
        var subjects = new SubjectReader(draft, _discourse, entities, tools);
        var computations = new ComputationReader(draft, subjects, tools);
        var content = new ContentReader(draft, _discourse, entities, fields, tools, subjects, computations, technologies, _implied);
        _sentences =
            new SentenceReader(draft, _discourse, entities, fields, tools, subjects, computations, technologies, content, _extractor);
    }

    public void Read(IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        sentences = _lists.WithTitle(sentences);
        _draft.Words = sentences.Take(MostSentences).SelectMany(s => s.Take(LongestSentence)).Select(t => t.Word).ToFrozenSet();
        foreach (var sentence in sentences.Take(MostSentences))
        {
            var unnamed = NamedRows.Extract(NamedPeople.Extract([.. sentence.Take(LongestSentence)], _draft), _draft);
            var wanted = Effects.Without(unnamed, !_draft.HasHead);
            // What sorts is taken out before anything takes it for one more property.
            var tokens = _sorting.Extract(Phrasing.Canonical(wanted));
            _boundaries.Read(tokens);
            if (tokens.Count > 0 && !_manyToMany.Read(tokens))
            {
                ReadClauses(tokens);
            }

            ReadVisibility(sentence);
        }

        ResolveLinks();
        if (_draft.Tools.Count > 0)
        {
            ToolWishes.Apply(_draft, [.. sentences.SelectMany(s => s).Take(LongestSentence)]);
        }
    }

    // What says what is kept, and the rest: the head of the request comes before all that it has.
    private void ReadClauses(List<Token> tokens)
    {
        var first = !_draft.HasHead;
        var list = _lists.Read(tokens, first);
        var rest = _structure.Read(list?.Left ?? tokens, out var understood);
        (rest, var inline) = _inline.Read(rest);
        if (first && rest.Count > 0)
        {
            Read(rest);
        }

        foreach (var act in _draft.Refused is null ? understood : [])
        {
            act();
        }

        if (_draft.Refused is null)
        {
            list?.Act();
        }

        _draft.HeadIsBare |= first && understood.Count > 0;
        if (!first && rest.Count > 0)
        {
            Read(rest);
        }

        inline.ForEach(act => act());
        if (_draft.Refused is null)
        {
            ReadSortingFields();
        }
    }

    // "each group has one teacher" where teachers are kept: that one of them, and no text.
    private void ResolveLinks()
    {
        foreach (var entity in _draft.Entities.Where(e => e.FromClause))
        {
            foreach (var field in entity.Fields.Where(f => f is { Declared: null }).ToList())
            {
                if (_draft.Find(field.Phrase) is { Named: true } other && other != entity && other.Parents.All(p =>
                    p.Target != entity.Label))
                {
                    entity.Fields.Remove(field);
                    entity.BelongsTo(other, field.Required == true);
                }
            }
        }
    }

    // First the relations of a sentence, then the rest of it.
    private void Read(List<Token> tokens)
    {
        var before = _extractor.Mentions.Count;
        tokens = WithoutPublicReading(tokens);
        var rest = Phrasing.Modal(_extractor.Read(tokens));
        var first = !_draft.HasHead;
        if (first && rest.Count > 1 && rest[1].Is("can") && _extractor.Mentions.Count > before)
        {
            // Nothing but what people do: that names what there is to do it with.
            _draft.HeadIsBare = true;
            _relations.Bind(_extractor.Mentions.Skip(before));
        }

        if (rest.Count > 0)
        {
            _sentences.Read(rest);
        }
        else if (first)
        {
            _draft.HeadIsBare = true;
        }

        if (first && _draft.Head is null && _extractor.Mentions.Count > before && Title(rest) is { } title)
        {
            _draft.Head = title;
        }

        if (first && _draft.Head is null && tokens.FindIndex(t => t.Is(":")) is > 0 and <= 4 and var colon
            && tokens[colon - 1].Lemma is not ("name" or "purpose" or "feature" or "field" or "entity")
            && Title(tokens[..colon]) is { } label)
        {
            // "Dog groomer: customers book a slot".
            _draft.Head = label;
        }

        if (_draft.Refused is null)
        {
            _relations.Bind(_extractor.Mentions.Skip(before));
        }
    }

    // "sorted by vintage": so there is a vintage.
    private void ReadSortingFields()
    {
        foreach (var wish in _draft.Orders.Where(o => o.Field.Length > 0 && o.Thing.Length == 0 && !HasField(o.Field)))
        {
            _discourse.Focus = _draft.Main;
            _implied.ReadSorting([Token.Of("by"), .. wish.Field.Split(' ').Select(Token.Of)]);
        }
    }

    private bool HasField(string phrase) => _draft.Entities.Exists(e =>
        e.Fields.Exists(f => f.Phrase == phrase) || e.Known?.Fields.Any(f => f.Split(':', '!')[0] == phrase) == true);

    // "music school: pupils take lessons".
    private static string? Title(List<Token> tokens)
    {
        var title = Strip(tokens);
        var plain = title.Count is > 0 and <= 3 && title.Count == tokens.Count
            && title.TrueForAll(t => Nouns.IsPlausible(t) || t.IsAny(Words.AppNouns)) && title.Exists(t => !t.IsAny(Words.AppNouns));
        return plain ? WordsOf(title) : null;
    }

    // "visitors can read posts without logging in" is no wish to have no accounts.
    private static List<Token> WithoutPublicReading(List<Token> tokens)
    {
        var without = tokens.FindIndex(t => t.Is("without"));
        var can = tokens.FindIndex(t => t.Word is "can" or "may");
        var login = tokens.Skip(without + 1).Take(3)
            .Any(t => t.Word is "login" or "account" or "logging" or "signing" or "signup" or "registering");
        return can > 0 && without > can && login ? tokens[..without] : tokens;
    }

    // "public and private notes": a mark on each of them.
    private void ReadVisibility(IReadOnlyList<Token> sentence)
    {
        if (_draft.Main is { } main && main.Fields.Count < 20 && sentence.Any(t => t.Is("public")) && sentence.Any(t => t.Is("private"))
            && main.Fields.All(f => f.Phrase != "public"))
        {
            main.Fields.Add(new DraftField("public", new FieldKind(FieldType.Boolean, Default: "false"), null));
            _draft.Assume($"'Public' is a mark that each {main.Label} carries; it does not hide anything by itself.");
        }
    }
}
