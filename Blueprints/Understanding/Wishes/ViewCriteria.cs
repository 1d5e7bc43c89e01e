using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Understanding.Wishes;

/// <summary>What a person can see in a view.</summary>
internal static class ViewCriteria
{
    public static string Of(AppView view, AppModel model)
    {
        var things = model.Entities.First(e => e.Name == view.Of).PluralLabel;
        return view.Kind switch
        {
            ViewKind.Chart => $"\"{view.Label}\" is drawn as {Drawn(view.Options)}, follows when {things} are added, and shows its numbers",
            ViewKind.Calendar => $"{Naming.Sentence(things)} stand on their days in a calendar, and a click on a day adds one",
            ViewKind.Gallery => $"{Naming.Sentence(things)} are shown as their pictures, and a picture leads to its page",
            ViewKind.Player when view.Options.Lines is not null => "Its page shows one line after the other, and tells when all are done",
            ViewKind.Player when view.Options.Turned is not null =>
                $"{Naming.Sentence(things)} come one after the other, are turned over, and come back until each is known",
            ViewKind.Player => $"{Naming.Sentence(things)} come one after the other, and it tells when all are done",
            ViewKind.Tile => $"\"{view.Label}\" shows {Number(view, model)}",
            ViewKind.Balances => $"\"{view.Label}\" says who of the {things} has to give how much to whom until all are even",
            _ => $"\"{view.Label}\" lists those {things} and no others",
        };
    }

    private static string Drawn(ViewOptions options) => options.Form switch
    {
        ChartForm.Bar => options.Step > TimeUnit.Day ? $"a bar for each {options.Step.ToString().ToLowerInvariant()}" : "bars",
        ChartForm.Donut => "a ring of shares",
        _ => options.Series is null && options.Measures!.Count == 1 ? "a line" : "lines",
    };

    private static string Number(AppView view, AppModel model) =>
        TypeChecker.Read(model, null, view.Options.Value!, out _) is { } value ? EnglishPrinter.Say(value) : view.Options.Value!;
}
