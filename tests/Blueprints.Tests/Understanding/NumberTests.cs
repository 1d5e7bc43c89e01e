using System.Text.RegularExpressions;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What a number stands for, and which values it may have.</summary>
public sealed class NumberTests
{
    [Theory]
    [InlineData("year", FieldType.Integer, NumberKind.Year, null)]
    [InlineData("birth year", FieldType.Integer, NumberKind.Year, null)]
    [InlineData("year of construction", FieldType.Integer, NumberKind.Year, null)]
    [InlineData("vintage year", FieldType.Integer, NumberKind.Year, null)]
    [InlineData("page number", FieldType.Integer, NumberKind.Identifier, null)]
    [InlineData("quantity", FieldType.Integer, NumberKind.Count, null)]
    [InlineData("number of windows", FieldType.Integer, NumberKind.Count, null)]
    [InlineData("floor", FieldType.Integer, NumberKind.Plain, null)]
    [InlineData("price", FieldType.Decimal, NumberKind.Money, null)]
    [InlineData("repair cost", FieldType.Decimal, NumberKind.Money, null)]
    [InlineData("price (euro)", FieldType.Decimal, NumberKind.Money, "EUR")]
    [InlineData("cost (dollars)", FieldType.Decimal, NumberKind.Money, "USD")]
    [InlineData("latitude", FieldType.Decimal, NumberKind.Measurement, "°")]
    [InlineData("weight", FieldType.Decimal, NumberKind.Measurement, null)]
    [InlineData("weight (kg)", FieldType.Decimal, NumberKind.Measurement, "kg")]
    [InlineData("distance km", FieldType.Decimal, NumberKind.Measurement, "km")]
    [InlineData("humidity", FieldType.Decimal, NumberKind.Percent, null)]
    [InlineData("moisture (percent)", FieldType.Decimal, NumberKind.Percent, null)]
    public void A_name_tells_how_its_number_is_written(string said, FieldType type, NumberKind kind, string? unit)
    {
        var field = Gadget($"gadget tracker with name and {said}").Fields[1];

        (field.Type, field.Number).ShouldBe((type, new NumberFormat(kind, unit)));
    }

    [Theory]
    [InlineData("profit")]
    [InlineData("balance")]
    [InlineData("floor")]
    [InlineData("year")]
    [InlineData("rating")]
    [InlineData("humidity")]
    [InlineData("quantity")]
    [InlineData("price")]
    public void A_name_alone_is_no_limit(string name)
    {
        var field = Gadget($"gadget tracker with name and {name}").Fields[1];

        (field.Min, field.Max).ShouldBe((null, null));
    }

    [Fact]
    public void No_number_that_nobody_bounded_is_bounded()
    {
        foreach (var request in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "requests.txt"))
            .Where(l => l.Trim().Length > 0 && !l.StartsWith('#')).Select(l => l.Split(";;")[0].Trim())
            .Where(r => !r.Any(char.IsAsciiDigit)))
        {
            RequestReader.Read(request).Model!.Entities.SelectMany(e => e.Fields)
                .ShouldAllBe(f => f.Min == null && f.Max == null, request);
        }
    }

    [Fact]
    public void Every_number_says_how_it_is_written_after_a_follow_up_too()
    {
        var model = RequestReader.Read("gadget tracker with name and notes").Model!;
        foreach (var said in (string[])["add a price", "add a year", "change notes to a number", "add parts with name, weight and size"])
        {
            model = Blueprints.Understanding.Changes.FollowUpReader.Read(model, said).Change.ShouldNotBeNull(said).After;
        }

        var numbers = model.Entities.SelectMany(e => e.Fields).Where(f => f.Type is FieldType.Integer or FieldType.Decimal).ToList();
        numbers.ShouldAllBe(f => f.Number != null);
        numbers.Single(f => f.Name == "year").Number!.Kind.ShouldBe(NumberKind.Year);
    }

    [Fact]
    public void A_model_that_was_stored_before_numbers_said_what_they_are_is_read()
    {
        var model = RequestReader.Read("gadget tracker with name, price and year").Model!;
        var stored = AppBrief.Write(model, null, null, new NodeExpressReactPack());
        var earlier = Regex.Replace(stored, "\"number\":\\{[^}]*\\},?", "").Replace(",}", "}", StringComparison.Ordinal);

        AppBrief.Read(stored)!.Model.Entities[0].Fields.ShouldBe(model.Entities[0].Fields);
        AppBrief.Read(earlier)!.Model.Entities[0].Fields
            .ShouldBe(model.Entities[0].Fields.Select(field => field with { Number = null }));
    }

    private static Entity Gadget(string request)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull(request);
        AppModelValidator.Validate(model).ShouldBeEmpty();
        return model.Entities.Single(e => e.Name == "Gadget");
    }
}
