using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What a request wants to be seen at once.</summary>
public sealed class ConditionReadingTests
{
    private const string Loans = "A library list: books with title, loans of a book with borrower, due date and returned. ";

    [Theory]
    [InlineData("Stock of my candle shop: scent, weight, price, how many jars left, and tell me when there are less than 4 of something",
        "jars < 4")]
    [InlineData("Inventory for our bee club: kind, weight, how many frames we have. Warn me when there are fewer than 10.", "frames < 10")]
    public void How_many_there_are_is_told_rather_than_what_they_weigh(string request, string expression) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Entities.SelectMany(e => e.Conditions ?? [])
            .ShouldContain(c => c.When == expression && c.Alert);

    [Theory]
    [InlineData("A glucose diary with date, sugar and note. Values above 180 in orange.", "sugar > 180", Tone.Warning)]
    [InlineData("A glucose diary with date, sugar and note. Highlight values below 70 in red.", "sugar < 70", Tone.Danger)]
    [InlineData("A wine list with name, bottles and shelf. Mark wines with fewer than three bottles.", "bottles < 3", Tone.Danger)]
    [InlineData("A freezer list with item, quantity and best before date. Anything with less than 7 days left in yellow.",
        "bestBeforeDate >= today and bestBeforeDate <= today + 7 days", Tone.Warning)]
    [InlineData("A pantry list with item, quantity and best before date, expired ones in grey.", "bestBeforeDate < today", Tone.Quiet)]
    [InlineData("A running log with date, distance in km and note. Mark runs longer than 20 km in green.", "distance > 20", Tone.Good)]
    [InlineData("Todo list with title, due date and done. Overdue tasks should be marked in red.", "dueDate < today and not done",
        Tone.Danger)]
    [InlineData(Loans + "Loans that are overdue should be red.", "dueDate < today and returnedOn is none", Tone.Danger)]
    [InlineData(Loans + "Books without a loan should be greyed out.", "not exists(loans)", Tone.Quiet)]
    [InlineData(Loans + "Loans due within 3 days in blue.", "dueDate >= today and dueDate <= today + 3 days", Tone.Info)]
    [InlineData("A glucose diary with date, sugar and note. sugar < 70 red", "sugar < 70", Tone.Danger)]
    [InlineData("A glucose diary with date, sugar and note. Above 180 orange.", "sugar > 180", Tone.Warning)]
    [InlineData("Todo list with title, due date and done. Late ones red.", "dueDate < today and not done", Tone.Danger)]
    [InlineData("A hive diary: hives with name and place, inspections of a hive with date and notes. "
        + "Hives not inspected for more than 14 days should be marked in orange.",
        "not exists(inspections where date >= today - 14 days)", Tone.Warning)]
    [InlineData("Trips with place and date. Trips whose date has passed should be grey.", "date < today", Tone.Quiet)]
    [InlineData("Visas with country and deadline. Visas whose deadline has passed should stand out.", "deadline < today", Tone.Danger)]
    [InlineData("Licences with owner and valid until. Mark licences that are no longer valid.", "validUntil < today", Tone.Danger)]
    [InlineData("Pumps with place, number and last serviced. Pumps which were not serviced for three years should be red.",
        "lastServiced is none or lastServiced < today - 3 years", Tone.Danger)]
    [InlineData("Hives with name and place; inspections of a hive with date and notes. Mark hives that haven't been inspected for 9 days.",
        "not exists(inspections where date >= today - 9 days)", Tone.Danger)]
    [InlineData("Goats with name, milkings with goat, date and litres. If a goat gives less than 2 litres I want it marked.", "litres < 2",
        Tone.Danger)]
    [InlineData("Rowers with name, joined on and fee paid. Those who have not paid should be marked red.", "not (feePaid)", Tone.Danger)]
    [InlineData("Cellar: jars with name, shelf and best before. Anything past its best before date should be greyed out.",
        "bestBeforeDate < today", Tone.Quiet)]
    public void A_mark_is_a_condition_with_a_tone(string request, string expression, Tone tone)
    {
        var (entity, condition) = Only(request);

        (condition.When, condition.Tone, condition.Alert).ShouldBe((expression, tone, false));
        AppModelValidator.Validate(RequestReader.Read(request).Model!).ShouldBeEmpty();
        RequestReader.Read(request).Model!.Wishes!.ShouldContain(w => w.IsDone && w.By.Contains($"{entity.Name}.{condition.Name}"));
    }

    [Theory]
    [InlineData("A cheese list with name, milk and weight in kg. Warn me when less than 2 kg are left.", "weight < 2")]
    [InlineData("A stock list with name, quantity and supplier. Alert us when the quantity drops below ten.", "quantity < 10")]
    public void A_warning_is_told_on_the_start_page(string request, string expression)
    {
        var (_, condition) = Only(request);
        (condition.When, condition.Alert, condition.Tone).ShouldBe((expression, true, Tone.Warning));
    }

    [Fact]
    public void Each_limit_has_its_colour() =>
        RequestReader.Read("A glucose diary with date, sugar and note. Below 70 red, above 180 orange.").Model!.Entities
            .SelectMany(e => e.Conditions ?? []).Select(c => (c.When, c.Colour?.Name))
            .ShouldBe([("sugar < 70", "red"), ("sugar > 180", "orange")]);

    [Fact]
    public void A_mark_in_a_colour_does_not_paint_the_application()
    {
        var model = RequestReader.Read("A budget app: accounts with name and amount. Accounts with an amount below 0 in red.").Model!;
        model.Theme.ShouldBeNull();
        model.Entities.SelectMany(e => e.Conditions ?? []).ShouldHaveSingleItem().Colour.ShouldBe(new NamedColour("red", "#ff0000"));
    }

    [Fact]
    public void What_would_be_sent_is_named_as_not_done() =>
        RequestReader.Read("Todo list with title and due date. Remind me by email when a task is overdue.").Model!.Wishes!
            .ShouldContain(w => !w.IsDone && w.Words.Contains("email", StringComparison.Ordinal));

    private static (Entity Entity, Condition Condition) Only(string request)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();
        return model.Entities.SelectMany(e => (e.Conditions ?? []).Select(c => (e, c))).ShouldHaveSingleItem();
    }

    [Fact]
    public void What_is_below_another_number_of_it_is_listed() =>
        RequestReader.Read("Articles with name, minimum stock and current stock. Articles below their minimum stock shall be listed on a "
            + "separate page.").Model!.Views.ShouldNotBeNull().ShouldContain(v => v.Options.Where == "currentStock < minimumStock");

    [Fact]
    public void Who_has_passed_a_test_is_not_out_of_date() =>
        RequestReader.Read("Pupils with name, birth date and result (passed, failed). Pupils who have passed should be marked green.")
            .Model!.Entities.SelectMany(e => e.Conditions ?? []).ShouldNotContain(c => c.When.Contains("today"));
}
