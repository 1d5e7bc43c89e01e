using System.Text.Json;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>Which computed values a model may have.</summary>
public sealed class ComputedValueTests
{
    [Fact]
    public void A_model_of_them_has_no_mistakes() =>
        AppModelValidator.Validate(WithBoat(new("spare", "Spare", "seats - 1"))).ShouldBeEmpty();

    [Theory]
    [InlineData("spare", "seats - ones", "'ones' is not known")]
    [InlineData("seats", "1 + 1", "'seats' is used twice")]
    [InlineData("Spare", "1 + 1", "is not named in camelCase")]
    [InlineData("since", "today - serviced", "days(...)")]
    [InlineData("who", "keeper", "no value to show")]
    public void A_mistake_is_told(string name, string expression, string message) =>
        AppModelValidator.Validate(WithBoat(new(name, "Label", expression)))
            .ShouldContain(e => e.Contains(message, StringComparison.Ordinal));

    [Fact]
    public void A_model_that_was_stored_before_them_is_read()
    {
        var stored = JsonSerializer.Serialize(Club.Entity("Member")).Replace(",\"Computed\":null", "", StringComparison.Ordinal);
        stored.ShouldNotContain("Computed");
        JsonSerializer.Deserialize<Entity>(stored)!.Computed.ShouldBeNull();
    }

    [Theory]
    [InlineData("price * seats", NumberKind.Money)]
    [InlineData("sum(this.keeper.boats.price) - price", NumberKind.Money)]
    [InlineData("price / price", null)]
    [InlineData("length", NumberKind.Measurement)]
    [InlineData("length * length", null)]
    public void Numbers_are_written_as_what_they_are_made_of(string expression, NumberKind? kind)
    {
        var model = WithBoat(new("value", "Value", expression));
        var boat = model.Entities[1] with
        {
            Fields = [.. model.Entities[1].Fields, new("price", "Price", FieldType.Decimal, true, Number: new(NumberKind.Money, "EUR")),
                new("length", "Length", FieldType.Decimal, true, Number: new(NumberKind.Measurement, "m"))],
        };
        var app = new App(model with { Entities = [model.Entities[0], boat] });
        app.Entities[1].Computed[0].Field.Number?.Kind.ShouldBe(kind!.Value);
        (app.Entities[1].Computed[0].Field.Number is null).ShouldBe(kind is null);
    }

    private static AppModel WithBoat(ComputedValue computed) => Club.Model with
    {
        Entities = [.. Club.Model.Entities.Where(e => e.Name is "Member" or "Boat")
            .Select(e => e.Name == "Boat" ? e with { Computed = [computed] } : e)],
    };
}
