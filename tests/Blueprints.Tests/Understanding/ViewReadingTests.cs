using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What requests want to see first: numbers, what is due, calendars.</summary>
public sealed class ViewReadingTests
{
    [Theory]
    [InlineData("Damage reports with description, date and whether it is repaired. The start page should show "
        + "the number of open damage reports.",
        "count(DamageReport where not repaired)")]
    [InlineData("Expenses with date, category and amount, and the total of this month on the start page.",
        "sum(Expense.amount where date in this month)")]
    [InlineData("A log of temperatures with date and temperature, and the average of the last 7 days.",
        "avg(Temperature.temperature where date > today - 7 days and date <= today)")]
    [InlineData("Collection of stamps with name, country and price. What is the total price?", "sum(Stamp.price)")]
    public void Shows_a_number_of_all_rows(string request, string value)
    {
        var view = Read(request).Views!.Where(v => v.Kind == ViewKind.Tile).ShouldHaveSingleItem();
        view.Options.Value.ShouldBe(value);
        view.OnStart.ShouldBeTrue();
    }

    [Theory]
    [InlineData("A list of members with name and phone. How many members came?")]
    [InlineData("A list of members with name and phone, and show the average age per town.")]
    public void Shows_no_number_that_is_not_meant(string request)
    {
        var model = Read(request);
        model.Views.ShouldBeNull();
        model.Wishes!.ShouldContain(w => !w.IsDone);
    }

    [Theory]
    [InlineData("Orders with customer, delivery date and price. Orders whose delivery date is this week on the first page.",
        "deliveryDate in this week")]
    public void Lists_what_is_due(string request, string where)
    {
        var model = Read(request);
        var view = model.Views!.Where(v => v.Kind == ViewKind.List).ShouldHaveSingleItem();
        view.Options.Where.ShouldBe(where);
        model.Wishes!.ShouldContain(w => w.By.Contains(view.Name));
    }

    [Fact]
    public void Puts_today_first()
    {
        var model = Read("Appointments with customer, date and stylist. It should show today's appointments first.");
        model.Entities.Single(e => e.Name == "Appointment").Order.ShouldBe(new SortOrder("date", false, true));
    }

    [Theory]
    [InlineData("A booking app: rooms with name, and bookings of a room with start date and end date", "Booking", true)]
    [InlineData("Shifts with employee and date. I want to see the shifts in a week view.", "Shift", true)]
    [InlineData("A list of deliveries with customer and date, shown in a calendar view", "Delivery", true)]
    [InlineData("A list of poets with name and country", "Poet", false)]
    public void Puts_what_is_about_a_day_into_a_calendar(string request, string of, bool calendar) =>
        (Read(request).Views ?? []).Any(v => v.Kind == ViewKind.Calendar && v.Of == of).ShouldBe(calendar);

    private static AppModel Read(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();
}
