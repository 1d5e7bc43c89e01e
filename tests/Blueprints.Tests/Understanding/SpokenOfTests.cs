using Catalyst.Blueprints.Tests.Understanding.Corpus;
using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Forms;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What a request speaks of is kept or told as not done, and never assumed to be otherwise.</summary>
public sealed class SpokenOfTests
{
    [Theory]
    [InlineData("Appointments for my practice with patient, date and time. No two appointments may overlap.", "same time")]
    [InlineData("A hall with bookings: name, from and to. Bookings of the hall must never overlap.", "same time")]
    [InlineData("Library books and loans. A book that is lent cannot be lent again.", "unavailable")]
    [InlineData("Polls with options and votes. Everyone may vote only once per poll.", "voting twice")]
    [InlineData("Orders with order items: product, quantity and unit price. The total of an order is calculated.", "entered by people")]
    [InlineData("Bills with supplier, amount and due date. Warn me when a bill is overdue.", "Nothing reminds")]
    public void An_assumption_says_nothing_of_what_was_asked_for(string request, string assumed) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Assumptions.ShouldNotContain(a => a.Contains(assumed));

    [Fact]
    public void What_nobody_spoke_of_is_assumed_aloud() => RequestReader.Read("Appointments for my practice with patient, date and time.")
        .Model.ShouldNotBeNull().Assumptions.ShouldContain(a => a.Contains("not refused"));

    [Fact]
    public void No_request_of_the_corpus_is_contradicted_by_an_assumption()
    {
        foreach (var request in CorpusRequest.ReadAll(Path.Combine(AppContext.BaseDirectory, "Understanding", "Corpus")))
        {
            if (RequestReader.Read(request.Text).Model is not { } model)
            {
                continue;
            }

            var forbids = model.Wishes!.Any(w => w.NotDone?.Contains("no rule that I can enforce", StringComparison.Ordinal) == true)
                || model.Entities.Any(e => (e.Rules ?? []).Any(r => r.Unique is not null || r.NoOverlap is not null));
            (forbids ? model.Assumptions : []).ShouldNotContain(a => a.Contains("not refused") || a.Contains("voting twice"), request.Key);
            var open = !request.Text.Contains("without account", StringComparison.OrdinalIgnoreCase)
                && !request.Text.Contains("no login", StringComparison.OrdinalIgnoreCase);
            (open ? [] : model.Assumptions).ShouldNotContain(a => a.Contains("I added accounts"), request.Key);
        }
    }

    [Theory]
    [InlineData("A kayak club: each kayak has a name and a status (ok, damaged). Members request trips with kayak and date. "
        + "Damaged kayaks cannot be requested.", "kayak.status <> \"damaged\"")]
    [InlineData("Rooms with number and condition (ready, being renovated); bookings with room, guest, arrival and departure. "
        + "Rooms being renovated may not be booked.", "room.condition <> \"being_renovated\"")]
    [InlineData("The platform must allow members of a rowing club to reserve club boats. Each boat has a name, number of seats and a "
        + "status (available, broken). Members submit reservation requests with boat, date and number of people. Broken boats must not be "
        + "reservable.", "clubBoat.status <> \"broken\"")]
    public void What_is_in_some_state_cannot_be_taken(string request, string require) => Rules(request)
        .ShouldContain(r => r.Require != null && r.Require.Contains(require) && r.Says.StartsWith("This "));

    [Theory]
    [InlineData("Costumes with name and number in stock; rentals with costume, quantity, start and end date. It must not be possible to "
        + "rent out more costumes than we have in stock.")]
    [InlineData("Items with name, daily price and stock; rentals with item, number of pieces, from and to. The app should prevent renting "
        + "more pieces than are in stock.")]
    [InlineData("Chairs with colour and quantity; bookings with chair, pieces, start date and end date. Nobody can book more than are "
        + "available.")]
    public void Pieces_that_are_out_at_the_same_time_are_together_not_more_than_there_are(string request) => Rules(request)
        .ShouldContain(r => r.Name == "notMoreThanThere" && r.Require!.Contains("sum("));

    [Theory]
    [InlineData("Trips with title, start date and end date.")]
    [InlineData("Projects with name, from and until.")]
    [InlineData("Reservations with guest, arrival and departure.")]
    public void What_begins_ends_later(string request) => Rules(request).ShouldContain(r => r.Name == "inOrder");

    [Theory]
    [InlineData("I need application for borrow of the puzzles. Every puzzle have title and number. The child take puzzle and must bring "
        + "back after 14 days. I want see who have which puzzle. One child can not have more than 2 puzzles in same time.")]
    [InlineData("Members borrow games. A member may have at most 4 games at the same time. They return them.")]
    public void What_was_brought_back_counts_no_more(string request) => Rules(request)
        .ShouldContain(r => r.Require != null && r.Require.StartsWith("returnedOn is not none or count("));

    [Theory]
    [InlineData("The platform lets members submit reservation requests with boat and date; the harbour master approves or rejects each "
        + "request.",
        "harbour master")]
    [InlineData("Employees hand in expense claims with amount and date. The head clerk approves or declines each claim.", "head clerk")]
    public void Who_decides_has_a_role_whatever_it_is_called(string request, string role) => RequestReader.Read(request)
        .Model.ShouldNotBeNull().Entities.SelectMany(e => e.Actions ?? []).ShouldContain(a => a.By != null && a.By.Contains(role));

    [Fact]
    public void Who_only_sees_what_is_theirs_sends_nothing_in_public()
    {
        var model = RequestReader.Read("Members submit wishes with title, text and phone. Members should only see their own wishes. "
            + "The chairman approves or rejects each wish.").Model.ShouldNotBeNull();

        model.Entities.ShouldAllBe(e => !Permissions.Of(model, e, Deed.Create).Contains(Permission.Everyone));
        Permissions.Of(model, model.Entities[0], Deed.Read).ShouldContain(Permission.RowOwner);
    }

    [Theory]
    [InlineData("I'm a podiatrist. My patients should be able to book an appointment online without an account: they choose a treatment "
        + "(foot care 40 minutes, nails 60 minutes), a day and a time, and leave name and phone number. No two appointments may overlap.")]
    [InlineData("My customers should be able to book online without an account: they choose a service (cut 30 minutes, perm 90 "
        + "minutes), a day and a time, and leave name and phone number. No two bookings may overlap.")]
    public void What_is_chosen_says_how_long_it_takes(string request)
    {
        var entity = RequestReader.Read(request).Model.ShouldNotBeNull().Entities.ShouldHaveSingleItem();

        entity.Owner.ShouldBe(Ownership.Submitted);
        entity.Fields.Select(f => f.Type).ShouldBe([FieldType.Enum, FieldType.Date, FieldType.Time, FieldType.String, FieldType.String],
            ignoreOrder: true);
        entity.Rules!.ShouldHaveSingleItem().NoOverlap!.To.ShouldStartWith("day + time + (if ");
    }

    [Fact]
    public void What_is_said_to_need_no_account_and_needs_one_is_told()
    {
        var model = new AppModel("Club", "club", "", [new("Note", "Notes", "note", "notes", [new("title", "Title", FieldType.String, true)],
            [], Ownership.Private, "title", [])], [], null, new Auth(true), false, [], []);
        var said = new Wish("notes without login", 0, "Notes", ["Note"]);

        FormAssembler.Held(model, [said]).ShouldHaveSingleItem().IsDone.ShouldBeFalse();
        FormAssembler.Held(model with { Entities = [model.Entities[0] with { Owner = Ownership.Submitted }] }, [said])
            .ShouldHaveSingleItem().IsDone.ShouldBeTrue();
    }

    private static IEnumerable<Rule> Rules(string request) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Entities.SelectMany(e => e.Rules ?? []);
}
