namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Adds a new kind of thing to an application, with its usual fields and its place among the others.</summary>
internal sealed class EntityAdder(ModelEditor editor, Lookup lookup)
{
    private static readonly string[] Titles = ["title", "name", "subject", "question", "headline", "front", "text"];

    /// <param name="target">What it was asked to be added to, or null.</param>
    public void Add(Item item, Entity? target)
    {
        var label = Lookup.Singular(item.Phrase);
        var known = EntityLexicon.Find(label) ?? EntityLexicon.Find(label[(label.LastIndexOf(' ') + 1)..]);
        var (name, plural) = EntityEditor.NamesOf(label);
        if (name.Length == 0)
        {
            editor.Refuse($"\"{item.Phrase}\" cannot be a name of something to keep.");
            return;
        }

        if (!PlausibleNames.IsThing(item.Phrase))
        {
            editor.Doubt();
            return;
        }

        var relations = Relations(known, target);
        var owner = editor.Model.Auth is null ? Ownership.None : known?.Owner ?? Ownership.Private;
        if (owner == Ownership.Authored && relations.Any(r => r.Required && editor.Find(r.Target)!.Owner == Ownership.Private))
        {
            owner = Ownership.Private;
        }

        var draft = new Entity(name, plural, label, Text.Morphology.PluralPhrase(label), [], relations, owner, "", []);
        var (fields, title) = Fields(item, known, draft);
        if (!editor.Entities.Add(draft with { Fields = fields, TitleField = title }))
        {
            return;
        }

        Explain(item, known, label, relations, target);
        Connect(known, label, name, target);
    }

    private List<Relation> Relations(KnownEntity? known, Entity? target)
    {
        var relations = new List<Relation>();
        var child = known?.Role == EntityRole.Child || known is null && target is not null;
        if (known?.Role == EntityRole.Group)
        {
            return relations;
        }

        if (target is not null)
        {
            relations.Add(new Relation(EntityEditor.RelationName(target.Label), target.Name, child));
            return relations;
        }

        foreach (var text in known?.Parents ?? [])
        {
            if (lookup.Entity(text.TrimEnd('!')) is { } parent && relations.All(r => r.Target != parent.Name) && relations.Count < 3)
            {
                relations.Add(new Relation(EntityEditor.RelationName(parent.Label), parent.Name,
                    child && text.EndsWith('!') && !relations.Any(r => r.Required)));
            }
        }

        if (child && relations.Count == 0 && lookup.Main is { } main)
        {
            relations.Add(new Relation(EntityEditor.RelationName(main.Label), main.Name, true));
        }

        return relations;
    }

    private (List<Field> Fields, string Title) Fields(Item item, KnownEntity? known, Entity draft)
    {
        var fields = new List<Field>();
        var taken = new HashSet<string>(draft.Relations.SelectMany(r => new[] { r.Name, r.Name + "Id" }), StringComparer.OrdinalIgnoreCase);
        foreach (var listed in item.Fields)
        {
            Take(FieldReader.Make(listed, draft));
        }

        if (item.Fields.Count == 0)
        {
            foreach (var text in known?.Fields ?? ["name!", "description"])
            {
                var colon = text.IndexOf(':', StringComparison.Ordinal);
                var phrase = (colon < 0 ? text : text[..colon]).Trim('!', ' ');
                var kind = colon < 0 ? FieldLexicon.Infer(phrase, draft.Label) : FieldLexicon.Parse(text[(colon + 1)..].TrimEnd('!'));
                var required = text.Contains('!', StringComparison.Ordinal) || kind.Type == FieldType.Enum && kind.Default is not null;
                Take(kind.Named(FieldEditor.NameOf(draft, phrase), Naming.Sentence(phrase), required, kind.Unique));
            }
        }

        if (editor.Model.Auth is null && known?.Label is "comment" or "message" or "chat message" or "reply" or "review" or "rating")
        {
            Take(new Field("author", "Author", FieldType.String, true));
        }

        var title = Titles.Select(t => fields.FirstOrDefault(f => f.Name == t && f.Type == FieldType.String))
            .FirstOrDefault(f => f is not null)
            ?? fields.FirstOrDefault(f => f.Type == FieldType.String && f.Values is null && f.Name != "author")
            ?? (item.Fields.Count > 0 ? null : fields.FirstOrDefault(f => f.Type is FieldType.Text or FieldType.Email)
                ?? fields.FirstOrDefault(f => f.Type is not (FieldType.Boolean or FieldType.Enum)));
        if (title is null)
        {
            title = new Field("name", "Name", FieldType.String, true);
            fields.Insert(0, title);
        }

        fields[fields.IndexOf(title)] = title with { Required = true };
        return (fields, title.Name);

        void Take(Field field)
        {
            if (field.Name.Length > 0 && !AppModelValidator.IsReservedField(field.Name) && fields.Count < 15 && taken.Add(field.Name))
            {
                fields.Add(field);
            }
        }
    }

    private void Explain(Item item, KnownEntity? known, string label, List<Relation> relations, Entity? target)
    {
        if (item.Fields.Count == 0)
        {
            editor.Assume(known is null
                ? $"You did not say what {Naming.Article(label)} consists of; it has a name and a description."
                : $"{Naming.Sentence(Naming.Article(label))} has "
                    + $"{Naming.List([.. editor.Model.Entities[^1].Fields.Select(f => f.Label.ToLowerInvariant())])}.");
        }

        if (target is null && relations.FirstOrDefault(r => r.Required) is { } to)
        {
            editor.Assume($"{Naming.Sentence(Naming.Article(label))} is about {Naming.Article(editor.Find(to.Target)!.Label)}.");
        }
    }

    /// <summary>What is there may belong to what is new: tasks to projects, posts to categories.</summary>
    private void Connect(KnownEntity? known, string label, string name, Entity? target)
    {
        if (known?.Role == EntityRole.Group && (target ?? lookup.Main) is { } grouped && grouped.Name != name)
        {
            editor.Entities.AddRelation(editor.Find(grouped.Name)!, editor.Find(name)!);
            return;
        }

        foreach (var entity in editor.Model.Entities.ToList())
        {
            if (target is null && entity.Name != name
                && EntityLexicon.Find(entity.Label)?.Parents.Any(p => p.TrimEnd('!') == label) == true
                && entity.Relations.All(r => r.Target != name)
                && editor.Find(name)!.Relations.All(r => r.Target != entity.Name))
            {
                editor.Entities.AddRelation(entity, editor.Find(name)!);
            }
        }
    }
}
