using Catalyst.Brains.Expressions;
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

    [Fact]
    public void Whoever_is_asked_for_is_each_person()
    {
        var model = Read("Costs of our cabin: who paid, what for, amount, date. Total per friend and total this year.");
        model.Entities.ShouldHaveSingleItem().Fields.ShouldContain(f => f.Label == "What for");
        model.Views!.ShouldContain(v => v.Kind == ViewKind.Chart && v.Options.X == "whoPaid" && v.Options.Measures![0].Value == "amount");
        model.Views!.ShouldContain(v => v.Options.Value == "sum(Cost.amount where date in this year)");
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
    [InlineData("Articles with name, stock and minimum stock. Articles below their minimum stock shall be listed on a separate page.",
        "stock < minimumStock")]
    [InlineData("A tool library: tools with name; a loan has a tool, a borrower, a from date and a returned date. "
        + "Show which tools are available.", "not exists(loans where returnedDate is none)")]
    [InlineData("Visits of a patient with date and note. List of patients not yet visited.", "not (exists(visits))")]
    [InlineData("A club with members. Members have a name and a phone. Show all members that have no phone.", "phone is none")]
    public void Lists_what_is_due(string request, string where)
    {
        var model = Read(request);
        var view = model.Views!.Where(v => v.Kind == ViewKind.List).ShouldHaveSingleItem();
        view.Options.Where.ShouldBe(where);
        model.Wishes!.ShouldContain(w => w.By.Contains(view.Name));
    }

    [Fact]
    public void Calls_a_list_by_what_it_leaves_out() =>
        Read("Visits of a patient with date and note. List of patients not yet visited.").Views!
            .ShouldContain(v => v.Kind == ViewKind.List && v.Label == "Patients not yet visited");

    [Theory]
    [InlineData("A list of jobs with title, customer and status (new, delivered). Delivered jobs drop off the list.", "drop off")]
    [InlineData("A list of jobs with title, customer and status (new, delivered). Delivered ones to the archive.", "archive")]
    public void Names_rows_that_would_leave_the_list(string request, string words) =>
        Read(request).Wishes!.ShouldContain(w => !w.IsDone && w.Words.Contains(words, StringComparison.Ordinal));

    [Theory]
    [InlineData("Books with title, shelf and weight. Total weight per shelf.", AggregateKind.Sum, "weight")]
    [InlineData("A list of books with title and shelf. How many books per shelf?", AggregateKind.Count, null)]
    public void Shows_a_number_for_each_value_of_a_field(string request, AggregateKind kind, string? value)
    {
        var chart = Read(request).Views!.Where(v => v.Kind == ViewKind.Chart).ShouldHaveSingleItem();
        var measure = chart.Options.Measures!.ShouldHaveSingleItem();
        (chart.Options.X, measure.Kind, measure.Value).ShouldBe(("shelf", kind, value));
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
