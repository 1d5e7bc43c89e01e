using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>One sentence about an application.</summary>
internal static class AppSummary
{
    public static string Of(AppModel model)
    {
        if (model.Site is { } site)
        {
            return ModelAssembler.Summary(model.Name, site);
        }

        var parts = new List<string>();
        if (model.Entities.Count > 0)
        {
            parts.Add("keeps " + Naming.List([.. model.Entities.Select(e => e.PluralLabel)]));
        }

        if (model.Tools.Count > 0)
        {
            parts.Add("has " + Naming.List([.. model.Tools.Select(t => Naming.Article(t.Label.ToLowerInvariant()))]));
        }

        var access = model.Auth is null ? "" : model.Auth.Required ? ", behind a login" : ", with accounts for those who write";
        return $"{model.Name} {string.Join(" and ", parts)}{access}.";
    }
}
