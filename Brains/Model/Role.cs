namespace Catalyst.Brains.Model;

/// <summary>
/// What an account may be beside an account. Of the roles of an application the first may do everything and gives roles to others; the
/// last is what a new account gets.
/// </summary>
/// <param name="Name">As people say it, singular lower case, e.g. <c>boatman</c>.</param>
public sealed record Role(string Name);

/// <summary>What is done with the rows of a kind.</summary>
public enum Deed
{
    Read,
    Create,
    Update,
    Delete,
}

/// <summary>
/// Who may do something with rows. What is said of a deed replaces what <see cref="Ownership"/> says of it; several say it together.
/// </summary>
/// <param name="Who">Names of roles, <see cref="Everyone"/>, <see cref="SignedIn"/> or <see cref="RowOwner"/>.</param>
/// <param name="Deeds">What they may do.</param>
public sealed record Permission(IReadOnlyList<string> Who, IReadOnlyList<Deed> Deeds)
{
    /// <summary>Also who has no account.</summary>
    public const string Everyone = "everyone";

    /// <summary>Whoever has an account.</summary>
    public const string SignedIn = "signed_in";

    /// <summary>Whoever made the row, with that row.</summary>
    public const string RowOwner = "row_owner";
}

/// <summary>Who may do what, after all that a model says.</summary>
public static class Permissions
{
    /// <summary>Those who may; the first role may in any case and is not among them unless it is named.</summary>
    public static IReadOnlyList<string> Of(AppModel model, Entity entity, Deed deed)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(entity);
        List<string> said = [.. (entity.May ?? []).Where(p => p.Deeds.Contains(deed)).SelectMany(p => p.Who).Distinct()];
        return said.Count > 0 ? said
            : entity.Owner == Ownership.Submitted ? [deed == Deed.Create ? Permission.Everyone : Permission.SignedIn]
            : entity.Owner == Ownership.Published && deed == Deed.Read ? [Permission.Everyone]
            : entity.Owner == Ownership.Private && deed != Deed.Create ? [Permission.RowOwner]
            : entity.Owner == Ownership.Authored && deed is Deed.Update or Deed.Delete ? [Permission.RowOwner]
            : deed == Deed.Read && model.Auth is { Required: false } && entity.Owner != Ownership.Private ? [Permission.Everyone]
            : [Permission.SignedIn];
    }
}
