namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Whether there are accounts, and who may see and change what.</summary>
internal sealed class OwnershipAssembler(Draft draft)
{
    public Auth? Accounts(List<DraftEntity> chosen, out Dictionary<DraftEntity, Ownership> owners)
    {
        owners = [];
        var implied = chosen.Count > 0 && (draft.AuthImplied || draft.Social);
        if (draft.AuthRefused || !draft.AuthAsked && !implied)
        {
            if (draft.SharedSaid && chosen.Count > 0)
            {
                draft.Assume(
                    $"Everyone who opens it sees and changes the same {Morphology.PluralPhrase((draft.Main ?? chosen[0]).Label)}; say "
                        + "\"with login\" to let only people with an account in.");
            }

            return null;
        }

        if (!draft.AuthAsked)
        {
            draft.Assume("People write under their own name, so I added accounts; say \"without login\" to leave them out.");
        }

        foreach (var entity in chosen)
        {
            owners[entity] = entity.Known?.Owner ?? (draft.Shared ? Ownership.Authored : Ownership.Private);
            if (draft.Shared && entity == draft.Main && draft.AuthImplied)
            {
                // "where users can rate recipes": others see them.
                owners[entity] = Ownership.Authored;
            }

            if (draft.SharedSaid && owners[entity] == Ownership.Private && entity.Known?.Role != EntityRole.Child)
            {
                // "a shared list with login": not one list for each account.
                owners[entity] = Ownership.Authored;
            }

            owners[entity] = Said(draft.OwnOnly, entity) ? Ownership.Private : Said(draft.OwnChanges, entity) ? Ownership.Authored
                : owners[entity];
        }

        return new Auth(true);

        bool Said(List<string> labels, DraftEntity entity) => labels.Contains(entity.Label) || labels.Contains("") && entity == draft.Main;
    }

    /// <summary>What cannot be without something private is private itself.</summary>
    public static Ownership Owner(DraftEntity item, Dictionary<DraftEntity, Ownership> owners, Dictionary<DraftEntity,
        List<(DraftEntity Target, bool Required)>> all)
    {
        var own = owners.GetValueOrDefault(item, Ownership.None);
        return own == Ownership.Authored && all[item].Any(p => p.Required && Owner(p.Target, owners, all) == Ownership.Private)
            ? Ownership.Private : own;
    }
}
