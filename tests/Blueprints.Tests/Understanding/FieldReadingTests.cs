using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Which values a thing has, of what type they are, and that nothing is there that nobody asked for.</summary>
public sealed class FieldReadingTests
{
    [Theory]
    [InlineData("An app for our lab. Every vial gets a code, a kind (soil, water) and a freezer position.", "Vial",
        "code:String kind:Enum freezerPosition:String")]
    [InlineData("In our nursery every seedling gets a number, a variety and a sowing date.", "Seedling",
        "number:String variety:String sowingDate:Date")]
    [InlineData("A mill: sacks with number; gristings per sack with date, kind, responsible miller and done.", "Gristing",
        "date:Date kind:String responsibleMiller:String done:Boolean")]
    [InlineData("glossary of idioms - idiom in Welsh, term in Breton, domain, note.", "Idiom",
        "idiomInWelsh:String termInBreton:String domain:String note:Text")]
    [InlineData("Kilns with name. Firings belong to a kiln: shelf, peak temperature, measured by.", "Firing",
        "shelf:String peakTemperature:Decimal measuredBy:String")]
    public void A_thing_has_what_was_said(string request, string thing, string fields) =>
        string.Join(' ', Entity(request, thing).Fields.Select(f => $"{f.Name}:{f.Type}")).ShouldBe(fields);

    [Theory]
    [InlineData("contacts for my brass band with instrument and birthday", "Contact", "name instrument birthday")]
    [InlineData("An app for our choir: members sing in concerts, a concert has a date and a hall, and every member brings a cake.",
        "Member", "name")]
    public void Whoever_says_what_a_thing_has_gets_nothing_else(string request, string thing, string fields) =>
        Entity(request, thing).Fields.Select(f => f.Name).ShouldBe(fields.Split(' '), ignoreOrder: true);

    [Fact]
    public void Who_says_nothing_of_a_contact_gets_what_contacts_usually_have() =>
        Entity("a contacts app", "Contact").Fields.Select(f => f.Name).ShouldBe(["name", "email", "phone", "company", "notes"], true);

    [Theory]
    [InlineData("Allergy diary for my son: what he ate, when, and how strong from 1 to 10.", "ate")]
    [InlineData("Night diary for my baby: what she drank, when, and how much.", "drank")]
    public void The_words_of_a_question_are_kept_by_the_value_that_it_asks_for(string request, string word) =>
        Model(request).Wishes!.ShouldNotContain(w => !w.IsDone && w.Words.Contains(word, StringComparison.Ordinal));

    [Theory]
    [InlineData("Cheese dairy: batches with name. Ripening checks per batch with day, temperature and moisture as a line chart.",
        "RipeningCheck", "day temperature moisture")]
    [InlineData("Joinery: jobs with customer, what is to be made and price. A job goes from offered to accepted, in work, finished.", "Job",
        "title customer whatWasMade price status")]
    [InlineData("A page to log teas I drink. Grower, origin, harvest. Green and cream colours with big rounded cards.", "Tea",
        "name grower origin harvest")]
    public void What_is_said_beside_values_is_none(string request, string thing, string fields) =>
        Entity(request, thing).Fields.Select(f => f.Name).ShouldBe(fields.Split(' '), ignoreOrder: true);

    [Theory]
    [InlineData("a list of my wines with name, how many bottles I have, and vintage", "Wine", "name bottles vintage")]
    [InlineData("Books with title, how many copies we have and price. Show how many books there are per author.", "Book",
        "title copies price")]
    public void What_somebody_counts_is_entered(string request, string thing, string fields) =>
        Entity(request, thing).Fields.Select(f => f.Name).ShouldBe(fields.Split(' '), ignoreOrder: true);

    private static Entity Entity(string request, string name) => Model(request).Entities.Single(e => e.Name == name);

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();
}
