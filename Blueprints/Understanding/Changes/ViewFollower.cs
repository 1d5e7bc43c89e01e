using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Lets views follow what they show: they keep to new names, and go with what goes.</summary>
internal static class ViewFollower
{
    public static AppModel Follow(AppModel before, AppModel after, ModelEdit edit)
    {
        if (after.Views is not { Count: > 0 } views || AppModelValidator.Validate(after with { Views = null }).Count > 0)
        {
            return after;
        }

        var left = views.Select(view => Renamed(before, after, view, edit))
            .Where(view => AppModelValidator.Validate(after with { Views = [view] }).Count == 0).ToList();
        return after with { Views = left.Count > 0 ? left : null };
    }

    private static AppView Renamed(AppModel before, AppModel after, AppView view, ModelEdit edit)
    {
        if (edit.To is not { } to || edit.Entity is not { } entity)
        {
            return view;
        }

        if (edit.Kind == EditKind.RenameMember)
        {
            return view.Of == entity ? With(view, text => Replace(text, edit.Member!, to)) : view;
        }

        if (edit.Kind != EditKind.RenameEntity)
        {
            return view;
        }

        // What names the thing may be called after it.
        var moved = With(view with { Of = view.Of == entity ? to : view.Of }, text => Replace(text, entity, to));
        var was = before.Entities.FirstOrDefault(e => e.Name == view.Of)?.Relations ?? [];
        var now = after.Entities.FirstOrDefault(e => e.Name == moved.Of)?.Relations ?? [];
        return was.Zip(now).Where(r => r.First.Name != r.Second.Name)
            .Aggregate(moved, (next, r) => With(next, text => Replace(text, r.First.Name, r.Second.Name)));
    }

    private static AppView With(AppView view, Func<string, string> change)
    {
        string? Of(string? text) => text is null ? null : change(text);
        var options = view.Options;
        return view with
        {
            Options = options with
            {
                Where = Of(options.Where), Value = Of(options.Value), X = Of(options.X), Series = Of(options.Series),
                From = Of(options.From), To = Of(options.To), Picture = Of(options.Picture),
                Turned = Of(options.Turned), Seconds = Of(options.Seconds), Lines = Of(options.Lines),
                Measures = options.Measures?.Select(m => m with { Value = Of(m.Value) }).ToList(),
            },
        };
    }

    private static string Replace(string text, string name, string to) => Regex.Replace(text, $@"\b{Regex.Escape(name)}\b", to);
}
