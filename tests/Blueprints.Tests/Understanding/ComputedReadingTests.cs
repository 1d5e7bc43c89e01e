using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Values that a request says how to compute.</summary>
public sealed class ComputedReadingTests
{
    [Theory]
    [InlineData("an invoice app where total = price * quantity", "InvoiceItem", "total", "unitPrice * quantity")]
    [InlineData("a fuel log with date, litres and distance, consumption = litres / distance * 100", "FuelLog", "consumption",
        "litres / distance * 100")]
    [InlineData("a honey log with hive, kilos and price where income = kilos * price", "Honey", "income", "kilos * price")]
    [InlineData("a shift tracker with date, hours and rate where pay = hours * rate", "Shift", "pay", "hours * rate")]
    public void A_written_formula_is_computed_of_what_is_entered(string request, string thing, string name, string expression)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var entity = model.Entities.Single(e => e.Computed is { Count: > 0 });
        entity.Name.ShouldBe(thing);
        var computed = entity.Computed.ShouldHaveSingleItem();
        (computed.Name, computed.Expression).ShouldBe((name, expression));
        entity.Fields.ShouldNotContain(f => f.Name == name);
        model.Wishes!.ShouldContain(w => w.By.Contains($"{thing}.{name}"));
        model.Assumptions.ShouldNotContain(a => a.Contains("not computed", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_formula_needs_is_entered_as_a_number()
    {
        var plot = RequestReader.Read("a garden plot list with name and area = length * width").Model.ShouldNotBeNull().Entities[0];

        plot.Fields.Where(f => f.Name is "length" or "width").ShouldAllBe(f => f.Type == FieldType.Decimal);
        plot.Fields.Count(f => f.Name is "length" or "width").ShouldBe(2);
        plot.Computed.ShouldHaveSingleItem().Name.ShouldBe("area");
    }

    [Theory]
    [InlineData("A quote app with customer, pages, copies and page price. Price is pages times copies times page price.", "price",
        "pages * copies * pagePrice")]
    [InlineData("A shop list with item, net and note. Gross is net plus 19 % VAT.", "gross", "(net) * (1 + 19 / 100)")]
    [InlineData("A job log with customer, date and hours, the fee is the hours times 65 euros.", "fee", "hours * 65")]
    [InlineData("A plot list with name and size, the annual rent is computed as size * 0.45.", "annualRent", "size * 0.45")]
    [InlineData("A cheese list with name, weight in kg and price per kg. Value = weight × price per kg.", "value", "weight * price")]
    [InlineData("A lesson log with date, pupil and hours. The price is 30 euros an hour.", "price", "30 * hours")]
    [InlineData("A plant list with name, last watered and watering interval. Show the next watering.", "nextWatering",
        "lastWatered + wateringInterval days")]
    [InlineData("A car list with name and last service date. The next service is due again 12 months after the last service.",
        "nextService", "lastServiceDate + 12 months")]
    [InlineData("Simple swim log - date, distance in km, duration. Pace should be calculated.", "pace", "round(duration / distance, 2)")]
    [InlineData("A ride diary with date, distance and minutes. The average speed is computed.", "averageSpeed",
        "round(distance / minutes * 60, 2)")]
    [InlineData("A flea market list with item, purchase price and sale price. The profit is calculated.", "profit",
        "salePrice - purchasePrice")]
    public void A_formula_in_words_is_one_too(string request, string name, string expression)
    {
        var computed = RequestReader.Read(request).Model.ShouldNotBeNull().Entities.SelectMany(e => e.Computed ?? [])
            .ShouldHaveSingleItem();
        (computed.Name, computed.Expression).ShouldBe((name, expression));
    }

    [Theory]
    [InlineData("Handball team: players with name, trainings of a player with date. Goals per player.")]
    [InlineData("Bee keepers with name, visits of a keeper with date. Total honey per keeper.")]
    public void Rows_are_not_counted_for_what_nobody_enters(string request) => RequestReader.Read(request).Model.ShouldNotBeNull()
        .Entities.ShouldAllBe(e => e.Computed == null || e.Computed.Count == 0);

    [Theory]
    [InlineData("A chat app that is fast and/or simple with messages")]
    [InlineData("A gym log with date and exercise. Training is 3 times a week.")]
    public void Prose_is_no_formula(string request) =>
        RequestReader.Read(request).Model?.Entities.ShouldAllBe(e => e.Computed == null);

    [Theory]
    [InlineData("books with title, ratings of a book with stars and comment. Show the average stars of each book.", "Book",
        "round(avg(ratings.stars), 2)")]
    [InlineData("squads with name and town, players of a squad with name and age. Show the number of players per squad.", "Squad",
        "count(players)")]
    [InlineData("accounts with name, transactions of an account with date, amount and kind income or expense. Show the balance of each "
        + "account.", "Account", "sum(transactions.(if kind = \"income\" then amount else -amount))")]
    [InlineData("projects with name, tasks with title and done; each task belongs to a project. Show how many percent of the tasks of each "
        + "project are done.", "Project", "round(100 * count(tasks where done) / count(tasks))")]
    [InlineData("customers with name, orders of a customer with date and amount. Show the total amount per customer.", "Customer",
        "sum(orders.amount)")]
    public void A_value_of_many_rows_is_computed_where_they_belong(string things, string thing, string expression)
    {
        var model = RequestReader.Read($"An app with {things}").Model.ShouldNotBeNull();
        var computed = model.Entities.Single(e => e.Name == thing).Computed.ShouldNotBeNull().ShouldHaveSingleItem();
        computed.Expression.ShouldBe(expression);
        model.Wishes!.ShouldContain(w => w.IsDone && w.By.Contains($"{thing}.{computed.Name}"));
    }
}
