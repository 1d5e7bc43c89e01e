using Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;
using Catalyst.Brains.Model;
using Resource = Catalyst.Blueprints.Stacks.NodeExpressReact.Resource;

namespace Catalyst.Blueprints.Tests.Stacks;

public sealed class FieldKindsTests
{
    [Theory]
    [InlineData("Expense", "date", false, true)]
    [InlineData("Workout", "day", false, true)]
    [InlineData("BirdSighting", "seenOn", true, true)]
    [InlineData("BloodPressure", "measuredAt", true, true)]
    [InlineData("Donation", "receivedDate", true, true)]
    [InlineData("Coin", "purchaseDate", false, false)]
    [InlineData("Plant", "lastWatered", true, false)]
    [InlineData("Todo", "dueDate", true, false)]
    [InlineData("Friend", "birthday", true, false)]
    [InlineData("Booking", "date", true, false)]
    [InlineData("ClubMeeting", "date", true, false)]
    [InlineData("Loan", "returnDate", true, false)]
    [InlineData("Passport", "expiryDate", true, false)]
    public void A_form_offers_today_only_for_what_has_happened(string entity, string field, bool required, bool today)
    {
        var date = new Field(field, field, FieldType.Date, required);
        FieldKinds.IsWhenItHappened(Of(entity, date), date).ShouldBe(today);
        FieldKinds.IsWhenItHappened(Of(entity, date), date with { Type = FieldType.String }).ShouldBeFalse();
    }

    [Theory]
    [InlineData("photo", true)]
    [InlineData("coverImage", true)]
    [InlineData("clubLogoUrl", true)]
    [InlineData("website", false)]
    [InlineData("photographerLink", false)]
    public void An_address_is_that_of_a_picture_when_its_name_says_so(string field, bool picture)
    {
        FieldKinds.IsPicture(new Field(field, field, FieldType.Url, false)).ShouldBe(picture);
        FieldKinds.IsPicture(new Field(field, field, FieldType.Text, false)).ShouldBeFalse();
    }

    private static Resource Of(string name, Field field)
    {
        var entity = new Entity(name, $"{name}s", name, $"{name}s", [field], [], Ownership.None, field.Name, []);
        return new(entity, Models.Todo with { Auth = null, Entities = [entity] });
    }
}
