namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Access;

/// <summary>Who may do what with the rows of a resource, in an application with roles.</summary>
internal sealed class Rights
{
    private readonly Dictionary<Deed, IReadOnlyList<string>> _who;

    private Rights(Entity entity, AppModel model)
    {
        Roles = [.. model.Roles!.Select(r => r.Name)];
        _who = Enum.GetValues<Deed>().ToDictionary(d => d, d => Permissions.Of(model, entity, d));
        Many = entity.PluralLabel;
    }

    /// <summary>Null where all accounts are alike.</summary>
    public static Rights? Of(Entity entity, AppModel model) => model.Roles is null || model.Auth is null ? null : new(entity, model);

    /// <summary>The highest first.</summary>
    public IReadOnlyList<string> Roles { get; }

    private string Many { get; }

    public IReadOnlyList<string> Who(Deed deed) => _who[deed];

    public bool IsOpen(Deed deed) => _who[deed].Contains(Permission.Everyone);

    /// <summary>What stands before the handler of a route.</summary>
    public string Guard(Deed deed) => Guard(_who[deed], $"{Verb(deed)} {Many}");

    /// <param name="what">What they may, as it stands behind "may".</param>
    public string Guard(IReadOnlyList<string> who, string what) => who.Contains(Permission.Everyone) ? ""
        : who.Contains(Permission.SignedIn) || who.Contains(Permission.RowOwner) ? "requireUser(db), "
        : $"allow(db, {List(who)}, {Code.Ts(Refusal(who, what))}), ";

    /// <summary>Whose rows one is held to: one's own, unless one's role allows more.</summary>
    public string Owner(IReadOnlyList<string> who) =>
        !who.Contains(Permission.RowOwner) || who.Contains(Permission.SignedIn) ? "null" : $"ownRows(response, {List(who)})";

    /// <summary>Who may, to those who may not.</summary>
    public string Refusal(Deed deed) => Refusal(_who[deed], $"{Verb(deed)} {Many}");

    public string Refusal(IReadOnlyList<string> who, string what) => $"Only {Sentence(who)} may {what}.";

    /// <summary>Whether a role may do it with rows of others.</summary>
    public bool May(string? role, IReadOnlyList<string> who) => who.Contains(Permission.Everyone)
        || role is not null && (role == Roles[0] || who.Contains(Permission.SignedIn) || who.Contains(role));

    public static string Verb(Deed deed) => deed switch
    {
        Deed.Read => "see",
        Deed.Create => "add",
        Deed.Update => "change",
        _ => "delete",
    };

    /// <summary>The names of roles among those who may, as a list of TypeScript.</summary>
    public string List(IReadOnlyList<string> who) => $"[{string.Join(", ", who.Where(Roles.Contains).Select(Code.Ts))}]";

    private string Sentence(IReadOnlyList<string> who)
    {
        List<string> names = [.. who.Where(Roles.Contains).Union([Roles[0]]).Select(r => $"the {r}"),
            .. who.Contains(Permission.RowOwner) ? new[] { "whoever made it" } : []];
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.SkipLast(1))} and {names[^1]}";
    }
}
