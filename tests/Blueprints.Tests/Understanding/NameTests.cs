using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding;

public sealed class NameTests
{
    [Theory]
    [InlineData("I run a small brewery. Every batch has a name, a style and a date.", "Brewery")]
    [InlineData("An app for our sailing school. Boats with name and length; lessons with date and teacher.", "Sailing School")]
    [InlineData("I run a small flowershop. Every bouquet has a name, a price and a date.", "Flower Shop")]
    [InlineData("I repair clocks in my workshop. Every clock has an owner, a maker and a year.", "Clock Workshop")]
    public void An_application_is_called_by_what_it_is_for(string request, string name) =>
        RequestReader.Read(request).Model.ShouldNotBeNull().Name.ShouldBe(name);

    [Fact]
    public void Labels_keep_the_spelling_of_the_person()
    {
        var model = RequestReader.Read("a catalogue of yarns with name, colour and price per metre").Model.ShouldNotBeNull();

        var fields = model.Entities.Single().Fields;
        fields.Select(f => f.Label).ShouldContain("Colour");
        fields.Single(f => f.Label.StartsWith("Price", StringComparison.Ordinal)).Type.ShouldBe(FieldType.Decimal);
    }
}
