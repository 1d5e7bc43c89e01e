using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>Requests that are a list of values: to what they belong, what each is called, and of which type it is.</summary>
public sealed class ListTests
{
    private static readonly string[] Items =
        ["maker", "length in m", "bought on", "heat 1-10", "lent to", "sort (red, white)", "weight kg", "packed yes/no", "who found it"];

    [Theory]
    [InlineData("kayak collection: name, maker, length in m, bought on, photo", "Kayak", "name maker length boughtOn photo")]
    [InlineData("meteorites I have found: place, date, weight in g, type (iron, stony), note", "Meteorite",
        "name place date weight type note")]
    [InlineData("list of mushrooms we found: name, place, found on, edible yes/no", "Mushroom", "name place foundOn edible")]
    [InlineData("Costumes for our carnival club - costume, size, who wears it", "Costume", "name size whoWears")]
    [InlineData("shoe repair shop: customer, which pair, what to mend, price, promised for, paid", "ShoeRepair",
        "customer pair whatToMend price promisedFor paid")]
    [InlineData("Boat yard: customer, boat, what to fix, price in €, paid?", "Order", "customer boat whatToFix price paid")]
    [InlineData("Telescope log: object, kind planet/star/comet, seen on, seeing 1-5", "TelescopeEntry", "object kind seenOn seeing")]
    [InlineData("Herbarium. Name, family, collected on, altitude in m.", "Entry", "name family collectedOn altitude")]
    [InlineData("Vinyl shelf\n- title\n- artist\n- condition: mint, good, poor\n- lent to", "Vinyl", "title artist condition lentTo")]
    [InlineData("Lathe register: machine; serial number; last serviced; hall", "Lathe", "machine serialNumber lastServiced hall")]
    [InlineData("Bike courier dispatch\n\nEach delivery has\n1. pickup address\n2. weight in kg\n3. fee", "Delivery",
        "pickupAddress weight fee")]
    [InlineData("Sponsors hand in pledges (amount, per lap or fixed, valid until).", "Pledge", "amount kind validUntil")]
    public void A_head_and_a_list_say_what_is_kept(string request, string thing, string fields) =>
        Model(request).Entities.Single(e => e.Name == thing).Fields.Select(f => f.Name).ShouldBe(fields.Split(' '));

    [Theory]
    [InlineData("drink until", FieldType.Date)]
    [InlineData("returned?", FieldType.Boolean)]
    [InlineData("picked up", FieldType.Boolean)]
    [InlineData("promised for", FieldType.Date)]
    [InlineData("measured by", FieldType.String)]
    [InlineData("nitrate mg/l", FieldType.Decimal)]
    [InlineData("humidity in %", FieldType.Decimal)]
    [InlineData("bought in euro", FieldType.Decimal)]
    [InlineData("vintage", FieldType.Integer)]
    [InlineData("gas or wood", FieldType.Enum)]
    [InlineData("shift early/late/night", FieldType.Enum)]
    [InlineData("heat from 1 to 10", FieldType.Integer)]
    [InlineData("how deep", FieldType.Decimal)]
    [InlineData("what to clean", FieldType.Text)]
    [InlineData("last descaled", FieldType.Date)]
    public void An_item_tells_its_type(string item, FieldType type) =>
        Model($"list of boilers: name, place, {item}").Entities.ShouldHaveSingleItem().Fields[2].Type.ShouldBe(type);

    [Theory]
    [InlineData("Tractors, trailers. Fields are brand, plate, next inspection.")]
    [InlineData("Catalogue of the farm: tractors, trailers. Fields: brand, plate, next inspection.")]
    public void Values_that_are_said_of_several_things_go_to_each(string request) =>
        Model(request).Entities.ShouldAllBe(e => e.Fields.Select(f => f.Name).Intersect(new[] { "brand", "plate" }).Count() == 2);

    [Fact]
    public void Items_keep_their_values_in_any_order() =>
        Prop.ForAll(Gen.Shuffle(Items).ToArbitrary(), items =>
            Model($"list of kilns: name, {string.Join(", ", items)}").Entities.Single().Fields.Select(f => f.Name).Order().SequenceEqual(
                ["boughtOn", "heat", "length", "lentTo", "maker", "name", "packed", "sort", "weight", "whoFound"]))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static AppModel Model(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();

    [Theory]
    [InlineData("groceries list we share in the family, tick off what's bought, sorted by aisle")]
    [InlineData("a packing list we use for camping")]
    public void A_list_that_somebody_uses_is_a_list(string request) => RequestReader.Read(request).Model.ShouldNotBeNull();

    [Fact]
    public void What_is_so_names_the_row()
    {
        var entity = RequestReader.Read("A fault list for the bikes: what is loose, frame number, found on").Model!.Entities
            .ShouldHaveSingleItem();
        entity.Fields.Select(f => f.Label).ShouldBe(["What is loose", "Frame number", "Found on"]);
        entity.TitleField.ShouldBe("whatIsLoose");
    }
}
