using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What people outside send without an account, and only the owner reads.</summary>
public sealed class FormReadingTests
{
    [Theory]
    [InlineData("A job application form: applicants send name, email, phone, cover letter and a CV without signing in. "
        + "Only I can see the applications.", "JobApplication: name, email, phone, coverLetter, cv")]
    [InlineData("Table reservations for our bistro: guests reserve with name, phone, date, time and number of people, no account needed. "
        + "Only I see the reservations.", "Reservation: name, phone, date, time, numberOfPeople")]
    [InlineData("Workshops (title, date, price). People can sign up for a workshop with name and email without an account; only I can "
        + "see who signed up.", "Signup: name, email > Workshop")]
    [InlineData("Repair log for our bike workshop: bikes (frame number, brand). People can report a defect with name, phone and what is "
        + "broken without an account; only we see the reports.", "Defect: name, phone, whatIsBroken")]
    [InlineData("Cats for adoption: cats (name, age, photo). Interested people apply for a cat by giving name, phone and a message. "
        + "No login for them. Only we see the applications.", "Application: name, phone, message > Cat")]
    [InlineData("Repair help: people can ask us a question with name, email and message without an account; only we can read the "
        + "questions.", "Question: name, email, message")]
    [InlineData("Ideas for our village: residents submit ideas with title, description and email without registering. Only we see them.",
        "Idea: title, description, email")]
    [InlineData("Order list of our farm: customers order with name, phone, size and pick-up day, no account needed. "
        + "Only we see the orders.",
        "Order: name, phone, size, pickUpDay")]
    public void Is_sent_by_everyone_and_read_by_the_owner(string request, string expected)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();
        model.Auth.ShouldBe(new Auth(true, OneOwner: true));
        var sent = model.Entities.Where(e => e.Owner == Ownership.Submitted).ToList().ShouldHaveSingleItem();
        var parents = sent.Relations.Count == 0 ? "" : " > " + string.Join(", ", sent.Relations.Select(r => r.Target));
        $"{sent.Name}: {string.Join(", ", sent.Fields.Select(f => f.Name))}{parents}".ShouldBe(expected);
        sent.Relations.ShouldAllBe(r => model.Entities.First(e => e.Name == r.Target).Owner == Ownership.Published);
        model.Wishes!.Where(w => w.IsDone && w.By.Contains(sent.Name)).ShouldContain(w => w.Criterion.Contains("without an account"));
    }

    [Fact]
    public void Those_who_act_read_what_others_send()
    {
        var model = RequestReader.Read("Parents should pick a slot for the parents' evening. "
            + "I am the teacher and enter the slots with date "
            + "and room. Parents leave their name and an e-mail, without an account.").Model.ShouldNotBeNull();
        var booking = model.Entities.First(e => e.Name == "Booking");
        Permissions.Of(model, booking, Deed.Create).ShouldBe([Permission.Everyone]);
        Permissions.Of(model, booking, Deed.Read).ShouldBe(["teacher"]);
    }

    [Theory]
    [InlineData("A potluck list: everyone writes a dish with name and servings. No login.")]
    [InlineData("A course catalogue where students sign up for courses, with login.")]
    [InlineData("An app where users write reviews with a rating and a text. Users log in.")]
    public void Nothing_is_hidden_where_nobody_asks_for_it(string request) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Entities.ShouldAllBe(e => e.Owner != Ownership.Submitted);
}
