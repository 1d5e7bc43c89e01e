using static Catalyst.Blueprints.Understanding.Changes.ChangePhrases;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Reads "add a due date to tasks", "give each note a colour", "also comments".</summary>
internal sealed class AdditionReader(
    ModelEditor editor, Lookup lookup, ClauseTargets targets, EntityAdder things, FeatureChangeReader features)
{
    /// <summary>It is to be shown: what nobody enters yet is then more likely computed.</summary>
    public bool IsShown { get; set; }

    public void Read(IEnumerable<Token> rest)
    {
        List<Token> tokens = [.. rest];
        if (tokens.Count == 0)
        {
            return;
        }

        var whole = Phrase(tokens);
        if (features.Read(whole))
        {
            return;
        }

        // "a status to loans: borrowed, returned or lost"
        var colon = tokens.FindIndex(t => t.Is(":"));
        if (colon > 0 && targets.Split(tokens[..colon]) is { Target: { } of } chosen
            && FieldReader.Values(tokens[(colon + 1)..]) is not null)
        {
            AddTo([.. chosen.What, Token.Mark("("), .. tokens[(colon + 1)..],
                Token.Mark(")")], of);
            return;
        }

        // "when I last watered it"
        if (tokens[0].Is("when")
            && tokens.Skip(1)
                .Where(t => t.IsWord && !t.IsAny(Words.Persons) && !t.IsAny(Words.Determiners)
                    && t.Word is not ("was" or "were" or "is" or "has" or "been" or "have" or "they" or "he" or "she" or "each")
                    && lookup.Entity(t.Word) is null).Select(t => t.Word).ToList() is { Count: > 0 and < 4 } day
            && (targets.Split(tokens).Target ?? lookup.Main) is { } dated)
        {
            var name = string.Join(' ', day);
            AddField(new Item(name, tokens, true, false, false,
                FieldLexicon.Infer(name, dated.Label) is { Known: true } sure ? sure : new FieldKind(FieldType.Date), null, null, []),
                dated);
            return;
        }

        // "give each task a due date"
        if (targets.Leading(tokens) is { } leading && leading.Length < tokens.Count && tokens[leading.Length].IsAny(Words.Determiners))
        {
            AddTo(After(tokens, leading.Length), leading.Entity);
            return;
        }

        // "a birthday to customers and a probability to deals"
        for (var i = 1; i < tokens.Count - 1; i++)
        {
            if ((tokens[i].Is("and") || tokens[i].Is(",")) && targets.Split([.. tokens.Take(i)]) is { Target: { } first } left
                && targets.Split(After(tokens, i + 1)).Target is not null)
            {
                AddTo(left.What, first);
                Read(tokens.Skip(i + 1));
                return;
            }
        }

        var (what, target, _) = targets.Split(tokens);
        AddTo(what, target);
    }

    public void Read(IEnumerable<Token> rest, Entity target)
    {
        List<Token> tokens = [.. rest];
        AddTo(tokens, target);
    }

    public void AddTo(IReadOnlyList<Token> what, Entity? target)
    {
        var items = FieldReader.List(what);

        // "suppliers with name and phone" is one thing, not a list of three.
        if (FieldReader.One(what) is { Fields.Count: > 0, IsField: false } one)
        {
            items = [one];
        }
        else if (items.Count > 1 && what.All(t => !t.Is("("))
            && FieldReader.One(what) is { Kind.Values: not null, Phrase.Length: > 0 } choices)
        {
            items = [choices];
        }

        foreach (var item in items)
        {
            AddItem(item, target);
        }
    }

    public void AddItem(Item item, Entity? target)
    {
        if (target is null && features.Read(item.Phrase))
        {
            return;
        }

        if (target is null && item.Fields.Count > 0 && lookup.Entity(item.Phrase) is { } present)
        {
            foreach (var field in item.Fields)
            {
                AddField(field, present);
            }

            return;
        }

        if (target is null && Prefixed(item) is { } prefixed)
        {
            AddField(item with { Phrase = prefixed.Ending }, prefixed.Entity);
            return;
        }

        // "add a project to tasks": what is there already is chosen from.
        if (target is not null && !item.IsField && item.Kind is null && lookup.Entity(item.Phrase) is { } other
            && other.Name != target.Name && Lookup.Field(target, item.Phrase) is null)
        {
            Relate(target, other, item);
            return;
        }

        if (IsEntity(item, target))
        {
            things.Add(item, target);
            return;
        }

        if ((target ?? lookup.Main) is not { } entity)
        {
            things.Add(item, null);
            return;
        }

        if (target is null && editor.Model.Entities.Count > 1 && Lookup.Field(entity, item.Phrase) is null)
        {
            editor.Assume(
                $"I put the {item.Phrase} on {entity.PluralLabel}; say \"to "
                    + $"{editor.Model.Entities.First(e => e.Name != entity.Name).PluralLabel}\" to have it there.");
        }

        AddField(item, entity);
    }

    public void AddField(Item item, Entity entity)
    {
        var field = FieldReader.Make(item, entity);
        if (field.Name.Length == 0 || AppModelValidator.IsReservedField(field.Name))
        {
            editor.Refuse($"\"{item.Phrase}\" cannot be the name of a field.");
            return;
        }

        if (FeatureLexicon.NotBuilt(Lookup.Singular(item.Phrase)) is { } missing && item.Kind is null && !FieldLexicon.Knows(item.Phrase))
        {
            editor.Refuse($"I cannot build {missing} yet.");
            return;
        }

        if (!item.IsField && (!PlausibleNames.IsValue(item.Phrase) || IsShown && !FieldLexicon.Knows(item.Phrase)))
        {
            editor.Doubt();
            return;
        }

        var before = editor.Edits.Count;
        editor.Fields.Add(entity.Name, field);
        if (editor.Edits.Count > before)
        {
            if (field.Required && field.Type is not (FieldType.Boolean or FieldType.Enum))
            {
                editor.Assume(
                    $"{Naming.Sentence(entity.PluralLabel)} that exist already get a neutral value as {field.Label.ToLowerInvariant()}.");
            }
            else if (!field.Required && item.Required is null && field.Type is not FieldType.Boolean)
            {
                editor.Assume($"The {field.Label.ToLowerInvariant()} of {Naming.Article(entity.Label)} may stay empty.");
            }

            if (field.Name is "tags" or "labels" or "keywords")
            {
                editor.Assume(
                    $"The {field.Label.ToLowerInvariant()} of {Naming.Article(entity.Label)} are one line of text, separated by commas.");
            }

        }
    }

    private void Relate(Entity target, Entity other, Item item)
    {
        // "add comments to posts" when both are there: comments belong to posts. "Add a project to tasks": tasks belong to projects.
        var (child, parent) = item.IsPlural ? (other, target) : (target, other);
        editor.Entities.AddRelation(child, parent);
    }

    /// <summary>"Category colour" is a colour of the categories.</summary>
    private (Entity Entity, string Ending)? Prefixed(Item item)
    {
        for (var space = item.Phrase.LastIndexOf(' '); space > 0; space = item.Phrase.LastIndexOf(' ', space - 1))
        {
            if (lookup.Entity(item.Phrase[..space]) is { } entity && entity.Label == Lookup.Singular(item.Phrase[..space])
                && !EntityLexicon.Knows(Lookup.Singular(item.Phrase)))
            {
                return (entity, item.Phrase[(space + 1)..]);
            }
        }

        return null;
    }

    private static bool IsEntity(Item item, Entity? target)
    {
        var label = Lookup.Singular(item.Phrase);
        if (item.IsField || item.Kind is not null || item.Phrase is "tags" or "labels" or "keywords" or "notes" && target is not null)
        {
            return false;
        }

        if (item.Fields.Count > 0)
        {
            return true;
        }

        if (EntityLexicon.Find(label) is { } known)
        {
            var field = FieldLexicon.Knows(item.Phrase);
            return known.Role switch
            {
                EntityRole.Child => item.IsPlural || !field || label is "comment",
                EntityRole.Group => !field || item.IsPlural || label is "category" or "project" or "folder",
                _ => !field && (item.IsPlural || target is null),
            };
        }

        var last = label[(label.LastIndexOf(' ') + 1)..];
        if (target is null && last != label && EntityLexicon.Knows(last) && !FieldLexicon.Knows(last) && !FieldLexicon.Knows(item.Phrase))
        {
            // A "holiday request" is a request.
            return true;
        }

        // Of what no lexicon knows, several are things and one is a field.
        return item.IsPlural && !FieldLexicon.Knows(item.Phrase)
            && FieldLexicon.Infer(item.Phrase, target?.Label ?? "") is { Known: false };
    }
}
