using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What a request forbids becomes a rule of the right rows, in many wordings and of any things.</summary>
public sealed class RuleReadingTests
{
    private const string Boats = "Build an app with kayaks and bookings with kayak, guest and day. ";
    private const string Halls = "Build an app with halls, and bookings with hall, guest name, from and to. ";
    private const string Shares = "Build an app with members and books. Members borrow books. ";
    private const string Exams = "Build an app with exams (title, maximum) and marks with exam, student and points. ";

    [Theory]
    [InlineData(Boats + "No kayak can be booked twice on the same day.", "kayak, day")]
    [InlineData(Boats + "A kayak must not be booked twice on the same day.", "kayak, day")]
    [InlineData(Boats + "The same kayak can't be booked twice a day.", "kayak, day")]
    [InlineData(Boats + "Each kayak can only be booked once per day.", "kayak, day")]
    [InlineData(Exams + "A student gets at most one mark per exam.", "student, exam")]
    [InlineData(Exams + "Each student only once per exam.", "student, exam")]
    [InlineData(Exams + "One mark per student and exam.", "student, exam")]
    [InlineData(Exams + "There must be no two marks with the same student and the same exam.", "student, exam")]
    [InlineData("Build an app for my stamps with country, catalogue number and value. Don't let me enter the same number of a country "
        + "twice.", "catalogNumber, country")]
    [InlineData("Build an app with stopovers with date, shift, replaced nurse and standby nurse. A nurse cannot be on standby twice in the "
        + "same shift of a day.", "standbyNurse, shift, date")]
    [InlineData("Build an app with rides with from, to, date and seats. A ride can't be joined twice by the same person.", "ride, name")]
    [InlineData("Build an app with lockers with number and floor. Each locker can only be taken once.", "locker")]
    [InlineData("Build an app with candidates with name and slogan. Every pupil votes once.", "pupil")]
    public void What_there_is_once_is_unique_together(string request, string members) =>
        Rules(request).ShouldContain(r => r.Unique != null && string.Join(", ", r.Unique) == members);

    [Theory]
    [InlineData(Halls + "No double bookings.")]
    [InlineData(Halls + "A hall cannot be booked twice at the same time.")]
    [InlineData(Halls + "Bookings of a hall must not overlap.")]
    [InlineData("Build an app with stages, and gigs with stage, band, date, start time and end time. "
        + "No stage can have two gigs at the same time.")]
    [InlineData(Shares + "A book that is lent out cannot be borrowed.")]
    [InlineData(Shares + "Nobody can borrow a book that is already lent out.")]
    public void What_is_taken_cannot_be_taken_again_in_that_time(string request) =>
        Rules(request).ShouldContain(r => r.NoOverlap != null && r.NoOverlap.Per.Count == 1);

    [Theory]
    [InlineData(Shares + "A member may have at most 3 loans at a time.", "returnedOn is not none or count(")]
    [InlineData("library app where readers borrow up to 4 books", "returnedOn is not none or count(")]
    [InlineData("Build an app with tents and guests. A tent has many guests. Not more than five guests per tent.",
        "count(tent.guests) <= 5")]
    [InlineData(Exams + "Points can't be more than the maximum.", "points is none or points <= exam.maximum")]
    [InlineData(Exams + "The points must not exceed the maximum.", "points is none or points <= exam.maximum")]
    [InlineData("Build an app with drives with date, start km and end km. End km must be greater than start km.", "endKm > startKm")]
    [InlineData("Build an app with auctions (title) and bids (auction, bidder, amount). A bid must be higher than the highest so far.",
        "amount >= this.amount) <= 1")]
    [InlineData("Build an app with events (title, capacity) and tickets (event, name, quantity). Tickets must not exceed the capacity.",
        "sum(event.tickets.quantity) <= event.capacity")]
    [InlineData("Build an app with horses, riders and lessons with date and horse. Max 6 riders per lesson.",
        "count(lesson.participations) <= 6")]
    [InlineData("Build an app with tours with title and date. Each tour takes at most 8 participants.", "count(tour.participants) <= 8")]
    [InlineData("Build an app with kiln firings with date, and pots with name and kiln firing. At most 30 pots fit into a firing.",
        "count(kilnFiring.pots) <= 30")]
    [InlineData("Build an app with courts and bookings with court, player and date. Nobody may have more than two future bookings.",
        "date < today or count(Booking where player = this.player and date >= today) <= 2")]
    [InlineData("Build an app with stays with guest, arrival and departure. The arrival must not be in the past.", "arrival >= today")]
    public void What_has_to_be_so_is_a_condition(string request, string condition) =>
        Rules(request).ShouldContain(r => r.Require != null && r.Require.Contains(condition, StringComparison.Ordinal));

    [Theory]
    [InlineData("Build an app with samples with code, kind and taken on. Codes must not repeat.", "code")]
    [InlineData("Build an app with runners with start number, name and club. Start numbers are unique.", "startNumber")]
    [InlineData("Build an app with bikes with brand, frame number and colour; the frame number is unique.", "frameNumber")]
    public void What_there_is_once_at_all_is_a_unique_field(string request, string field) =>
        RequestReader.Read(request).Model!.Entities.SelectMany(e => e.Fields).ShouldContain(f => f.Name == field && f.Unique);

    [Theory]
    [InlineData("Build an app with firings with date and pieces. At most 40 pieces fit into a firing.")]
    [InlineData("Build an app with parties with date and guests. No more than 40 guests are allowed.")]
    public void A_number_alone_gets_a_limit(string request) =>
        RequestReader.Read(request).Model!.Entities[0].Fields.ShouldContain(f => f.Max == 40);

    [Theory]
    [InlineData("Build an app with lamps with name and price. Nobody may eat more than two sandwiches.")]
    public void What_the_model_cannot_hold_is_named_as_not_done(string request)
    {
        Rules(request).ShouldBeEmpty();
        RequestReader.Read(request).Model!.Wishes!.ShouldContain(w => !w.IsDone && w.NotDone!.Contains("rule",
            StringComparison.Ordinal));
    }

    [Fact]
    public void A_wish_that_a_rule_keeps_says_what_is_refused_and_in_which_words()
    {
        var wish = RequestReader.Read(Boats + "No kayak can be booked twice on the same day.").Model!.Wishes!
            .Single(w => w.By.Contains("Booking.free"));

        wish.Words.ShouldBe("No kayak can be booked twice on the same day");
        wish.Criterion.ShouldBe("A second booking with the same kayak and day is refused: \"This kayak is already booked on that day.\"");
    }

    [Fact]
    public void A_rule_of_any_things_leaves_a_model_that_can_be_built()
    {
        var things = Gen.Elements("glider", "loom", "sauna", "telescope", "piano", "cabin");
        var rules = Gen.Elements("No {0} can be booked twice on the same day.", "No double bookings.", "Nobody may book a {0} twice.",
            "Not more than 4 bookings per {0}.", "A {0} is full when 5 people have booked it.", "One booking per {0} and guest.",
            "The day must not be in the past.", "A {0} cannot be in two places at once.", "At most 3 guests.");
        var requests = from thing in things
                       from rule in rules
                       from other in rules
                       select $"Build an app with {thing}s and bookings with {thing}, guest and day. "
                           + string.Format(System.Globalization.CultureInfo.InvariantCulture, $"{rule} {other}", thing);
        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            var model = RequestReader.Read(request).Model.ShouldNotBeNull();
            AppModelValidator.Validate(model).ShouldBeEmpty();
            model.Wishes!.SelectMany(w => w.By).ShouldAllBe(part => Wish.IsPart(model, part));
        }).QuickCheckThrowOnFailure();
    }

    private static List<Rule> Rules(string request) =>
        [.. RequestReader.Read(request).Model.ShouldNotBeNull().Entities.SelectMany(e => e.Rules ?? [])];

    [Theory]
    [InlineData("A cat hotel. Cats have name and breed. Stays have cat, from, to and price. No more than 6 cats at the same time.")]
    [InlineData("Boat hire: boats with name, hires with boat, from, to. At most 3 boats at the same time.")]
    public void A_limit_of_all_together_is_named_and_is_none_of_each(string request)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();
        model.Entities.SelectMany(e => e.Rules ?? []).Where(r => r.Name != "inOrder").ShouldBeEmpty();
        model.Wishes!.ShouldContain(w => !w.IsDone && w.Words.Contains("same time", StringComparison.Ordinal));
    }
}
