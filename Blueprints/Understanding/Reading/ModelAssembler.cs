using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Makes a valid model of a draft: names, types, relations without cycles, ownership.</summary>
internal sealed class ModelAssembler(Draft draft)
{
    /// <summary>More would hide what the request itself left open.</summary>
    private const int MostCaveats = 3;

    public AppModel? Assemble()
    {
        new Sanity(draft).Clean();
        new FormulaAssembler(draft).UseFormulas();
        var chosen = new EntityChooser(draft).Choose();
        if (chosen.Count == 0 && draft.Tools.Count == 0 && draft.Site is null)
        {
            return null;
        }

        new ImpliedLinks(draft).Add(chosen);
        var auth = new OwnershipAssembler(draft).Accounts(chosen, out var owners);
        var parents = new RelationAssembler(draft).Parents(chosen);
        var ordered = RelationAssembler.Order(chosen, parents);
        var names = Names(ordered);
        var maker = new EntityMaker(draft);
        var entities = new List<Entity>();
        foreach (var item in ordered)
        {
            entities.Add(maker.Make(item, names, parents[item], owners, parents, auth));
        }

        foreach (var item in chosen.Where(e => e.Fields.Count == 0 && !(e.Known is not null && e.Listed)))
        {
            var one = Naming.Article(item.Label);
            var fields = Naming.List([.. entities.First(e => e.Name == names[item].Name).Fields.Select(f => f.Label.ToLowerInvariant())]);
            draft.Assume(item.Known is null ? $"You did not say what {one} consists of; it has {fields}."
                : $"{Naming.Sentence(one)} has {fields}.");
        }

        List<Entity> final =
            [.. entities.Select(
                e => e with { Children = [.. entities.Where(c => c.Relations.Any(r => r.Target == e.Name && r.Required))
                    .Select(c => c.Name)] })];
        final = new OrderAssembler(draft).Ordered(final);
        if (auth is not null)
        {
            auth = new Auth(final.Count == 0 || final.All(e => e.Owner == Ownership.Private) || draft.Realtime);
        }

        foreach (var caveat in chosen.Select(e => Caveats.Of(e.Known)).Append(Caveats.Of(draft.App)).OfType<string>().Distinct()
            .Take(MostCaveats))
        {
            draft.Assume(caveat);
        }

        var name = AppName();
        return new AppModel(name, Naming.Slug(name), Summary(name, final, auth), final,
            [.. draft.Tools.Take(6).Where(t => final.All(e => e.Name != t.Name && e.Plural != t.Name))], draft.Site, auth, draft.Realtime,
            draft.Assumptions, draft.Reasons);
    }

    private Dictionary<DraftEntity, (string Name, string Plural)> Names(List<DraftEntity> ordered)
    {
        var names = new Dictionary<DraftEntity, (string, string)>();
        var used = new HashSet<string>(draft.Tools.Select(t => t.Name), StringComparer.OrdinalIgnoreCase);
        foreach (var entity in ordered)
        {
            var label = entity.Label switch
            {
                "event" => "calendar event",
                "session" => "planned session",
                "class" => "school class",
                "case" => "handled case",
                "object" => "listed object",
                "argument" => "given argument",
                "document" => "text document",
                "record" => "log record",
                "request" => "service request",
                "response" => "survey response",
                _ => entity.Label,
            };
            for (var n = 0; ; n++)
            {
                var candidate = n == 0 ? label : label + " entry" + (n == 1 ? "" : " " + n);
                var name = Naming.Pascal(candidate);
                var plural = Naming.Pascal(Morphology.PluralPhrase(candidate));
                if (!AppModelValidator.IsReservedEntity(name) && !AppModelValidator.IsReservedEntity(plural) && !used.Contains(name)
                    && !used.Contains(plural))
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

    private string AppName()
    {
        var name = draft.GivenName;
        var main = draft.Main?.Label;
        if (name is null && draft.Head is { } head && (draft.Place is null || head != main && Morphology.Singular(head) != main))
        {
            name = Naming.Title(Whole(head));
        }

        if (name is null && draft.Purpose is { } purpose && EntityChooser.IsOrganisation(purpose[(purpose.LastIndexOf(' ') + 1)..]))
        {
            name = Naming.Title(purpose);
        }

        if (name is null && draft.Place is { } place && !(place == main && PlaceLexicon.IsGeneral(place)))
        {
            name = Naming.Title(!PlaceLexicon.IsGeneral(place) || main is null ? place
                : place is "flat" or "house" or "household" or "family" ? $"{place} {Morphology.PluralPhrase(main)}" : $"{main} {place}");
        }

        if (name is null && main is not null)
        {
            name = Naming.Title(main) + (draft.Tracks ? " Tracker" : draft.HeadIsBare ? " Manager" : " App");
        }

        name = Naming.Safe(name ?? (draft.Tools.Count > 0 ? Naming.Title(draft.Tools[0].Label) : "My App"));
        return name.Length == 0 || !name.Any(char.IsLetterOrDigit) ? "My App" : name;
    }

    // The name fits the whole: the place where it is used, or what it is used for.
    private string Whole(string head)
    {
        if (draft.Purpose is not { } purpose || Fates.IsSetting(Token.Of(purpose)) || head.Contains(purpose, StringComparison.Ordinal))
        {
            return head;
        }

        var last = purpose[(purpose.LastIndexOf(' ') + 1)..];
        var singular = purpose[..^last.Length] + Morphology.Singular(last);
        return EntityChooser.IsOrganisation(last) ? purpose : $"{singular} {head}";
    }

    /// <summary>One sentence about a site.</summary>
    public static string Summary(string name, Site site) => site.Pages.Count > 1
        ? $"The website of {name}: {Naming.List([.. site.Pages.Select(p => p.Title)])}."
        : $"The website of {name}, on one page" + (site.Sections.Where(s => s.Kind != SectionKind.Hero).Select(s => s.Heading).ToList()
            is { Count: > 0 } parts ? $": {Naming.List(parts)}." : ".");

    private string Summary(string name, List<Entity> entities, Auth? auth)
    {
        if (draft.Site is { } site)
        {
            return Summary(name, site);
        }

        var parts = new List<string>();
        if (entities.Count > 0)
        {
            parts.Add("keeps " + Naming.List([.. entities.Select(e => e.PluralLabel)]));
        }

        if (draft.Tools.Count > 0)
        {
            parts.Add("has " + Naming.List([.. draft.Tools.Select(t => Naming.Article(t.Label.ToLowerInvariant()))]));
        }

        var access = auth is null ? "" : auth.Required ? ", behind a login" : ", with accounts for those who write";
        return $"{name} {string.Join(" and ", parts)}{access}.";
    }
}
