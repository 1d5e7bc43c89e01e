namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>The fields of an entity: those that the request names, then the usual ones, and the one that titles a row.</summary>
internal sealed class EntityMaker(Draft draft)
{
    /// <summary>More do not fit into a form that a person would fill in.</summary>
    private const int MostFields = 40;

    /// <summary>Say where something is or whose, and not which one.</summary>
    private static readonly FrozenSet<string> Places = Words.Set("""
        room place location category address city country street owner customer unit shelf seller box drawer phone
        """);

    /// <summary>What a thing has that says how far it is, whatever else was asked for.</summary>
    private static readonly FrozenSet<string> Bare = Words.Set("returned done answer");

    /// <summary>Whoever says little leaves the usual fields to be chosen.</summary>
    private const int FewWords = 10;

    private bool SaysMuch { get; } = draft.Words.Count(w => !Words.Common.Contains(w) && !Words.Polite.Contains(w)
        && !Words.Fluff.Contains(w) && !Words.Determiners.Contains(w) && !Words.MakeVerbs.Contains(w)
        && !Words.WantVerbs.Contains(w)) > FewWords;

    // Who says what some things consist of wants no more of the others than they cannot be without.
    private bool IsSpelledOut { get; } = draft.Entities.Exists(e => e is { Listed: true, Fields.Count: > 1 });

    /// <summary>A usual field as the lexicon writes it: <c>status:enum(a|b)=a</c>, with <c>!</c> when it is required.</summary>
    public static (string Label, FieldKind? Kind, bool Required) Spec(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var required = text.Contains('!');
        var label = (colon < 0 ? text : text[..colon]).Trim('!', ' ');
        return (label, colon < 0 ? null : FieldLexicon.Parse(text[(colon + 1)..].TrimEnd('!')), required);
    }

    public Entity Make(
        DraftEntity item,
        Dictionary<DraftEntity, (string Name, string Plural)> names,
        List<(DraftEntity Target, bool Required)> parents,
        Dictionary<DraftEntity, Ownership> owners,
        Dictionary<DraftEntity, List<(DraftEntity Target, bool Required)>> all,
        Auth? auth)
    {
        var relations = new List<Relation>();
        foreach (var (target, required) in parents)
        {
            var name = Naming.Camel(target.Label);
            if (item.Roles.TryGetValue(target.Label, out var roles))
            {
                relations.AddRange(roles.Select(r => new Relation(Naming.Camel(r) is var said && AppModelValidator.IsReservedField(said)
                    ? said + Naming.Pascal(target.Label) : Naming.Camel(r), names[target].Name, required)));
                continue;
            }

            relations.Add(new Relation(AppModelValidator.IsReservedField(name) ? "parent" + Naming.Pascal(target.Label) : name,
                names[target].Name, required));
        }

        var taken = new HashSet<string>(relations.SelectMany(r => new[] { r.Name, r.Name + "Id" }), StringComparer.OrdinalIgnoreCase);
        var fields = new List<Field>();
        foreach (var field in item.Fields)
        {
            Add(field.Phrase, field.Declared, field.Required);
        }

        var named = fields.Count;
        if (!item.Listed || fields.Count == 0)
        {
            var known = item.Known?.Fields ?? ["name!", "description"];
            var isTold = IsSpelledOut || named > 0 || item != draft.Main && SaysMuch;
            foreach (var text in known)
            {
                var (label, kind, required) = Spec(text);
                if (isTold && !required && text != known[0] && !Bare.Contains(label.Split(' ')[0]) && !(item.IsRow && label is "date"))
                {
                    continue;
                }

                if (!parents.Any(p => label == p.Target.Label
                    || label.StartsWith(p.Target.Label + " ", StringComparison.Ordinal)
                        && label.EndsWith(" name", StringComparison.Ordinal)))
                {
                    // Who gave a donation is named by the relation to the donor.
                    Add(label, kind, required);
                }
            }

            // The usual fields come first, so that the title leads the form.
            fields = [.. fields.Skip(named), .. fields.Take(named)];
        }

        if (auth is null && item.Known?.Label is "comment" or "message" or "chat message" or "reply" or "review" or "rating"
            && !parents.Any(p => p.Target.Known?.IsPerson == true))
        {
            Add("author", null, true);
        }

        var happens = item.Listed && (item.IsRow || parents.Count > 0 && fields.Exists(f => f.Name is "date" or "day" or "dateTime"
            or "dateAndTime") || item.Known is null && fields.Exists(f => f.Type == FieldType.Date)
                && !fields.Exists(f => f.Type is FieldType.String && f.Values is null && !IsRemark(f) && !Morphology.IsPlural(f.Name)
                    && Morphology.Singular(f.Name) == f.Name));
        if (!happens && item is { Listed: true, Known.Fields: [var first, ..] }
            && Spec(first) is { Label: "title" or "name" or "text" or "question" } usual && !fields.Any(f => Entitles(f, item)))
        {
            // "tasks have a priority and a due date": they still have a title.
            Add(usual.Label, usual.Kind, true);
            fields = fields.Count > 1 && fields[^1].Name == usual.Label ? [fields[^1], .. fields.Take(fields.Count - 1)] : fields;
        }

        if (!happens && item is { Listed: true, Known: null } && !fields.Exists(f => Entitles(f, item))
            && (Relations.Actors.IsRole(item.Label)
                || !fields.Exists(f => f.Type == FieldType.String && f.Values is null && !Places.Contains(f.Name))))
        {
            // "things with room, bought on, price": which one it is.
            AddTitle("name", null);
            fields = [fields[^1], .. fields.Take(fields.Count - 1)];
        }

        if (item is { Listed: true, Titled: false } && item.Known?.Fields.Contains("done") == true)
        {
            // Whatever else a task has, it gets done.
            Add("done", new FieldKind(FieldType.Boolean, Default: "false"), null);
        }

        if (fields.Count == 0)
        {
            AddTitle("name", null);
        }

        fields = Structure.TimesOfDay.Of(fields);
        var title = happens ? RowTitle(fields) :
            fields.FirstOrDefault(f => f.Type == FieldType.String
                && f.Name is "title" or "name" or "subject" or "question" or "headline" or "front" or "text")
            ?? fields.FirstOrDefault(f => f.Type == FieldType.String && f.Values is null && !IsRemark(f))
                ?? fields.FirstOrDefault(f => f.Type is FieldType.Text or FieldType.Email && !IsRemark(f))
            ?? fields.FirstOrDefault(f => f.Required && f.Type is not (FieldType.Boolean or FieldType.Enum))
                ?? fields.FirstOrDefault(f => f.Type is FieldType.String or FieldType.Text);
        if (title is null || !happens && title.Type == FieldType.Text && item.Known?.Role != EntityRole.Child && item.Listed)
        {
            title = item.Listed && title is { Type: FieldType.Text, Name: not ("content" or "text" or "message" or "body") }
                && item.Known is { Fields: [var head, ..] } && Spec(head).Kind is null or { Type: FieldType.String } ? null : title;
            var dated = item.Known is { Fields: [var lead, ..] } && Spec(lead).Kind is { Type: not (FieldType.String or FieldType.Text) }
                && fields.Any(f => f.Type is FieldType.Date or FieldType.DateTime);
            if (item.Listed && title is null && dated)
            {
                // A loan is known by its day.
                title = fields.First(f => f.Type is FieldType.Date or FieldType.DateTime);
            }
            else if (item.Listed && title is null)
            {
                var (label, kind, _) =
                    Spec(item.Known?.Fields.FirstOrDefault(f => Spec(f).Kind is null or { Type: FieldType.String }) ?? "name");
                AddTitle(label, kind);
                fields = [fields[^1], .. fields.Take(fields.Count - 1)];
                title = fields[0];
            }

            title ??= fields[0];
        }

        var at = fields.IndexOf(title);
        if (title.Type is not FieldType.Boolean && !(happens && IsRemark(title)))
        {
            fields[at] = title with { Required = true };
        }

        if (at > 0 && title.Name is "title" or "name")
        {
            fields.RemoveAt(at);
            fields.Insert(0, title with { Required = true });
        }

        return new Entity(names[item].Name, names[item].Plural, item.Label, Morphology.PluralPhrase(item.Label), fields, relations,
            OwnershipAssembler.Owner(item, owners, all), title.Name, []);

        // What a row is called, by another word where a relation has the usual one.
        void AddTitle(string phrase, FieldKind? kind)
        {
            var before = fields.Count;
            foreach (var word in new[] { phrase, "name", "label", "text", "number" })
            {
                if (fields.Count == before)
                {
                    Add(word, kind, true);
                }
            }
        }

        void Add(string phrase, FieldKind? declared, bool? required)
        {
            var name = Naming.Camel(phrase);
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

            if (fields.Count >= MostFields)
            {
                draft.LeaveOut(phrase, new Effect("limit", $"{Naming.Article(item.Label)} has at most {MostFields} fields",
                    "put what belongs together into a thing of its own"));
                return;
            }

            if (name.Length == 0 || AppModelValidator.IsReservedField(name) || name is "createdAt" or "updatedAt" || !taken.Add(name))
            {
                return;
            }

            var kind = declared ?? FieldLexicon.Infer(phrase, item.Label);
            var must = required ?? (Needs(phrase, kind) || named_(name) && kind.Type is not (FieldType.Boolean or FieldType.Enum));
            var label = phrase == "date time" ? "date and time" : phrase;
            fields.Add(kind.Named(name, Naming.Sentence(label), must || kind.Type == FieldType.Enum && kind.Default is not null,
                kind.Unique));
        }

        // The amount of an expense: what a thing makes no sense without.
        bool Needs(string phrase, FieldKind kind) => item.Listed && kind.Type is FieldType.Date or FieldType.DateTime or FieldType.Decimal
            or FieldType.Integer && item.Known?.Fields.Any(f => f.Contains('!') && Spec(f).Label == phrase) == true;

        // The name of a row, not of somebody or something else: "full name", but not "job title" of an employee.
        static bool Entitles(Field f, DraftEntity item)
        {
            var name = f.Name.ToLowerInvariant();
            var before = name.EndsWith("title", StringComparison.Ordinal) ? name[..^5] : name.EndsWith("name", StringComparison.Ordinal)
                ? name[..^4] : "?";
            return before is "" or "full" or "first" or "last" or "nick" or "user" or "short" or "display"
                || before.Equals(Naming.Camel(item.Label), StringComparison.OrdinalIgnoreCase)
                || before == item.Label[(item.Label.LastIndexOf(' ') + 1)..]
                || f.Name is "subject" or "question" or "headline" or "front" or "text" or "number" or "code" or "email" or "content"
                || before != "?"
                    && before is not ("job" or "company" or "owner" or "customer" or "client" or "donor" or "doctor" or "contact"
                        or "author" or "brand" or "supplier");
        }

        // What happened is known by its name or its day, else by how much it was.
        static Field? RowTitle(List<Field> fields) => fields.FirstOrDefault(f => f.Name is "title" or "name" or "label" or "subject")
            ?? fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime)
            ?? fields.FirstOrDefault(f => f.Type is FieldType.String && !IsRemark(f))
            ?? fields.FirstOrDefault(f => f.Type is FieldType.Integer or FieldType.Decimal or FieldType.Enum) ?? fields.FirstOrDefault();

        static bool IsRemark(Field f) => !f.Required && f.Name is "note" or "notes" or "comment" or "message" or "remarks" or "description";

        static bool named_(string name) => name is "title" or "name";
    }
}
