using Catalyst.Brains.Expressions;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What requests want drawn.</summary>
public sealed class ChartReadingTests
{
    [Theory]
    [InlineData("A log of my blood pressure: date, systolic and diastolic, with a curve over time.", "Line",
        "date", "Systolic+Diastolic", "Avg")]
    [InlineData("Expense tracker with date, category and amount. Show a bar chart of the amount per month.",
        "Bar", "date", "Amount", "Sum")]
    [InlineData("Weight diary with date and weight in kg. I want to see the progress.", "Line", "date", "Weight", "Avg")]
    [InlineData("Keep track of my runs with date and distance in km. Weekly total as bars.", "Bar", "date", "Distance", "Sum")]
    [InlineData("A list of machines with name, status (new, running, broken) and price, with a pie of the "
        + "price by status.", "Donut", "status", "Price", "Sum")]
    [InlineData("I keep a list of books with title, pages and finish date. Show how many books I finished per "
        + "month as a bar chart.", "Bar", "finishDate", "Books", "Count")]
    [InlineData("Greenhouse log with date, humidity and temperature; plot the humidity and the temperature.",
        "Line", "date", "Humidity+Temperature", "Avg")]
    public void Draws_what_is_asked_for(string request, string form, string across, string measures, string kind)
    {
        var view = Read(request).Views.ShouldHaveSingleItem();
        view.Options.Form.ShouldBe(Enum.Parse<ChartForm>(form));
        view.Options.X.ShouldBe(across);
        string.Join('+', view.Options.Measures!.Select(m => m.Label)).ShouldBe(measures);
        view.Options.Measures!.ShouldAllBe(m => m.Kind == Enum.Parse<AggregateKind>(kind));
    }

    [Theory]
    [InlineData("A log of my weight with date and weight, and a graph over time", "a graph over time")]
    [InlineData("Donations with date, donor and amount. Draw a chart of the amount per year.", "Draw a chart of the amount per year")]
    public void Names_the_chart_that_keeps_a_wish(string request, string words)
    {
        var model = Read(request);
        var wish = model.Wishes!.Single(w => w.Words.Contains(words, StringComparison.Ordinal));
        wish.By.ShouldBe([model.Views!.Single().Name]);
        wish.Criterion.ShouldContain("drawn");
    }

    [Theory]
    [InlineData("A list of poets with name and country, and a chart")]
    [InlineData("A log of beehives with name and date, and a chart of the weight over time")]
    public void Says_that_nothing_is_drawn_where_there_is_nothing_to_draw(string request)
    {
        var model = Read(request);
        model.Views.ShouldBeNull();
        model.Wishes!.ShouldContain(w => !w.IsDone && w.Words.Contains("chart", StringComparison.Ordinal));
    }

    [Fact]
    public void Gives_every_parent_a_line_of_its_own()
    {
        var model = Read("An app with hives (name, place) and inspections of a hive with date and number of frames. "
            + "I want a graph of the frames for each hive.");
        var view = model.Views.ShouldHaveSingleItem();
        (view.Of, view.Options.X, view.Options.Series).ShouldBe(("Inspection", "date", "hive.name"));
    }

    private static AppModel Read(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();
}
