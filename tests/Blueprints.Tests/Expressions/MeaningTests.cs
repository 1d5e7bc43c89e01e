using System.Text.Json.Nodes;
using Catalyst.Brains.Expressions;
using Catalyst.Testing;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>What expressions mean where languages differ.</summary>
public sealed class MeaningTests(PostgresServer postgres)
{
    private static readonly ClubRows Rows = new(new Dictionary<string, JsonObject[]>
    {
        ["Member"] = [new() { ["name"] = "Ada", ["joined"] = "2024-01-31" }],
        ["Boat"] =
        [
            new() { ["name"] = "Swan", ["seats"] = 2, ["kind"] = "gig", ["active"] = true, ["keeper"] = 1, ["now"] = 7 },
            new() { ["name"] = "Idle", ["seats"] = 1, ["kind"] = "gig", ["active"] = true },
        ],
        ["Trip"] =
        [
            Trip(1, "2024-03-31", "0.10", "2024-03-30T22:59:00.000Z"), Trip(1, "2024-03-30", "0.20", "2024-03-30T23:01:00.000Z"),
            Trip(1, "2024-03-29", null, "2024-03-01T10:00:00.000Z"), Trip(1, "2024-03-27", "0.30", "2024-03-01T10:00:00.000Z"),
        ],
        ["Reading"] =
        [
            Reading(0, 10, "2024-03-01"), Reading(1, 99, "2024-03-02"), Reading(0, 13, "2024-03-03"), Reading(0, 13, "2024-03-03"),
        ],
    });

    [Fact]
    public async Task Is_the_same_in_the_database_and_in_TypeScript()
    {
        // The clock of Berlin shows half past one on the day on which it goes from two to three.
        (string Entity, string Text, string? First)[] table =
        [
            ("Member", "0.1 + 0.2", "0.3"), ("Member", "1 / 3", "0.3333333333"), ("Member", "2 / 3", "0.6666666667"),
            ("Member", "-2 / 3", "-0.6666666667"), ("Member", "1 / 0", null), ("Member", "(1 - none otherwise 1) / 2", "0"),
            ("Member", "99999999999 * 99999999999", "9999999999800000000001"), ("Member", "-3 ^ 2", "-9"), ("Member", "1.05 ^ 2", "1.1025"),
            ("Member", "round(2.5)", "3"), ("Member", "round(-2.5)", "-3"), ("Member", "round(1.005, 2)", "1.01"),
            ("Member", "floor(-1.5)", "-2"),
            ("Member", "`is` + 1", null), ("Member", "`is` = `is`", "false"), ("Member", "`is` <> 3", "true"),
            ("Member", "not `is` > 3", "true"),
            ("Member", "`is` is not one of 1, 2", "true"), ("Member", "min(`is`, 4)", "4"), ("Member", "`is` otherwise 4", "4"),
            ("Member", "date(joined + 1 month) = date \"2024-02-29\"", "true"),
            ("Member", "joined + 13 months = date \"2025-02-28\"", "true"),
            ("Member", "date \"2024-03-31\" - 1 month = date \"2024-02-29\"", "true"),
            ("Member", "date \"2024-02-29\" + 1 year = date \"2025-02-28\"", "true"), ("Member", "(today + 1000000 days) is none", "true"),
            ("Member", "today = date \"2024-03-31\"", "true"), ("Member", "days(today - joined)", "60"),
            ("Member", "(now + 1 day) - now = 23 hours", "true"), ("Member", "date(now + 23 hours) = today + 1 day", "true"),
            ("Member", "weekday(today)", "7"), ("Member", "date \"2024-03-25\" in this week", "true"),
            ("Member", "date \"2024-04-01\" in next week", "true"), ("Member", "joined in last month", "false"),
            ("Member", "length(\"Zürich 😀\")", "8"), ("Member", "\"a\" = \"A\"", "false"), ("Member", "note + \"x\"", null),
            ("Member", "length(if note is none then name else note)", "3"),
            ("Boat", "sum(trips.kilometres)", "0.6"), ("Boat", "avg(trips.kilometres)", "0.2"), ("Boat", "count(trips)", "4"),
            ("Boat", "count(trips.kilometres)", "3"), ("Boat", "latest(trips.kilometres by day)", "0.1"),
            ("Boat", "streak(trips.day)", "3"),
            ("Boat", "streak(trips.day where day < today)", "2"), ("Boat", "streak(trips.day where day < today - 1 day)", "0"),
            ("Boat", "count(trips where date(out) = today)", "1"), ("Boat", "`now` * 2", "14"),
            ("Boat", "isOut and kilometres > 0.5", "true"),
            ("Boat", "sum(trips.(kilometres * boat.seats) where kilometres < this.seats)", "1.2"),
            ("Boat", "sum(trips.kilometres where false)", "0"), ("Boat", "avg(trips.kilometres where false)", null),
            ("Boat", "max(trips.day where false)", null), ("Boat", "exists(trips where false)", "false"),
            ("Boat", "count(keeper.boats)", "1"), ("Boat", "count(Boat)", "2"), ("Boat", "count(Boat where seats < this.seats)", "1"),
            ("Trip", "kilometres - previous(kilometres by day)", "-0.1"), ("Trip", "boat.keeper.name = \"Ada\"", "true"),
            ("Trip", "crew.name = \"Ada\" or crew is none", "true"),
        ];
        var cases = table.Select(row =>
        {
            var (entity, expression) = (Club.Entity(row.Entity), ExpressionParser.Parse(row.Text, out var unreadable));
            unreadable.ShouldBeNull(row.Text);
            var typed = TypeChecker.Check(Club.Model, entity, expression!, out var error);
            return new Case(entity, expression!, typed.ShouldNotBeNull($"{row.Text}: {error}"));
        }).ToList();
        // The second of an hour that clocks show twice; for an hour that they skip the one after it.
        var (twice, never) = (Case("Member", "now + 1 day = now + 25 hours"), Case("Member", "now + 1 day = now + 24 hours"));
        using var languages = new TwoLanguages(postgres);

        var results = await languages.EvaluateAsync([
            (new World(Rows, "Europe/Berlin", "2024-03-31T00:30:00.000Z"), [.. cases, Case("Reading", "change")]),
            (new World(Rows, "America/New_York", "2024-11-02T05:45:00.000Z"), [twice]),
            (new World(Rows, "Europe/Berlin", "2024-03-30T01:30:00.000Z"), [never]),
        ], TestContext.Current.CancellationToken);

        results.Take(table.Length).Select(r => $"{r.Case} = {r.Database[0] ?? "none"} = {r.Script[0] ?? "none"}")
            .ShouldBe(table.Select((row, i) => $"{cases[i]} = {row.First ?? "none"} = {row.First ?? "none"}"));
        // Readings are private: those of somebody else do not come between. The same day twice goes by when a row was made, then its name.
        results[table.Length].Database.ShouldBe([null, null, "3", "0"]);
        results[table.Length].Script.ShouldBe(results[table.Length].Database);
        results.TakeLast(2).SelectMany(r => r.Database.Concat(r.Script)).ShouldAllBe(v => v == "true");
    }

    private static Case Case(string entity, string text) => new(Club.Entity(entity), ExpressionParser.Parse(text, out _)!,
        TypeChecker.Read(Club.Model, Club.Entity(entity), text, out _)!);

    private static JsonObject Trip(int boat, string day, string? kilometres, string @out) =>
        new() { ["boat"] = boat, ["day"] = day, ["kilometres"] = kilometres, ["out"] = @out, ["windy"] = false, ["toString"] = "1" };

    private static JsonObject Reading(int owner, int value, string taken) =>
        new() { ["owner"] = owner, ["value"] = value, ["taken"] = taken };
}
