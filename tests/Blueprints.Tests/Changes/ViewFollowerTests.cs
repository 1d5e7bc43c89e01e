using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Changes;

namespace Catalyst.Blueprints.Tests.Changes;

/// <summary>Views of applications that change.</summary>
public sealed class ViewFollowerTests
{
    [Fact]
    public void Views_keep_to_the_new_name_of_a_thing_and_go_with_it()
    {
        var model = RequestReader.Read("Bookings with customer and date, and rooms with name and size.").Model.ShouldNotBeNull();
        model.Views!.ShouldHaveSingleItem().Of.ShouldBe("Booking");

        FollowUpReader.Read(model, "rename bookings to reservations").Change.ShouldNotBeNull().After.Views!.ShouldHaveSingleItem()
            .Of.ShouldBe("Reservation");
        FollowUpReader.Read(model, "remove the bookings").Change.ShouldNotBeNull().After.Views.ShouldBeNull();
    }
}
