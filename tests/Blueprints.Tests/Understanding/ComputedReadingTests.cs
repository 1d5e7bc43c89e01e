using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Values that a request says how to compute.</summary>
public sealed class ComputedReadingTests
{
    [Theory]
    [InlineData("an invoice app where total = price * quantity", "InvoiceItem", "total", "price * quantity")]
    [InlineData("a fuel log with date, litres and distance, consumption = litres / distance * 100", "FuelLog", "consumption",
        "litres / distance * 100")]
    [InlineData("a honey log with hive, kilos and price where income = kilos * price", "Honey", "income", "kilos * price")]
    [InlineData("a shift tracker with date, hours and rate where pay = hours * rate", "Shift", "pay", "hours * rate")]
    public void A_written_formula_is_computed_of_what_is_entered(string request, string thing, string name, string expression)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var entity = model.Entities.Single(e => e.Computed is { Count: > 0 });
        entity.Name.ShouldBe(thing);
        var computed = entity.Computed.ShouldHaveSingleItem();
        (computed.Name, computed.Expression).ShouldBe((name, expression));
        entity.Fields.ShouldNotContain(f => f.Name == name);
        model.Wishes!.ShouldContain(w => w.By.Contains($"{thing}.{name}"));
        model.Assumptions.ShouldNotContain(a => a.Contains("not computed", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_formula_needs_is_entered_as_a_number()
    {
        var plot = RequestReader.Read("a garden plot list with name and area = length * width").Model.ShouldNotBeNull().Entities[0];

        plot.Fields.Where(f => f.Name is "length" or "width").ShouldAllBe(f => f.Type == FieldType.Decimal);
        plot.Fields.Count(f => f.Name is "length" or "width").ShouldBe(2);
        plot.Computed.ShouldHaveSingleItem().Name.ShouldBe("area");
    }
}
