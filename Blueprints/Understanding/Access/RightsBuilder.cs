using Catalyst.Blueprints.Understanding.PartReaders;

namespace Catalyst.Blueprints.Understanding.Access;

/// <summary>Gives the things of a model the rights that were said, one saying after the other.</summary>
/// <param name="roles">The highest first.</param>
/// <param name="anonymous">Whoever has no role needs no account either.</param>
internal sealed class RightsBuilder(AppModel model, IReadOnlyList<string> roles, bool anonymous)
{
    private static readonly Deed[] Writing = [Deed.Create, Deed.Update, Deed.Delete];

    public AppModel Model { get; private set; } = model;

    /// <summary>Whether somebody may now what others may not.</summary>
    public bool HasRights { get; private set; }

    private string Lowest => roles[^1];

    /// <summary>Names of the parts that keep it; none where it cannot be kept.</summary>
    public IReadOnlyList<string> Add(SaidAccess said, IReadOnlyList<string> things, Dictionary<int, KeptPart> kept,
        IReadOnlyList<Token> words)
    {
        var actor = said.Actor == SaidAccess.We ? roles[0] : said.Actor;
        if (actor != SaidAccess.Anyone && !roles.Contains(actor))
        {
            actor = Lowest;
        }

        List<string> by = [];
        if (said.Decides)
        {
            by.AddRange(Decide(actor, kept, words));
        }

        foreach (var thing in said.Deeds.Count == 0 ? [] : things)
        {
            var entity = Model.Entities.First(e => e.Name == thing);
            if (Change(entity, said, actor) is { } changed && Replace(entity, changed))
            {
                by.Add(thing);
            }
        }

        if (said.Just && said.Deeds.Contains(Deed.Read) && roles.Count > 2 && actor != Lowest && actor != roles[0])
        {
            Exclude(actor, things);
        }

        return by.Count == 0 ? [] : [.. by.Distinct(), Wish.Access];
    }

    // A button that only some have.
    private IEnumerable<string> Decide(string actor, Dictionary<int, KeptPart> kept, IReadOnlyList<Token> words)
    {
        var (from, to) = (words[0].Start, words[^1].Start);
        foreach (var name in kept.Where(k => k.Key >= from && k.Key <= to).SelectMany(k => k.Value.By).Distinct().ToList())
        {
            foreach (var entity in Model.Entities.Where(e => (e.Actions ?? []).Any(a => $"{e.Name}.{a.Name}" == name)).ToList())
            {
                var actions = entity.Actions!.Select(a => $"{entity.Name}.{a.Name}" == name && actor != SaidAccess.Anyone
                    ? a with { By = [.. (a.By ?? []).Append(actor).Distinct()] } : a);
                if (Replace(entity, entity with { Actions = [.. actions] }))
                {
                    yield return name;
                }
            }
        }
    }

    private Entity? Change(Entity entity, SaidAccess said, string actor)
    {
        if (said.Own)
        {
            return entity with { May = Owned(entity.May, entity.Owner) };
        }

        if (actor == SaidAccess.Anyone)
        {
            return said.Deeds.Contains(Deed.Create) && (anonymous || Model.Auth is { Required: false }) && !Has(entity, Deed.Create)
                ? Allow(entity with { Owner = Ownership.None }, [Permission.Everyone], [Deed.Create])
                : said.Deeds.Contains(Deed.Read) ? entity : null;
        }

        if (said.Just)
        {
            // Who may only look leaves the rest to the others.
            List<Deed> rest = [.. Writing.Except(said.Deeds)];
            List<string> others = [.. roles.Where(r => r != actor)];
            var open = rest.FindAll(d => !Has(entity, d));
            return open.Count == 0 || actor != Lowest ? (said.Deeds.Contains(Deed.Read) ? Allow(entity, roles, [Deed.Read]) : entity)
                : Allow(Allow(entity, others, open), roles, said.Deeds);
        }

        if (actor == Lowest && !said.Only)
        {
            var mine = said.Deeds.Where(d => d == Deed.Create).ToList();
            return mine.Count == 0 ? null : anonymous && entity.Owner == Ownership.None
                ? Allow(entity, [Permission.Everyone], mine) : Allow(entity, roles, mine);
        }

        List<string> who = actor == Lowest ? [.. roles] : [actor];
        if (said.Deeds is [Deed.Read])
        {
            return entity.Owner == Ownership.Private || said.Only
                ? Allow(entity, entity.Owner == Ownership.Private ? [Permission.RowOwner, .. who] : who, Reading(said, entity))
                : entity;
        }

        // Who adds them also corrects them.
        List<Deed> deeds = [.. said.Deeds.Contains(Deed.Create) ? said.Deeds.Union(Writing)
            : said.Deeds.Contains(Deed.Update) ? said.Deeds.Append(Deed.Delete).Distinct() : said.Deeds];
        deeds.RemoveAll(d => d != Deed.Read && Has(entity, d) && !said.Deeds.Contains(d));
        if (entity.Owner == Ownership.Private && !deeds.Contains(Deed.Read))
        {
            entity = Allow(entity, [Permission.RowOwner, .. who], [Deed.Read]);
        }

        var owned = entity.Owner != Ownership.None && !said.Only && deeds is [Deed.Delete];
        deeds.Remove(Deed.Read);
        return Allow(entity, owned ? [Permission.RowOwner, .. who] : who, deeds);
    }

    private static List<Deed> Reading(SaidAccess said, Entity entity) => said.Only && entity.Owner == Ownership.None
        ? [Deed.Read, .. new[] { Deed.Update, Deed.Delete }.Where(d => !Has(entity, d))] : [Deed.Read];

    private void Exclude(string actor, IReadOnlyList<string> things)
    {
        var others = Model.Entities.Where(e => !things.Contains(e.Name) && e.Owner == Ownership.None && !Has(e, Deed.Read)).ToList();
        foreach (var entity in others)
        {
            Replace(entity, Allow(entity, [.. roles.Where(r => r != actor)], [Deed.Read, .. Writing.Where(d => !Has(entity, d))]));
        }
    }

    private static bool Has(Entity entity, Deed deed) => (entity.May ?? []).Any(p => p.Deeds.Contains(deed));

    private static Entity Allow(Entity entity, IReadOnlyList<string> who, IReadOnlyList<Deed> deeds) => deeds.Count == 0 ? entity
        : (entity.May ?? []).FirstOrDefault(p => p.Who.SequenceEqual(who)) is { } same
            ? entity with { May = [.. entity.May!.Select(p => p == same ? p with { Deeds = [.. p.Deeds.Union(deeds)] } : p)] }
            : entity with { May = [.. entity.May ?? [], new Permission(who, deeds)] };

    // An owner that is new also reads what some roles read.
    private static IReadOnlyList<Permission>? Owned(IReadOnlyList<Permission>? may, Ownership owner) => owner != Ownership.Private ? may
        : may?.Select(p => p.Deeds.Contains(Deed.Read) && !p.Deeds.Contains(Deed.Create) && !p.Who.Contains(Permission.RowOwner)
            ? p with { Who = [Permission.RowOwner, .. p.Who] } : p).ToList();

    private bool Replace(Entity before, Entity after)
    {
        var next = ModelParts.Replaced(Model, before, after);
        if (AppModelValidator.Validate(next).Count > 0)
        {
            return false;
        }

        Model = next;
        HasRights |= before != after;
        return true;
    }
}
