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

    [Theory]
    [InlineData("Tea tastings: tea, shop, date, rating. Average rating per shop.", "shop", "Avg(rating)", null)]
    [InlineData("Donations list with donor, date, amount and purpose. How much was given per purpose?", "purpose", "Sum(amount)", null)]
    [InlineData("Wine cellar: wine, region, year, bottles, price. Total bottles per region.", "region", "Sum(bottles)", null)]
    [InlineData("Potholes: street, district, date, state (open, fixed). How many open per district?", "district", "Count()",
        "state = \"open\"")]
    [InlineData("I track my eBay sales: item, purchase price, sale price, sold on. The profit is calculated. Profit per month as bars.",
        "soldOn", "Sum(profit)", null)]
    public void Adds_up_by_what_is_no_thing_of_its_own(string request, string by, string measure, string? where)
    {
        var view = Read(request).Views!.Single(v => v.Kind == ViewKind.Chart);
        var drawn = view.Options.Measures!.ShouldHaveSingleItem();
        (view.Options.X, $"{drawn.Kind}({drawn.Value})", view.Options.Where).ShouldBe((by, measure, where));
    }

    [Theory]
    [InlineData("Farm eggs: date, coop (red, blue), eggs. Income per month.", "Income per month")]
    [InlineData("Beach clean-ups with date and place. How much rubbish per place?", "How much rubbish per place")]
    public void Counts_no_rows_where_an_amount_is_asked_for(string request, string words)
    {
        var model = Read(request);
        (model.Views ?? []).ShouldNotContain(v => v.Kind == ViewKind.Chart);
        model.Wishes!.ShouldContain(w => !w.IsDone && w.Words.Contains(words, StringComparison.Ordinal));
    }

    private static AppModel Read(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();
}
