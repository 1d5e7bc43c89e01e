using System.Text;
using Catalyst.Agents.Testing;
using Catalyst.Brains;

namespace Catalyst.Agents.Tests.Testing;

public sealed class CriteriaTests
{
    private static readonly AppCriterion Boats = new("boats", "A boat is listed", ["Boat", "Boat.name"]);

    [Fact]
    public void What_Playwright_leaves_is_read_with_widths_parts_and_messages()
    {
        var tests = Read("""
            {"suites":[{"title":"boats.spec.ts","specs":[{"title":"A boat is listed","ok":false,"tests":[
              {"projectName":"phone","status":"unexpected","annotations":[{"type":"proves","description":"Boat"},{"type":"slow"}],
               "results":[{"status":"failed","errors":[{"message":"\u001b[31mError\u001b[39m: first"}]},
                {"status":"failed","errors":[{"message":"Error: last"}]}]},
              {"projectName":"desktop","status":"flaky","annotations":[],"results":[]}]}],
              "suites":[{"title":"inner","specs":[{"title":"It sinks","tests":[
                {"projectName":"desktop","status":"skipped","annotations":[],"results":[]}]}]}]}]}
            """)!;

        tests.Select(t => (t.Title, t.Project, t.Status)).ShouldBe([
            ("A boat is listed", "phone", "failed"), ("A boat is listed", "desktop", "passed"), ("It sinks", "desktop", "not_run"),
        ]);
        tests[0].Proves.ShouldBe(["Boat"]);
        tests[0].Message.ShouldBe("Error: last");
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{\"suites\":3}")]
    [InlineData("{\"suites\":[{\"specs\":[{\"tests\":[{}]}]}]}")]
    public void Anything_else_is_no_report(string json) => Read(json).ShouldBeNull();

    [Fact]
    public void A_criterion_is_met_when_tests_of_all_its_parts_have_passed_at_every_width()
    {
        Status(Boats, Test("passed", "Boat", "Boat.name"), Test("passed", "Trip")).ShouldBe("met");
        Status(Boats, Test("passed", "Boat"), Test("passed", "Boat.name"), Test("failed", "Boat.name")).ShouldBe("failed");
        Status(Boats, Test("failed", "Trip"), Test("passed", "Boat", "Boat.name")).ShouldBe("met");
    }

    [Fact]
    public void What_nothing_tries_is_unproved_and_what_did_not_run_is_not_met()
    {
        Status(Boats, Test("passed", "Boat")).ShouldBe("unproved");
        Status(Boats with { By = [] }, Test("passed", "Boat")).ShouldBe("unproved");
        Status(Boats, Test("passed", "Boat"), Test("not_run", "Boat.name")).ShouldBe("not_run");
        Status(Boats with { By = [], NotDone = "nothing is sent" }, Test("passed", "Boat")).ShouldBe("not_done");
    }

    [Fact]
    public void What_is_not_claimed_any_more_is_still_told_to_fail_but_does_not_fail_the_tests()
    {
        var admitted = Boats with { NotDone = "it did not work" };
        var failed = Test("failed", "Boat");

        Criteria.IsClaimed([Boats], failed).ShouldBeTrue();
        Criteria.IsClaimed([admitted], failed).ShouldBeFalse();
        Status(admitted, failed).ShouldBe("failed");
    }

    private static string Status(AppCriterion criterion, params BrowserTest[] tests) => Criteria.Judge([criterion], tests).Single().Status;

    private static BrowserTest Test(string status, params string[] proves) => new("A test", "phone", proves, status, "");

    private static IReadOnlyList<BrowserTest>? Read(string json) =>
        PlaywrightReport.TryRead(new MemoryStream(Encoding.UTF8.GetBytes(json)), out _);
}
