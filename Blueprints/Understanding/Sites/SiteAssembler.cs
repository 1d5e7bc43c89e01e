using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>Makes the model of a site of what was read: pages in order, rows for what the owner edits, one account for the owner.</summary>
internal sealed class SiteAssembler(SiteHead head, List<AskedSection> asked, string request, AppTheme? theme, string look)
{
    private const int LongestHeading = 60;

    private readonly string _name = NameOf(head, asked);

    /// <param name="missing">What it will not have.</param>
    /// <param name="open">Where it says that nobody has to log in to read.</param>
    public AppModel? Assemble(IReadOnlyList<Wish> missing, IReadOnlyList<(int From, int To)> open)
    {
        var hero = asked.Find(s => s.IsHero) ?? new AskedSection(Topics.Front, "front page");
        if (head is { Name: null, Subject: "" } && hero is { Heading: null, Text: [{ Length: <= LongestHeading } only] })
        {
            hero.Heading = only;
            hero.Text.Clear();
        }

        hero.Text.AddRange(head.When.Length > 0 && head.When.Any(char.IsDigit) ? [char.ToUpperInvariant(head.When[0]) + head.When[1..]]
            : []);
        List<AskedSection> order = [hero, .. asked.Where(s => s != hero).OrderBy(s => s.Words.Count > 0 ? s.Words.Min(w => w.From) : 0)];
        var draft = new Draft { GivenName = _name, Made = true };
        draft.Site = new Site(SubjectOf(head), SitePages.Of(order, head, _name));
        foreach (var section in order.Where(s => s.Known.Thing.Length > 0))
        {
            Thing(draft, section);
        }

        if (new ModelAssembler(draft).Assemble() is not { } model)
        {
            return null;
        }

        model = Owned(model, order);
        var names = SitePages.Names(order);
        var reasons = theme is null ? model.Reasons : [.. model.Reasons, ($"Looks: {theme.Describe()}", $"the request says '{look}'")];
        model = model with { Theme = theme, Reasons = reasons };
        return model with { Wishes = Wishes(model, order, names, missing, open) };
    }

    private static void Thing(Draft draft, AskedSection section)
    {
        var label = section.Known.Thing;
        var known = new KnownEntity(label, label, section.Known.Fields, [], EntityRole.Main, Ownership.Private);
        var entities = new EntityResolver(draft);
        var entity = draft.Find(label);
        if (entity is null)
        {
            entity = new DraftEntity(label, known) { Named = true, InList = true, Because = section.Name };
            draft.Entities.Add(entity);
        }

        if (section.Fields.Count > 0)
        {
            new FieldListReader(draft, entities).ReadList(entity, section.Fields, true);
            List<DraftField> fields = [.. Usual(entity.Fields, section.Known.Fields)];
            entity.Fields.Clear();
            entity.Fields.AddRange(fields);
        }
    }

    // "Name, e-mail and message" of a contact form are what they usually are there: required, and a text of several lines.
    private static IEnumerable<DraftField> Usual(IEnumerable<DraftField> fields, IReadOnlyList<string> known) => fields.Select(field =>
    {
        var usual = known.Select(EntityMaker.Spec).FirstOrDefault(k => k.Label == field.Phrase);
        return usual.Label is null ? field
            : field with { Declared = field.Declared ?? usual.Kind, Required = field.Required ?? usual.Required };
    });

    private static string SubjectOf(SiteHead head)
    {
        var place = head.When.Length > 0 && !head.When.Any(char.IsDigit) ? $" {head.When}" : "";
        return head.Subject.Length == 0 ? "" : head.Subject + place;
    }

    // Rows are the owner's to edit; what visitors send is the owner's to read.
    private static AppModel Owned(AppModel model, List<AskedSection> order)
    {
        var forms = order.Where(s => s.Known.Kind == SectionKind.Form).Select(s => s.Known.Thing).ToHashSet();
        var site = model.Site!;
        Section Linked(Section section)
        {
            var source = order.First(s => SitePages.Names(order)[s] == section.Name);
            return section with { Entity = model.Entities.FirstOrDefault(e => e.Label == source.Known.Thing)?.Name };
        }

        site = site with { Pages = [.. site.Pages.Select(p => p with { Sections = [.. p.Sections.Select(Linked)] })] };
        var owner = model.Entities.Count > 0 || site.Sections.Any(s => s.Kind != SectionKind.Hero && s.Text.Length == 0);
        return model with
        {
            Site = site,
            Auth = owner ? new Auth(false, OneOwner: true) : null,
            Entities = [.. model.Entities.Select(e => e with
            {
                Owner = forms.Contains(e.Label) ? Ownership.Submitted : Ownership.Published, Order = Order(e, order),
            })],
            Assumptions = owner ? [.. model.Assumptions, "The first account that is made is the owner's, and the only one: whoever logs in "
                + "with it fills in texts, edits what the pages list and reads what visitors send."] : model.Assumptions,
        };
    }

    private static SortOrder? Order(Entity entity, List<AskedSection> order)
    {
        var kind = order.First(s => s.Known.Thing == entity.Label).Known.Kind;
        var day = entity.Fields.FirstOrDefault(f => f.Type is FieldType.Date or FieldType.DateTime);
        return kind is SectionKind.Events or SectionKind.News && day is not null ? new SortOrder(day.Name, kind == SectionKind.News)
            : kind is SectionKind.Form or SectionKind.News ? null : new SortOrder(SortOrder.Created, false);
    }

    private List<Wish> Wishes(AppModel model, List<AskedSection> order, Dictionary<AskedSection, string> names,
        IReadOnlyList<Wish> missing, IReadOnlyList<(int From, int To)> open)
    {
        List<Wish> wishes = [.. missing];
        foreach (var words in look.Split(", ", StringSplitOptions.RemoveEmptyEntries))
        {
            Add(request.IndexOf(words, StringComparison.Ordinal), words.Length, Wish.Theme);
        }

        foreach (var (from, to) in open)
        {
            Add(from, to - from, model.Auth is null ? Wish.Page : Wish.Access);
        }

        foreach (var (from, to, part) in Spans(order, names))
        {
            Add(from, to - from, part);
        }

        if (head.To > head.From)
        {
            var tokens = Quotes.Sentences(request)[head.Sentence];
            var start = tokens[head.From].Start;
            Add(start, tokens[head.To - 1].End - start, Wish.Title);
        }

        return [.. wishes.OrderBy(w => w.Start)];

        void Add(int start, int length, string part)
        {
            if (start >= 0)
            {
                var words = request.Substring(start, length);
                wishes.Add(new Wish(words, start, WishCriteria.Of([part], model, words), [part]));
            }
        }
    }

    // What follows each other and is about the same section is one wish.
    private static List<(int From, int To, string Part)> Spans(List<AskedSection> order, Dictionary<AskedSection, string> names)
    {
        var spans = new List<(int From, int To, string Part)>();
        foreach (var (from, to, part) in order.SelectMany(s => s.Words.Select(w => (w.From, w.To, $"{Wish.Page}.{names[s]}")))
            .OrderBy(w => w.From))
        {
            if (spans.Count > 0 && spans[^1].Part == part)
            {
                spans[^1] = (spans[^1].From, Math.Max(to, spans[^1].To), part);
            }
            else
            {
                spans.Add((from, to, part));
            }
        }

        return spans;
    }

    private static string NameOf(SiteHead head, List<AskedSection> asked)
    {
        var said = head.Name ?? (head.Subject.Length > 0 ? head.Subject : asked.Find(s => s.IsHero) is { } hero
            ? hero.Heading ?? hero.Text.FirstOrDefault() : null) ?? "website";
        var name = Naming.Safe(head.Name ?? Naming.Title(said));
        return name.Any(char.IsLetterOrDigit) ? name : "My Website";
    }
}
