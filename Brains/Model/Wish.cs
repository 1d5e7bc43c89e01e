namespace Catalyst.Brains.Model;

/// <summary>One thing that a request asks for: kept by parts of the model, or named as not done.</summary>
/// <param name="Words">As the person wrote them.</param>
/// <param name="Start">Where they begin in the request.</param>
/// <param name="Criterion">What a person can try once it is done; empty when it is not.</param>
/// <param name="By">Names of the parts that keep it: <c>Trip</c>, <c>Trip.seats</c> (a field, relation, computed value,
/// condition, rule or action), a tool, a view, <see cref="Access"/>, <see cref="Page"/>, <see cref="Theme"/>,
/// <see cref="Title"/>; empty when it is not done.</param>
/// <param name="NotDone">Why it is not done, as it stands behind "because"; null when it is done.</param>
/// <param name="Instead">What would do instead, or null.</param>
public sealed record Wish(
    string Words, int Start, string Criterion, IReadOnlyList<string> By, string? NotDone = null, string? Instead = null)
{
    /// <summary>Accounts and who may do what.</summary>
    public const string Access = "access";

    /// <summary>The public pages; behind a dot one of their sections: <c>page.openingHours</c>.</summary>
    public const string Page = "page";

    /// <summary>Colours and letters.</summary>
    public const string Theme = "theme";

    /// <summary>Behind the name of a thing: which of its rows come first.</summary>
    public const string Order = "order";

    /// <summary>Behind the name of a thing: the rows that it begins with.</summary>
    public const string Rows = "rows";

    /// <summary>What the application is called.</summary>
    public const string Title = "name";

    /// <summary>Whether parts of the model keep it.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsDone => NotDone is null;

    /// <summary>Whether a model has a part of that name.</summary>
    public static bool IsPart(AppModel model, string name)
    {
        ArgumentNullException.ThrowIfNull(model);
        var dot = name.IndexOf('.', StringComparison.Ordinal);
        var entity = model.Entities.FirstOrDefault(e => e.Name == (dot < 0 ? name : name[..dot]));
        return name switch
        {
            Title => true,
            Access => model.Auth is not null,
            Page => model.Site is not null,
            Theme => model.Theme is not null,
            _ when name.StartsWith(Page + ".", StringComparison.Ordinal) =>
                model.Site?.Sections.Any(s => s.Name == name[(dot + 1)..]) == true,
            _ when dot > 0 => entity is not null && name[(dot + 1)..] is var member
                && (entity.Fields.Any(f => f.Name == member) || member == Order && entity.Order is not null
                    || member == Rows && entity.Rows is not null
                    || entity.Relations.Any(r => r.Name == member)
                    || (entity.Rules ?? []).Any(r => r.Name == member) || (entity.Actions ?? []).Any(a => a.Name == member)
                    || entity.Computed?.Any(c => c.Name == member) == true || entity.Conditions?.Any(c => c.Name == member) == true),
            _ => entity is not null || model.Tools.Any(t => t.Name == name) || (model.Views ?? []).Any(v => v.Name == name),
        };
    }
}
