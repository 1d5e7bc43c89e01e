namespace Catalyst.Brains.Model;

/// <summary>What has to hold of roles, and of what they may do.</summary>
internal static class RoleValidator
{
    private const int MostRoles = 6;

    private static readonly string[] Others = [Permission.Everyone, Permission.SignedIn, Permission.RowOwner];

    public static IEnumerable<string> Validate(AppModel model)
    {
        List<string> roles = [.. (model.Roles ?? []).Select(r => r.Name)];
        if (model.Roles is not null && roles.Count is < 2 or > MostRoles)
        {
            yield return
                $"there are {roles.Count} roles; an application has none, or two to {MostRoles}, of which new accounts get the last";
        }

        if (roles.Distinct().Count() < roles.Count || roles.Intersect(Others).Any() || !roles.TrueForAll(IsName))
        {
            yield return $"the roles {string.Join(", ", roles)} are not different words in lower case, without digits";
        }

        if (roles.Count > 0 && model.Auth is not { OneOwner: false })
        {
            yield return "there are roles, but no accounts to have them";
        }

        foreach (var entity in model.Entities)
        {
            var owned = entity.Owner is Ownership.Private or Ownership.Authored;
            foreach (var permission in entity.May ?? [])
            {
                if (roles.Count == 0 || permission.Who.Count == 0 || permission.Deeds.Count == 0
                    || permission.Who.Except(roles).Except(Others).Any())
                {
                    yield return $"may of {entity.Name}: {Known(permission.Who, permission.Deeds.Count > 0)}";
                }

                if (permission.Who.Contains(Permission.RowOwner) && (!owned || permission.Deeds.Contains(Deed.Create)
                    || permission.Deeds.Contains(Deed.Read) && entity.Owner != Ownership.Private))
                {
                    yield return $"may of {entity.Name}: row_owner may Update and Delete where owner is Private or Authored, "
                        + "and Read where it is Private";
                }

                if (permission.Who.Contains(Permission.Everyone) && (permission.Deeds.Any(d => d is Deed.Update or Deed.Delete)
                    || owned && permission.Deeds.Contains(Deed.Create)))
                {
                    yield return $"may of {entity.Name}: everyone, who has no account, can Read, and Create where rows have no owner; take "
                        + "signed_in";
                }
            }

            if (Permissions.Of(model, entity, Deed.Create).Contains(Permission.Everyone) && entity.Relations.Any(r =>
                model.Entities.FirstOrDefault(e => e.Name == r.Target) is { } target
                && !Permissions.Of(model, target, Deed.Read).Contains(Permission.Everyone)))
            {
                yield return $"everyone may Create {entity.Name}, but not Read what it belongs to";
            }

            foreach (var action in (entity.Actions ?? []).Where(a => a.By is not null))
            {
                if (roles.Count == 0 || action.By!.Count == 0 || action.By.Except(roles).Except(Others[1..]).Any()
                    || action.By.Contains(Permission.RowOwner) && !owned)
                {
                    yield return $"by of {entity.Name}.{action.Name}: {Known(action.By!, true)}";
                }
            }
        }
    }

    private static string Known(IReadOnlyList<string> who, bool deeds) => who.Count == 0 || !deeds ? "nobody, or nothing, is named"
        : $"{string.Join(", ", who)} has to be of the names in roles, everyone, signed_in, "
            + "and row_owner where owner is Private or Authored";

    private static bool IsName(string name) => name.Length is > 1 and <= 40 && name == name.Trim()
        && name.All(c => char.IsLower(c) || c is ' ' or '-');
}
