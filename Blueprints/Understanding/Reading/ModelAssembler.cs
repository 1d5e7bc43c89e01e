using Catalyst.Blueprints.Model;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Makes a valid model of a draft: names, types, relations without cycles, ownership.</summary>
internal sealed class ModelAssembler(Draft draft)
{
    private const int MostFields = 16;

    public AppModel? Assemble()
    {
        UseFormulas();
        List<DraftEntity> chosen = Choose();
        if (chosen.Count == 0 && draft.Tools.Count == 0 && draft.Page is null)
        {
            return null;
        }

        Auth? auth = Accounts(chosen, out Dictionary<DraftEntity, Ownership> owners);
        Dictionary<DraftEntity, List<(DraftEntity Target, bool Required)>> parents = Parents(chosen);
        List<DraftEntity> ordered = Order(chosen, parents);
        var names = Names(ordered);
        var entities = new List<Entity>();
        foreach (DraftEntity item in ordered)
        {
            entities.Add(Make(item, names, parents[item], owners, parents, auth));
        }

        List<Entity> final = [.. entities.Select(e => e with { Children = [.. entities.Where(c => c.Relations.Any(r => r.Target == e.Name && r.Required)).Select(c => c.Name)] })];
        if (auth is not null)
        {
            auth = new Auth(final.Count == 0 || final.All(e => e.Owner == Ownership.Private) || draft.Realtime);
        }

        string name = AppName();
        return new AppModel(name, Naming.Slug(name), Summary(name, final, auth), final, [.. draft.Tools.Take(6).Where(t => final.All(e => e.Name != t.Name && e.Plural != t.Name))], draft.Page, auth, draft.Realtime, draft.Assumptions, draft.Reasons);
    }

    // A calculator that says how to compute is that calculator; what an application stores is not computed.
    private void UseFormulas()
    {
        if (draft.Formulas.Count == 0)
        {
            return;
        }

        if (draft.Entities.Count > 0)
        {
            draft.Assume($"{Naming.Sentence(Naming.List([.. draft.Formulas.Select(f => f.Label.ToLowerInvariant())]))} {(draft.Formulas.Count == 1 ? "is" : "are")} entered by people, not computed by a formula.");
            return;
        }

        var results = draft.Formulas.Select(f => f.Name).ToHashSet();
        FormulaInput[] inputs = [.. draft.Formulas.SelectMany(f => f.Inputs.Zip(f.Labels)).DistinctBy(p => p.First).Where(p => !results.Contains(p.First)).Take(12).Select(p => new FormulaInput(p.First, p.Second, null, 1, null, null))];
        WrittenFormula[] ordered = [.. draft.Formulas.OrderBy(f => f.Inputs.Count(results.Contains))];
        string label = draft.Head is { } head && head.Contains(' ', StringComparison.Ordinal) ? Naming.Sentence(head) : ordered[^1].Label + " calculator";
        var tool = new Tool(ToolKind.Formula, Naming.Pascal(label), label, new ToolOptions(Inputs: inputs, Results: [.. ordered.Select(f => new FormulaResult(f.Name, f.Label, null, f.Expression, 2))]));
        if (inputs.Length > 0 && AppModelValidator.Validate(new AppModel("X", "x", "", [], [tool], null, null, false, [], [])).Count == 0)
        {
            draft.Tools.RemoveAll(t => t.Kind is ToolKind.Calculator or ToolKind.Formula or ToolKind.Converter);
            draft.Tools.Insert(0, tool);
            draft.Assumptions.RemoveAll(a => a.StartsWith("I do not know the rules", StringComparison.Ordinal));
        }
    }

    private List<DraftEntity> Choose()
    {
        List<DraftEntity> all = draft.Entities;
        bool place = draft.App is { Place: true } && all.Count(e => e.Named) >= 2;
        var chosen = all.Where(e => !place || e.Named).ToList();
        if (draft.App is { Entities.Count: > 1, Place: false } app && all.Count(e => e.Named && !app.Entities.Contains(e.Label)) >= 2)
        {
            // What the request lists is what it wants; of the usual things only the main one stays.
            chosen = [.. chosen.Where(e => e.Named || e == draft.Main || chosen.Any(c => c.Named && (c.Known?.Parents.Any(p => p.TrimEnd('!') == e.Label) ?? false)))];
        }

        if (draft.HeadUnknown && draft.Main is { Fields.Count: 0, Known: null } main && chosen.Count(e => e.Named && e != main) >= 2 && chosen.All(e => e.Parents.All(p => p.Target != main.Label)))
        {
            chosen.Remove(main);
        }

        else if (draft.Main is { Fields.Count: 0, Listed: false } head && head.Known is { } kind && head.Label != kind.Label && head.Label.EndsWith(kind.Label, StringComparison.Ordinal) && chosen.Count(e => e.Named && e != head) >= 2
            && chosen.All(e => e.Parents.All(p => p.Target != head.Label)) && (Organisations.Contains(kind.Label) || chosen.Any(e => e != head && head.Label.StartsWith(e.Label + " ", StringComparison.Ordinal))))
        {
            // A "dog walking business" with dogs and walks: the business is not one of its own rows.
            chosen.Remove(head);
        }

        if (chosen.Count > AppModelValidator.MostEntities)
        {
            draft.Assume($"I build at most {AppModelValidator.MostEntities} kinds of things in one application; left out: {Naming.List([.. chosen.Skip(AppModelValidator.MostEntities).Select(e => Morphology.PluralPhrase(e.Label)).Take(10)])}.");
            chosen = [.. chosen.Take(AppModelValidator.MostEntities)];
        }

        if (draft.Main is { Listed: true } listed)
        {
            chosen.RemoveAll(e => !e.Named && e != listed && e.Known?.Role == EntityRole.Group);
        }

        chosen.RemoveAll(e => Naming.Pascal(e.Label).Length == 0 || draft.Excluded.Contains(e.Label) && e != draft.Main);
        Redefine(chosen);
        foreach (DraftEntity entity in chosen.Where(e => e.Known is null && e.Fields.Count == 0))
        {
            draft.Assume($"You did not say what {Naming.Article(entity.Label)} consists of; it has a name and a description.");
        }

        foreach (DraftEntity entity in chosen.Where(e => e.Known is not null && !e.Listed && e.Fields.Count == 0))
        {
            draft.Assume($"{Naming.Sentence(Naming.Article(entity.Label))} has {Naming.List([.. entity.Known!.Fields.Select(f => Spec(f).Label)])}.");
        }

        return chosen;
    }

    // What a word means beside others: the guests of a hotel answer no invitation.
    private static void Redefine(List<DraftEntity> chosen)
    {
        foreach (DraftEntity entity in chosen)
        {
            string? other = entity.Label switch
            {
                "guest" when Any("booking", "reservation", "room") && !Any("event", "wedding", "party") => "hotel guest",
                "ticket" when Any("event", "concert", "movie", "show", "flight", "match", "festival", "museum", "attendee", "venue", "seat") => "event ticket",
                "application" when !Any("job", "job posting", "vacancy", "position", "company", "interview") => "adoption application",
                "result" when Any("match", "fixture", "game") => "match result",
                "member" when Any("expense") => "person paying",
                _ => null,
            };
            entity.Known = other is null ? entity.Known : EntityLexicon.Find(other);
        }

        bool Any(params string[] labels) => chosen.Any(e => labels.Contains(e.Label));
    }

    private static readonly System.Collections.Frozen.FrozenSet<string> Organisations = Words.Set("business company organization shop store club team school service hotel restaurant shelter warehouse community department facility building");

    private Auth? Accounts(List<DraftEntity> chosen, out Dictionary<DraftEntity, Ownership> owners)
    {
        owners = [];
        bool implied = chosen.Count > 0 && (draft.AuthImplied || draft.Social);
        if (draft.AuthRefused || !draft.AuthAsked && !implied)
        {
            return null;
        }

        if (!draft.AuthAsked)
        {
            draft.Assume("People write under their own name, so I added accounts; say \"without login\" to leave them out.");
        }

        foreach (DraftEntity entity in chosen)
        {
            owners[entity] = entity.Known?.Owner ?? (draft.Shared ? Ownership.Authored : Ownership.Private);
            if (draft.Shared && entity == draft.Main && draft.AuthImplied)
            {
                // "where users can rate recipes": others see them.
                owners[entity] = Ownership.Authored;
            }
        }

        return new Auth(true);
    }

    private Dictionary<DraftEntity, List<(DraftEntity Target, bool Required)>> Parents(List<DraftEntity> chosen)
    {
        var parents = chosen.ToDictionary(e => e, _ => new List<(DraftEntity, bool)>());
        foreach (DraftEntity entity in chosen)
        {
            foreach ((string target, bool required) in entity.Parents)
            {
                Add(entity, chosen.FirstOrDefault(e => e.Label == target), required);
            }

            bool child = entity.Known?.Role == EntityRole.Child;
            bool satisfied = entity.Parents.Count > 0 && child;
            foreach (string parent in satisfied ? [] : entity.Known?.Parents ?? [])
            {
                Add(entity, chosen.FirstOrDefault(e => e.Label == parent.TrimEnd('!')), parent.EndsWith('!'));
            }

            if (child && parents[entity].Count == 0)
            {
                DraftEntity? main = draft.Main is not null && chosen.Contains(draft.Main) && draft.Main != entity ? draft.Main : chosen.FirstOrDefault(e => e != entity && e.Known?.Role != EntityRole.Child);
                Add(entity, main, true);
            }
        }

        foreach (DraftEntity group in chosen.Where(e => e.Known?.Role == EntityRole.Group && e.Label is "category" or "tag" or "genre" or "label" or "folder" or "collection" or "list"))
        {
            if (draft.Main is not null && chosen.Contains(draft.Main) && parents.All(p => p.Value.All(t => t.Item1 != group)))
            {
                Add(draft.Main, group, false);
            }
        }

        return parents;

        void Add(DraftEntity child, DraftEntity? parent, bool required)
        {
            if (parent is not null && parent != child && parents[child].All(p => p.Item1 != parent) && !Reaches(parent, child, 0))
            {
                parents[child].Add((parent, required && parents[child].Count(p => p.Item2) < 2));
            }
        }

        bool Reaches(DraftEntity from, DraftEntity to, int depth) =>
            depth < 12 && parents[from].Any(p => p.Item1 == to || Reaches(p.Item1, to, depth + 1));
    }

    private static List<DraftEntity> Order(List<DraftEntity> chosen, Dictionary<DraftEntity, List<(DraftEntity Target, bool Required)>> parents)
    {
        var ordered = new List<DraftEntity>();
        foreach (DraftEntity entity in chosen)
        {
            Visit(entity);
        }

        return ordered;

        void Visit(DraftEntity entity)
        {
            if (!ordered.Contains(entity))
            {
                foreach ((DraftEntity target, _) in parents[entity])
                {
                    Visit(target);
                }

                ordered.Add(entity);
            }
        }
    }

    private Dictionary<DraftEntity, (string Name, string Plural)> Names(List<DraftEntity> ordered)
    {
        var names = new Dictionary<DraftEntity, (string, string)>();
        var used = new HashSet<string>(draft.Tools.Select(t => t.Name), StringComparer.OrdinalIgnoreCase);
        foreach (DraftEntity entity in ordered)
        {
            string label = entity.Label switch
            {
                "event" => "calendar event",
                "session" => "planned session",
                "class" => "school class",
                "document" => "text document",
                "record" => "log record",
                "request" => "service request",
                "response" => "survey response",
                _ => entity.Label,
            };
            for (int n = 0; ; n++)
            {
                string candidate = n == 0 ? label : label + " entry" + (n == 1 ? "" : " " + n);
                string name = Naming.Pascal(candidate);
                string plural = Naming.Pascal(Morphology.PluralPhrase(candidate));
                if (!AppModelValidator.IsReservedEntity(name) && !AppModelValidator.IsReservedEntity(plural) && !used.Contains(name) && !used.Contains(plural))
                {
                    used.Add(name);
                    used.Add(plural);
                    names[entity] = (name, plural);
                    break;
                }
            }
        }

        return names;
    }

    private static (string Label, FieldKind? Kind, bool Required) Spec(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        bool required = text.Contains('!');
        string label = (colon < 0 ? text : text[..colon]).Trim('!', ' ');
        return (label, colon < 0 ? null : FieldLexicon.Parse(text[(colon + 1)..].TrimEnd('!')), required);
    }

    private Entity Make(
        DraftEntity item,
        Dictionary<DraftEntity, (string Name, string Plural)> names,
        List<(DraftEntity Target, bool Required)> parents,
        Dictionary<DraftEntity, Ownership> owners,
        Dictionary<DraftEntity, List<(DraftEntity Target, bool Required)>> all,
        Auth? auth)
    {
        var relations = new List<Relation>();
        foreach ((DraftEntity target, bool required) in parents)
        {
            string name = Naming.Camel(target.Label);
            relations.Add(new Relation(AppModelValidator.IsReservedField(name) ? "parent" + Naming.Pascal(target.Label) : name, names[target].Name, required));
        }

        var taken = new HashSet<string>(relations.SelectMany(r => new[] { r.Name, r.Name + "Id" }), StringComparer.OrdinalIgnoreCase);
        var fields = new List<Field>();
        foreach (DraftField field in item.Fields)
        {
            Add(field.Phrase, field.Declared, field.Required);
        }

        int named = fields.Count;
        if (!item.Listed || fields.Count == 0)
        {
            foreach (string text in item.Known?.Fields ?? ["name!", "description"])
            {
                (string label, FieldKind? kind, bool required) = Spec(text);
                Add(label, kind, required);
            }

            // The usual fields come first, so that the title leads the form.
            fields = [.. fields.Skip(named), .. fields.Take(named)];
        }

        if (auth is null && item.Known?.Label is "comment" or "message" or "chat message" or "reply" or "review" or "rating")
        {
            Add("author", null, true);
        }

        if (item is { Listed: true, Known.Fields: [var first, ..] } && Spec(first) is { Label: "title" or "name" } usual && !fields.Any(f => f.Name.EndsWith("name", StringComparison.OrdinalIgnoreCase) || f.Name.EndsWith("title", StringComparison.OrdinalIgnoreCase) || f.Name is "subject" or "question" or "headline" or "front" or "text" or "number" or "email" or "content"))
        {
            // "tasks have a priority and a due date": they still have a title.
            Add(usual.Label, usual.Kind, true);
            fields = fields.Count > 1 && fields[^1].Name == usual.Label ? [fields[^1], .. fields.Take(fields.Count - 1)] : fields;
        }

        Field? title = fields.FirstOrDefault(f => f.Type == FieldType.String && f.Name is "title" or "name" or "subject" or "question" or "headline" or "front" or "text")
            ?? fields.FirstOrDefault(f => f.Type == FieldType.String && f.Values is null && !IsRemark(f)) ?? fields.FirstOrDefault(f => f.Type is FieldType.Text or FieldType.Email && !IsRemark(f))
            ?? fields.FirstOrDefault(f => f.Required && f.Type is not (FieldType.Boolean or FieldType.Enum)) ?? fields.FirstOrDefault(f => f.Type is FieldType.String or FieldType.Text);
        if (title is null || title.Type == FieldType.Text && item.Known?.Role != EntityRole.Child && item.Listed)
        {
            if (item.Listed && title is null)
            {
                Add("name", null, true);
                fields = [fields[^1], .. fields.Take(fields.Count - 1)];
                title = fields[0];
            }

            title ??= fields[0];
        }

        int at = fields.IndexOf(title);
        if (title.Type is not FieldType.Boolean)
        {
            fields[at] = title with { Required = true };
        }

        if (at > 0 && title.Name is "title" or "name")
        {
            fields.RemoveAt(at);
            fields.Insert(0, title with { Required = true });
        }

        return new Entity(names[item].Name, names[item].Plural, item.Label, Morphology.PluralPhrase(item.Label), fields, relations, Owner(item, owners, all), title.Name, []);

        void Add(string phrase, FieldKind? declared, bool? required)
        {
            string name = Naming.Camel(phrase);
            if (AppModelValidator.IsReservedField(name))
            {
                name = Naming.Camel(item.Label.Split(' ')[^1] + " " + phrase);
            }

            if (draft.Excluded.Contains(phrase) && phrase is not ("title" or "name"))
            {
                return;
            }

            if (name is "tags" or "labels" or "keywords" or "categories")
            {
                draft.Assume($"The {phrase} of {Naming.Article(item.Label)} are one line of text, separated by commas.");
            }

            if (name.Length == 0 || AppModelValidator.IsReservedField(name) || name is "createdAt" or "updatedAt" || fields.Count >= MostFields || !taken.Add(name))
            {
                return;
            }

            FieldKind kind = declared ?? FieldLexicon.Infer(phrase, item.Label);
            bool must = required ?? (named_(name) && kind.Type is not (FieldType.Boolean or FieldType.Enum));
            fields.Add(new Field(name, Naming.Sentence(phrase), kind.Type, must || kind.Type == FieldType.Enum && kind.Default is not null, kind.Unique, kind.Values, kind.Default, kind.MaxLength, kind.Min, kind.Max));
        }

        static bool IsRemark(Field f) => !f.Required && f.Name is "note" or "notes" or "comment" or "message" or "remarks" or "description";

        static bool named_(string name) => name is "title" or "name";
    }

    // What cannot be without something private is private itself.
    private static Ownership Owner(DraftEntity item, Dictionary<DraftEntity, Ownership> owners, Dictionary<DraftEntity, List<(DraftEntity Target, bool Required)>> all)
    {
        Ownership own = owners.GetValueOrDefault(item, Ownership.None);
        return own == Ownership.Authored && all[item].Any(p => p.Required && Owner(p.Target, owners, all) == Ownership.Private) ? Ownership.Private : own;
    }

    private string AppName()
    {
        string? name = draft.GivenName;
        if (name is null && draft.Head is { } head)
        {
            name = Naming.Title(head);
        }

        if (name is null && draft.Main is { } main)
        {
            name = Naming.Title(main.Label) + (draft.Tracks ? " Tracker" : draft.HeadIsBare ? " Manager" : " App");
        }

        name = Naming.Safe(name ?? (draft.Tools.Count > 0 ? Naming.Title(draft.Tools[0].Label) : "My App"));
        return name.Length == 0 || !name.Any(char.IsLetterOrDigit) ? "My App" : name;
    }

    private string Summary(string name, List<Entity> entities, Auth? auth)
    {
        var parts = new List<string>();
        if (entities.Count > 0)
        {
            parts.Add("keeps " + Naming.List([.. entities.Select(e => e.PluralLabel)]));
        }

        if (draft.Tools.Count > 0)
        {
            parts.Add("has " + Naming.List([.. draft.Tools.Select(t => Naming.Article(t.Label.ToLowerInvariant()))]));
        }

        if (parts.Count == 0)
        {
            parts.Add("shows a welcome page");
        }

        string access = auth is null ? "" : auth.Required ? ", behind a login" : ", with accounts for those who write";
        return $"{name} {string.Join(" and ", parts)}{access}.";
    }
}
