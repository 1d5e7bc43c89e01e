using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Model;

/// <summary>Rows that an application begins with.</summary>
public sealed class FirstRowTests
{
    [Theory]
    [InlineData("name=Mia, minutes=40, price=12.50, day=2026-02-28, at=09:30, kind=short, paid=true", null)]
    [InlineData("name=Mia", null)]
    [InlineData("minutes=40", "has no 'name'")]
    [InlineData("name=Mia, minutes=4.5", "'4.5' is no value of 'minutes'")]
    [InlineData("name=Mia, minutes=61", "'61' is no value of 'minutes'")]
    [InlineData("name=Mia, price=1'); DROP TABLE x; --", "is no value of 'price'")]
    [InlineData("name=Mia, day=28.02.2026", "is no value of 'day'")]
    [InlineData("name=Mia, kind=long", "is no value of 'kind'")]
    [InlineData("name=Mia, paid=yes", "is no value of 'paid'")]
    [InlineData("name=Mia, other=x", "is no value of 'other'")]
    [InlineData("name=Mia, name=Ida", "names a field twice")]
    public void Have_values_of_their_fields(string values, string? error)
    {
        var model = With(Row(values));

        var errors = AppModelValidator.Validate(model);

        (errors.Count == 0).ShouldBe(error is null, string.Join("; ", errors));
        (error is null || errors.Any(e => e.Contains(error, StringComparison.Ordinal))).ShouldBeTrue(string.Join("; ", errors));
    }

    [Fact]
    public void Are_told_apart_by_their_names() =>
        AppModelValidator.Validate(With(Row("name=Mia"), Row("name=mia"))).ShouldContain(e => e.Contains("the same 'name'"));

    [Fact]
    public void Need_nobody_to_belong_to()
    {
        var model = With(Row("name=Mia"));
        var child = model.Entities[0] with { Name = "Child", Plural = "Children", Relations = [new("item", "Item", true)] };
        AppModelValidator.Validate(model with { Entities = [model.Entities[0], child] }).ShouldContain(e => e.Contains("a parent"));
    }

    [Fact]
    public void Follow_the_fields_and_go_when_they_do_not_fit_any_more()
    {
        var entity = With(Row("name=Mia, minutes=40")).Entities[0];

        var without = entity with { Fields = [.. entity.Fields.Where(f => f.Name != "minutes")] };
        FirstRow.Fitting(without)!.Single().Values.Select(v => v.Field).ShouldBe(["name"]);
        FirstRow.Fitting(entity with { Owner = Ownership.Private }).ShouldBeNull();
        entity.Rows!.Single().Renamed("name", "title").Values.Select(v => v.Field).ShouldBe(["title", "minutes"]);
    }

    private static FirstRow Row(string values) =>
        new([.. values.Split(", ").Select(v => new FirstValue(v.Split('=')[0], v.Split('=', 2)[1]))]);

    private static AppModel With(params FirstRow[] rows) => new("Items", "items", "Items.", [
        new("Item", "Items", "item", "items", [
            new("name", "Name", FieldType.String, true), new("minutes", "Minutes", FieldType.Integer, false, Min: 1, Max: 60),
            new("price", "Price", FieldType.Decimal, false), new("day", "Day", FieldType.Date, false),
            new("at", "At", FieldType.Time, false), new("kind", "Kind", FieldType.Enum, false, Values: ["short", "middle"]),
            new("paid", "Paid", FieldType.Boolean, false),
        ], [], Ownership.None, "name", [], Rows: rows),
    ], [], null, null, false, [], []);
}
