using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads items that are features of the whole application: accounts, tools, searching, roles, live updates.</summary>
internal sealed class FeatureReader(
    Draft draft, Discourse discourse, ToolReader tools, TechnologyReader technologies, ImpliedFieldReader implied)
{
    private static readonly FrozenSet<string> Arranging =
        Words.Set("search filter sort sorting filtering searching searchable sortable filterable");

    /// <summary>Accounts, tools, technologies, and what every application offers.</summary>
    public bool ReadOffered(ListItem item, ListContext list) => !IsValue(item, list) && (
        ReadAccounts(item, list) || ReadTool(item, list) || ReadTechnology(item) || ReadArranging(item, list) || IsIncluded(item, list));

    // Between values a word that may be a setting is a value, too: "name, account, layout and price".
    private static bool IsValue(ListItem item, ListContext list) => list is { HasFields: true, Subject.Listed: true } && item is
        { IsSingular: true, Noun.Count: 1, Link.Count: 0 } && FeatureLexicon.MayBeValue(item.Phrase);

    /// <summary>Parts of a shop, roles, inputs of a formula, live updates.</summary>
    public bool ReadWhole(ListItem item, ListContext list) => !IsValue(item, list) && (
        ReadShopPart(item, list) || ReadRole(item, list) || IsFormulaInput(item) || ReadRealtime(item));

    private bool ReadAccounts(ListItem item, ListContext list)
    {
        var balance = discourse.ListsMoney && item.Phrase is "account";
        var field = list.Subject?.Listed == true && FieldLexicon.Knows(item.Phrase);
        if (list.IsStatement || !FeatureLexicon.IsAuth(item.Phrase) || balance || field)
        {
            return false;
        }

        draft.AuthAsked = true;
        draft.Reasons.Add(("Accounts with login", $"the request says '{Written(item.Tokens)}'"));
        return true;
    }

    private bool ReadTool(ListItem item, ListContext list)
    {
        if (list.IsStatement || ToolLexicon.Find(item.Phrase) is not { } found
            || EntityLexicon.Knows(item.Phrase) && (!item.IsSingular || draft.Find(item.Phrase) is not null))
        {
            return false;
        }

        tools.Add(found, item.Phrase);
        return true;
    }

    private bool ReadTechnology(ListItem item)
    {
        if (!FeatureLexicon.IsTechnology(item.Phrase))
        {
            return false;
        }

        technologies.Read(item.Noun);
        return true;
    }

    private bool ReadArranging(ListItem item, ListContext list)
    {
        if (list.Subject is not { } subject || !Arranging.Contains(item.Noun[0].Lemma) || subject.Listed && item.Noun.Count == 1)
        {
            return false;
        }

        implied.ReadSorting(item.Tokens);
        return true;
    }

    private static bool IsIncluded(ListItem item, ListContext list) =>
        FeatureLexicon.IsIncluded(item.Phrase)
        && !(list.HasFields && !item.IsSingular && list.Subject is not null && FieldLexicon.Knows(item.SurfaceForm));

    private bool ReadShopPart(ListItem item, ListContext list)
    {
        if (list.IsStatement || draft.App?.Entities.Contains("order item") != true || item.Phrase is not ("checkout" or "cart")
            || FeatureLexicon.NotBuilt(item.Phrase) is not { } missing)
        {
            return false;
        }

        draft.LeaveOut(missing);
        return true;
    }

    private bool ReadRole(ListItem item, ListContext list)
    {
        var noun = item.Noun;
        var role = noun[^1].Lemma is "role" && (noun.Count > 1 || !item.IsSingular) || IsRole(noun[^1].Lemma)
            || noun[0].Lemma is "role" && noun.Count > 1;
        if (list.IsStatement || list.HasFields || !role)
        {
            return false;
        }

        draft.AskForRole(noun.Select(t => t.Lemma).FirstOrDefault(IsRole) ?? "admin");
        return true;

        static bool IsRole(string lemma) => lemma is "admin" or "administrator" or "moderator";
    }

    private bool IsFormulaInput(ListItem item) => draft.Entities.Count == 0 && draft.Formulas.Any(f =>
        f.Inputs.Contains(Naming.Camel(item.SurfaceForm)) || item.Noun.All(t => f.Name == t.Word || f.Inputs.Contains(t.Word)));

    private bool ReadRealtime(ListItem item)
    {
        var realtime = item.Phrase is "realtime" or "realtime update" or "live update" or "websocket";
        draft.Realtime |= realtime;
        return realtime;
    }
}
