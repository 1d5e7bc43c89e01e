using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Rows that a request names.</summary>
public sealed class NamedRowsTests
{
    [Theory]
    [InlineData("We have three rooms (Oak, Maple and Birch), members book a room for a day", "Room", "Oak, Maple, Birch")]
    [InlineData("Weighings of our dogs Rex, Bella and Luna: each weighing has a dog, a date and a weight", "Dog", "Rex, Bella, Luna")]
    [InlineData("Hairdresser booking: customers choose a service (cut 35 euros, colour 60 euros, wash and dry 25 euros) and a date",
        "Service", "Cut 35, Colour 60, Wash and dry 25")]
    [InlineData("We rent out kayaks (single 12.50 euros, double 20 euros) per day. Rentals with customer name, kayak and date.", "Kayak",
        "Single 12.50, Double 20")]
    public void Are_there_from_the_start(string request, string entity, string rows)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        string.Join(", ", model.Entities.Single(e => e.Name == entity).Rows.ShouldNotBeNull()
            .Select(r => string.Join(' ', r.Values.Select(v => v.Value)))).ShouldBe(rows);
        model.Wishes!.ShouldContain(w => w.By.Contains($"{entity}.{Wish.Rows}"));
        AppModelValidator.Validate(model).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_chosen_has_a_price_and_is_a_thing_of_its_own()
    {
        var model = RequestReader.Read("bookings with name, date and a tour (harbour 15 euros, castle 9 euros, both 20 euros)").Model!;

        var tour = model.Entities.Single(e => e.Name == "Tour");
        tour.Fields.ShouldContain(f => f.Name == "price" && f.Number!.Kind == NumberKind.Money && f.Number.Unit == "EUR");
        var booking = model.Entities.Single(e => e.Name == "Booking");
        booking.Relations.ShouldContain(r => r.Target == "Tour" && r.Required);
        booking.Fields.ShouldNotContain(f => f.Name == "tour");
    }

    [Theory]
    [InlineData("An app for our tool library. Our members (Name, Email, Phone) borrow tools.")]
    [InlineData("A board where our tasks have three sizes (Small, Medium and Large)")]
    [InlineData("our boats (name, seats, colour) and trips with boat and date")]
    [InlineData("A list of films with title and genre (Drama, Comedy, Thriller)")]
    [InlineData("a list of parcels with weight, and a fee (2 euros, or 3 euros from 5 kg)")]
    public void Are_neither_fields_nor_choices(string request) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Entities.ShouldAllBe(e => e.Rows == null);
}
