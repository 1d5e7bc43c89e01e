using Catalyst.Blueprints.Stacks.NodeExpressReact.Expressions;
using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>What is told about expressions.</summary>
public sealed class ExpressionTests
{
    [Theory]
    [InlineData("Boat", "sum(trips.kilometres where back is none)", "the sum of kilometres of its trips that have no back")]
    [InlineData("Boat", "seats * 2 + `now`", "(seats times 2) plus now")]
    [InlineData("Boat", "today - serviced >= 365 days or not active",
        "whether the time from serviced to today is at least 365 days or not active")]
    [InlineData("Boat", "if isOut then \"out\" else \"in\"", "\"out\" if it has trips that have no back, otherwise \"in\"")]
    [InlineData("Boat", "if active then 2 else if seats > 2 then 0 else 0", "2 if active, otherwise 0")]
    [InlineData("Trip", "boat.seats", "seats of its boat")]
    [InlineData("Trip", "count(boat.trips where day in this year)", "the number of the trips of its boat where day is in this year")]
    [InlineData("Trip", "kilometres - previous(kilometres by day per boat)",
        "kilometres minus kilometres of the trip before, by day, of the same boat")]
    [InlineData("Member", "joined + 14 days", "14 days after joined")]
    [InlineData("Member", "latest(boats.weight by serviced) otherwise 0", "the latest weight of its boats, by serviced")]
    public void Is_said_in_English(string entity, string text, string english)
    {
        var typed = TypeChecker.Read(Club.Model, Club.Entity(entity), text, out var error);
        error.ShouldBeNull();
        EnglishPrinter.Say(typed!).ShouldBe(english);
    }

    [Theory]
    [InlineData("Boat", "seats is none or weight is none or weight > seats", "weight is at most seats")]
    [InlineData("Boat", "seats is none or weight is none", "there is a seats and there is a weight")]
    [InlineData("Boat", "seats > 2 and (weight is none or weight <= 9)", "seats is at most 2 or weight is more than 9")]
    [InlineData("Boat", "active or serviced < today", "not active and serviced is not before today")]
    [InlineData("Boat", "not (kind is one of \"skiff\", \"gig\")", "kind is one of \"skiff\", \"gig\"")]
    [InlineData("Boat", "serviced in this year", "serviced is not in this year")]
    [InlineData("Boat", "exists(trips where back is none)", "it has no trips that have no back")]
    public void Says_what_is_refused(string entity, string text, string english)
    {
        var typed = TypeChecker.Read(Club.Model, Club.Entity(entity), text, out var error);
        error.ShouldBeNull();
        EnglishPrinter.Deny(typed!).ShouldBe(english);
    }

    [Theory]
    [InlineData("Boat", "weight + ", 9, "a value is missing")]
    [InlineData("Boat", "wieght * 2", 0, "Boat has name, seats, weight")]
    [InlineData("Boat", "trips + 1", 0, "count(trips)")]
    [InlineData("Boat", "sum(trips)", 0, "sum(trips.remark)")]
    [InlineData("Boat", "sum(trips.remark)", 9, "does not work with text")]
    [InlineData("Boat", "serviced + 3", 9, "date + 3 days")]
    [InlineData("Boat", "serviced + 3 hours", 9, "no time of day")]
    [InlineData("Boat", "kind = \"yacht\"", 5, "skiff, gig, eight")]
    [InlineData("Boat", "name < \"x\"", 5, "= and <>")]
    [InlineData("Boat", "serviced = none", 9, "is none")]
    [InlineData("Boat", "seats and active", 0, "a yes or no is needed")]
    [InlineData("Boat", "1 < seats < 9", 10, "a < b and b < c")]
    [InlineData("Boat", "name = 'x'", 7, "double quotes")]
    [InlineData("Boat", "total(trips.kilometres)", 0, "there are abs, avg")]
    [InlineData("Boat", "seats.size", 0, "Boat belongs to keeper")]
    [InlineData("Boat", "weight ^ 0.5", 7, "whole number from 0 to 9")]
    [InlineData("Boat", "serviced + 1.5 months", 15, "whole months")]
    [InlineData("Boat", "if active then 1", 16, "has an 'else'")]
    [InlineData("Boat", "count(Reading)", 6, "private")]
    [InlineData("Boat", "none", 0, "never has a value")]
    [InlineData("Trip", "previous(kilometres)", 19, "in which order")]
    public void Says_where_it_is_wrong_and_what_would_do(string entity, string text, int position, string message)
    {
        TypeChecker.Read(Club.Model, Club.Entity(entity), text, out var error).ShouldBeNull();
        error!.Message.ShouldContain(message);
        error.Position.ShouldBe(position);
    }

    [Fact]
    public void A_power_of_a_power_is_found_behind_a_name()
    {
        var boat = Club.Entity("Boat") with { Computed = [new("a", "A", "weight ^ 9")] };
        var model = Club.Model with { Entities = [.. Club.Model.Entities.Select(e => e.Name == "Boat" ? boat : e)] };
        TypeChecker.Read(model, boat, "a * a + 1", out _).ShouldNotBeNull();
        TypeChecker.Read(model, boat, "a ^ 9", out var error).ShouldBeNull();
        error!.Message.ShouldContain("a power of a power");
    }

    [Fact]
    public void A_value_cannot_depend_on_itself()
    {
        var boat = Club.Entity("Boat") with { Computed = [new("a", "A", "b + 1"), new("b", "B", "sum(trips.(boat.a))")] };
        var model = Club.Model with { Entities = [.. Club.Model.Entities.Select(e => e.Name == "Boat" ? boat : e)] };
        TypeChecker.Read(model, boat, "a", out var error).ShouldBeNull();
        error!.ToString().ShouldContain("'a' depends on itself");
    }

    [Fact]
    public void Reads_like_SQL_and_TypeScript_that_a_person_writes()
    {
        var names = new RowNames(Club.Model);
        var typed = TypeChecker.Read(Club.Model, Club.Entity("Boat"), "seats * weight + sum(trips.kilometres where back is none)", out _)!;

        new SqlExpression(names).Write(typed).ShouldBe("""
            t."seats"::numeric * t."weight" +
             (SELECT coalesce(sum(t1."kilometres"), 0) FROM "trips" t1 WHERE t1."boat_id" = t."id" AND t1."back" IS NULL)
            """.ReplaceLineEndings(""));
        TypeScriptExpression.Function(names, "load", typed).Text.ShouldBe("""
            export function load(row: { seats: Numeric; weight: Numeric;
             trips: readonly { back: Date | string | null; kilometres: Numeric }[] }): Decimal | null {\n
              return add(multiply(decimal(row.seats), decimal(row.weight)),
             sum(row.trips.filter((trip1) => (moment(trip1.back) === null)).map((trip1) => decimal(trip1.kilometres))));\n}\n
            """.ReplaceLineEndings("").Replace("\\n", "\n", StringComparison.Ordinal));
    }
}
