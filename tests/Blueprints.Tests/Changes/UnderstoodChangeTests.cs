using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains.Model;
using Intent = Catalyst.Brains.Intent;

namespace Catalyst.Blueprints.Tests.Changes;

/// <summary>What is said later is read as the first request is, and what is not understood changes nothing and is named.</summary>
public sealed class UnderstoodChangeTests
{
    private const string Loans = "A toy library: children with name. Toys have a name and a child. At most 2 toys for each child.";

    [Theory]
    [InlineData("a fish shop with fish: name, price and stock", "It should not be about the gravity")]
    [InlineData("a fish shop with fish: name, price and stock", "no deliveries on Sundays when it snows")]
    [InlineData("a hall booking app: halls with name and seats", "add the difference of goals to the ranking")]
    [InlineData("a hall booking app: halls with name and seats", "sometimes only a part of us comes along, let us choose")]
    public void What_nobody_understands_becomes_no_field(string request, string message)
    {
        var read = Read(request, message);

        read.Change.ShouldBeNull();
        read.Notes.ShouldContain(n => n.Contains("do not understand", StringComparison.Ordinal)
            || n.StartsWith("Nothing is marked", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_understood_is_done_and_the_rest_is_named()
    {
        var change = Changed("a kennel with dogs: name and breed", "add a birthday to dogs. Snorkel the frabjous ones on Sundays!");

        change.After.Entities[0].Fields.ShouldContain(f => f.Name == "birthday" && f.Type == FieldType.Date);
        change.After.Entities[0].Fields.Count.ShouldBe(change.Before.Entities[0].Fields.Count + 1);
        change.Assumptions.ShouldContain(a => a.Contains("frabjous", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("a cheese list: cheeses with name", "Each cheese has a weight, a ripe until date and how many pieces I have.",
        "weight pieces ripeUntilDate")]
    [InlineData("a stamp app: postage stamps with name", "Every stamp has a country, a year and how many copies I own.",
        "country year copies")]
    public void Clauses_are_read_as_in_a_first_request(string request, string message, string fields)
    {
        var change = Changed(request, message);

        var names = change.After.Entities[0].Fields.Select(f => f.Name).ToList();
        fields.Split(' ').ShouldBeSubsetOf(names);
        names.Count.ShouldBe(change.Before.Entities[0].Fields.Count + 3);
    }

    [Theory]
    [InlineData("a child can have 4 toys", "4")]
    [InlineData("children may have 3 instead of 2", "3")]
    [InlineData("not 2 toys but 5", "5")]
    public void Another_number_takes_the_place_of_the_one_that_was_said(string message, string number)
    {
        var change = Changed(Loans, message);

        var rule = change.After.Entities.SelectMany(e => e.Rules ?? []).ShouldHaveSingleItem();
        rule.Require.ShouldNotBeNull().ShouldEndWith(number);
        rule.Says.ShouldContain(number);
        change.After.Entities.Select(e => e.Name).ShouldBe(change.Before.Entities.Select(e => e.Name));
    }

    [Theory]
    [InlineData("It should not be about the temperature", 0)]
    [InlineData("not the temperature but the humidity", 1)]
    public void What_was_marked_by_the_wrong_value_is_put_right(string message, int left)
    {
        var change = Changed("A diary of cellar readings: each has a date, temperature and humidity. Warn me when temperature is over 80.",
            message);

        var conditions = change.After.Entities.SelectMany(e => e.Conditions ?? []).ToList();
        conditions.Count.ShouldBe(left);
        conditions.ShouldAllBe(c => c.When.StartsWith("humidity", StringComparison.Ordinal)
            && c.Label.StartsWith("Humidity", StringComparison.Ordinal));
    }

    [Fact]
    public void A_value_of_what_a_row_belongs_to_is_seen_on_the_row()
    {
        var change = Changed("a costume hire: costumes with name; rentals with costume, quantity, from and to",
            "Add a deposit to every costume and show the deposit for each rental");

        change.After.Entities.Single(e => e.Name == "Rental").Computed.ShouldNotBeNull()
            .ShouldContain(c => c.Expression == "costume.deposit * quantity");
    }

    [Theory]
    [InlineData("An orchestra app: concerts with date and place. Musicians have a name. Every musician says yes or no to each concert.",
        "Musicians should be able to write a reason when they cannot come")]
    public void A_reason_belongs_to_the_answer(string request, string message)
    {
        var change = Changed(request, message);

        change.Edits.ShouldHaveSingleItem().Member.ShouldBe("reason");
        change.After.Entities.Single(e => e.Fields.Any(f => f.Name == "reason")).Relations.Count.ShouldBe(2);
    }

    [Fact]
    public void A_reason_that_must_be_given_is_a_rule()
    {
        var change = Changed("a board for permits with the columns Draft, Approved and Rejected; each permit has a client",
            "When rejecting, a reason must be given");

        change.After.Entities.SelectMany(e => e.Rules ?? []).ShouldHaveSingleItem().Require
            .ShouldBe("not status = \"rejected\" or reason is not none");
    }

    [Theory]
    [InlineData("a memory game with fruit", "Add a restart button and a timer")]
    [InlineData("a tip calculator", "Make the tip splittable between several people")]
    [InlineData("Make a quiz about rivers with multiple choice questions", "Show the right answer after each question")]
    public void What_a_tool_does_already_is_told(string request, string message)
    {
        var read = Read(request, message);

        read.Change.ShouldBeNull();
        read.Notes.ShouldNotBeEmpty();
        read.Intent.ShouldBe(Intent.Conversation);
    }

    [Fact]
    public void A_wish_that_was_not_done_is_told_no_more_once_it_is()
    {
        var model = RequestReader.Read("A tea list: teas with name. When each is best to drink.").Model.ShouldNotBeNull();
        model.Wishes.ShouldNotBeNull().ShouldContain(w => !w.IsDone);

        var after = FollowUpReader.Read(model, "each tea has a best before date and a drink from date").Change.ShouldNotBeNull().After;

        after.Wishes.ShouldNotBeNull().ShouldNotContain(w => !w.IsDone);
    }

    [Theory]
    [InlineData("remove the warning")]
    [InlineData("no warning please")]
    public void A_part_is_taken_away(string message)
    {
        var change = Changed("A diary of cellar readings: each has a date and a temperature. Warn me when temperature is over 80.",
            message);

        change.After.Entities.ShouldAllBe(e => e.Conditions == null);
        change.After.Entities[0].Fields.ShouldBe(change.Before.Entities[0].Fields);
    }

    [Fact]
    public void What_was_a_word_becomes_a_thing_of_its_own()
    {
        var change = Changed("A canoe library: canoes with name; loans with canoe, borrower, lent on and due on.",
            "I meant the borrower is a person with name and phone");

        var loan = change.After.Entities.Single(e => e.Name == "Loan");
        loan.Fields.ShouldNotContain(f => f.Name == "borrower");
        loan.Relations.ShouldContain(r => r.Target == "Borrower");
        change.After.Entities.Single(e => e.Name == "Borrower").Fields.Select(f => f.Name).ShouldBe(["name", "phone"]);
    }

    [Theory]
    [InlineData("I'd like to print the list or download it for my club")]
    [InlineData("export everything as CSV")]
    public void What_every_list_has_is_told(string message) =>
        Read("a fish list: fish with name and length", message).Notes
            .ShouldContain(n => n.Contains("Download as CSV", StringComparison.Ordinal));

    [Fact]
    public void A_colour_of_rows_is_no_colour_of_the_page() =>
        (Read("a ferry app: ferries with name and seats", "colour full ferries in red").Change?.After.Theme).ShouldBeNull();

    private static AppChange Changed(string request, string message)
    {
        var read = Read(request, message);
        var change = read.Change.ShouldNotBeNull(string.Join(' ', read.Notes));
        AppModelValidator.Validate(change.After).ShouldBeEmpty();
        return change;
    }

    private static FollowUp Read(string request, string message) =>
        FollowUpReader.Read(RequestReader.Read(request).Model.ShouldNotBeNull(), message);
}
