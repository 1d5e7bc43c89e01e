using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>The rows that remain of what people do.</summary>
public sealed class DoingTests
{
    [Theory]
    [InlineData("A hut with 3 saunas. Guests reserve a sauna for two hours.",
        "Reservation>Sauna! Reservation>Guest! Reservation.startTime:DateTime Reservation.endTime:DateTime")]
    [InlineData("Our firm has 9 bike lockers. Colleagues reserve one for a day.",
        "Reservation>BikeLocker! Reservation>Colleague! Reservation.date:Date")]
    [InlineData("our office has six meeting rooms. employees book a room from - to",
        "Booking>MeetingRoom! Booking>Employee! Booking.startTime:DateTime")]
    [InlineData("Volunteers sign up for a shift (date, place) with name and phone", "SignUp>Shift! SignUp.name:String SignUp.phone:String")]
    [InlineData("everyone votes once for a cake, cakes have a photo and a baker", "Vote>Cake! Vote.name:String")]
    [InlineData("A choir app. pieces with title. singers vote yes, no or abstain once per piece",
        "Vote>Piece! Vote>Singer! Vote.answer=yes|no|abstain")]
    [InlineData("Chess evenings: for each evening every player says yes, no or maybe. players with name, evenings with date",
        "Answer>Evening! Answer>Player! Answer.answer=yes|no|maybe")]
    [InlineData("we rent 6 canoes, people take a canoe out and bring it back", "Loan>Canoe! Loan.name:String Loan.returnedOn:Date")]
    [InlineData("Rooms with name and price. Guests book a room for a date at 9, 12 or 15 o'clock without registering.",
        "Booking>Room! Booking.name:String Booking.date:Date Booking.time=9_oclock|12_oclock|15_oclock")]
    [InlineData("swim club. courses with level. parents register their child with name and age",
        "Registration>Course! Registration.age:Integer")]
    public void What_somebody_does_is_a_row_with_who_and_what(string request, string expected)
    {
        var shape = RequestTableTests.Shape(Model(request));
        foreach (var item in expected.Split(' '))
        {
            shape.ShouldContain(item, $"{request}\n{string.Join('\n', shape)}");
        }
    }

    [Theory]
    [InlineData("Film evening: everyone suggests films (title, link, minutes)", "Film")]
    [InlineData("Village board: neighbours offer lifts (from, to, date)", "Lift Neighbor")]
    public void What_somebody_makes_is_no_part_of_its_name(string request, string entities) =>
        Model(request).Entities.Select(e => e.Name).Order().ShouldBe(entities.Split(' '));

    [Fact]
    public void How_many_somebody_may_have_is_no_value() =>
        Model("Build an app with films with title and friends with name. Each friend has 3 votes per evening.").Entities
            .SelectMany(e => e.Fields)
            .ShouldNotContain(f => f.Name.Contains("votes", StringComparison.OrdinalIgnoreCase));

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull(request);
}
