using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Brains.Model;
using Catalyst.Testing;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>Rules of an application that runs, with its own tests and on a server with many connections.</summary>
public sealed class RulesTests(PostgresServer postgres)
{
    internal static readonly AppModel Harbour = new("Harbour", "harbour", "Canoes, courses and matches.", [
        new("Canoe", "Canoes", "canoe", "canoes", [new("name", "Name", FieldType.String, true),
            new("state", "State", FieldType.Enum, true, Values: ["fine", "leaking"])], [], Ownership.None, "name", []),
        new("Booking", "Bookings", "booking", "bookings", [
            new("guest", "Guest", FieldType.String, true), new("day", "Day", FieldType.Date, true),
        ], [new("canoe", "Canoe", true)], Ownership.None, "guest", [], Rules:
        [
            new("oneCanoeADay", "This canoe is already booked on {day}.", Unique: ["canoe", "day"]),
            new("notLeaking", "This canoe is leaking.", Require: "canoe.state <> \"leaking\""),
            new("toCome", "The day must not be in the past.", Require: "day >= today"),
        ]),
        new("Rental", "Rentals", "rental", "rentals", [
            new("guest", "Guest", FieldType.String, true), new("start", "Start", FieldType.DateTime, true),
            new("until", "Until", FieldType.DateTime, false),
        ], [new("canoe", "Canoe", true)], Ownership.None, "guest", [], Rules:
        [
            new("free", "This canoe is already rented at that time.", NoOverlap: new(["canoe"], "start", "until")),
            new("inOrder", "Until must be after start.", Require: "until is none or until > start"),
        ]),
        new("Lesson", "Lessons", "lesson", "lessons", [
            new("pupil", "Pupil", FieldType.String, true), new("day", "Day", FieldType.Date, true),
            new("begins", "Begins", FieldType.Time, true), new("ends", "Ends", FieldType.Time, true),
        ], [new("canoe", "Canoe", true)], Ownership.None, "pupil", [], Rules:
        [
            new("free", "This canoe is already taken at that time.", NoOverlap: new(["canoe"], "day + begins", "day + ends")),
            new("inOrder", "Ends must be after begins.", Require: "ends > begins"),
        ]),
        new("Course", "Courses", "course", "courses", [
            new("title", "Title", FieldType.String, true), new("seats", "Seats", FieldType.Integer, true, Min: 1),
        ], [], Ownership.None, "title", []),
        new("Signup", "Signups", "sign-up", "sign-ups", [new("name", "Name", FieldType.String, true)], [new("course", "Course", true)],
            Ownership.None, "name", [], Rules: [new("enoughSeats", "This course is full.",
                Require: "count(course.signups) <= course.seats"),
                new("once", "There is already a sign-up with this name.", Unique: ["name", "course"])]),
        new("Match", "Matches", "match", "matches", [new("place", "Place", FieldType.String, true)],
            [new("home", "Course", true), new("away", "Course", true)], Ownership.None, "place", [],
            Rules: [new("others", "Home and away must be different.", Require: "home <> away"),
                new("once", "There is already a match with this home and away.", Unique: ["home", "away"])]),
        new("Closure", "Closures", "closure", "closures", [
            new("reason", "Reason", FieldType.String, true), new("opens", "Opens", FieldType.Date, true),
            new("closes", "Closes", FieldType.Date, true),
        ], [], Ownership.None, "reason", [], new("opens", false, true), Rules:
        [
            new("one", "Another closure is at that time.", NoOverlap: new([], "opens", "closes", true)),
            new("inOrder", "Closes must not be before opens.", Require: "closes >= opens"),
        ]),
    ], [], null, null, false, [], []);

    [Fact]
    public async Task Hold_in_the_tests_of_the_application_and_for_many_at_the_same_moment()
    {
        AppModelValidator.Validate(Harbour).ShouldBeEmpty();
        await using var app = await GeneratedApp.WriteAsync(Harbour);
        await GeneratedApp.CheckAsync(app.Backend, "node", "build.mjs");
        var token = TestContext.Current.CancellationToken;
        await app.StartAsync(token, ("DATABASE_URL", Url(await postgres.CreateEmptyDatabaseAsync(token))));
        var canoe = await IdAsync(app, "canoes", new { name = "Otter", state = "fine" });
        var course = await IdAsync(app, "courses", new { title = "Eskimo roll", seats = 7 });

        await RaceAsync(app, "bookings", i => new { guest = $"Guest {i}", day = "2030-12-04", canoeId = canoe }, 1,
            "This canoe is already booked on 4 December 2030.");
        var leaking = await IdAsync(app, "canoes", new { name = "Heron", state = "leaking" });
        await RaceAsync(app, "bookings", i => new { guest = $"Guest {i}", day = "2030-12-05", canoeId = leaking }, 0,
            "This canoe is leaking.");
        await RaceAsync(app, "rentals", i => new { guest = $"Guest {i}", start = $"2030-06-01T{i % 10:00}:00:00Z", canoeId = canoe }, 1,
            "This canoe is already rented at that time.");
        await RaceAsync(app, "lessons", i => new { pupil = $"Pupil {i}", day = "2030-12-04", begins = $"{i % 10:00}:15", ends = "12:30",
            canoeId = canoe }, 1, "This canoe is already taken at that time.");
        await RaceAsync(app, "signups", i => new { name = $"Guest {i}", courseId = course }, 7, "This course is full.");
    }

    [Fact]
    public void Are_tried_in_a_browser()
    {
        var tests = new NodeExpressReactPack().Write(Harbour).SelectMany(step => step.Files)
            .Where(f => f.Path.StartsWith("e2e/tests/", StringComparison.Ordinal)).Select(f => f.Content).ToList();

        foreach (var part in new[] { "Booking.oneCanoeADay", "Rental.free", "Lesson.free", "Lesson.inOrder", "Signup.enoughSeats" })
        {
            tests.ShouldContain(text => text!.Contains($"'{part}'", StringComparison.Ordinal), part);
        }
    }

    // As many requests as the application has connections, and more, all at once.
    private static async Task RaceAsync(GeneratedApp app, string path, Func<int, object> row, int most, string says)
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 30).Select(i =>
            app.Http.PostAsJsonAsync($"/api/{path}", row(i), TestContext.Current.CancellationToken)));
        answers.Count(a => a.StatusCode == HttpStatusCode.Created).ShouldBe(most);
        foreach (var refused in answers.Where(a => a.StatusCode != HttpStatusCode.Created))
        {
            refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
            (await refused.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("detail").GetString().ShouldBe(says);
        }
    }

    private static async Task<string> IdAsync(GeneratedApp app, string path, object row)
    {
        using var answer = await app.Http.PostAsJsonAsync($"/api/{path}", row, TestContext.Current.CancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("id").GetString()!;
    }

    private static string Url(string connection)
    {
        var server = new Npgsql.NpgsqlConnectionStringBuilder(connection);
        return $"postgres://{server.Username}:{Uri.EscapeDataString(server.Password ?? "")}@{server.Host}:{server.Port}/{server.Database}";
    }
}
