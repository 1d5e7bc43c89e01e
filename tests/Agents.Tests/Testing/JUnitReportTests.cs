using System.Globalization;
using System.Text;
using System.Xml.Linq;
using Catalyst.Agents.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Agents.Tests.Testing;

public sealed class JUnitReportTests
{
    [Fact]
    public void Counts_cases_not_the_totals_that_are_claimed()
    {
        var report = Read("""
            <testsuites tests="900" failures="0">
              <testsuite name="a"><testcase name="one" classname="a.test.ts" time="0.5"/>
                <testcase name="two" classname="a.test.ts"><failure message="expected 1">at line 3</failure></testcase></testsuite>
              <testsuite name="b"><testsuite name="inner"><testcase name="three"><skipped/></testcase>
                <testcase name="four"><error>boom</error></testcase></testsuite></testsuite>
            </testsuites>
            """);

        report.ShouldNotBeNull();
        (report.Total, report.Passed, report.Failed, report.Skipped).ShouldBe((4, 1, 2, 1));
        report.DurationSeconds.ShouldBe(0.5);
        report.Failures.Select(failure => failure.Name).ShouldBe(["two", "four"]);
        report.Failures[0].Message.ShouldContain("expected 1");
        report.Failures[0].Message.ShouldContain("at line 3");
        report.Failures[1].Message.ShouldBe("boom");
    }

    [Fact]
    public void Any_report_is_counted_exactly()
    {
        var outcome = Gen.Elements("pass", "failure", "error", "skipped");
        Prop.ForAll(Arb.From(outcome.ListOf()), Arb.From(Gen.Elements("plain", "<&>\"'", "ünï ✓ 🎉", "")), (outcomes, name) =>
        {
            var cases = outcomes.Select(o => new XElement("testcase", new XAttribute("name", name),
                o == "pass" ? null : new XElement(o, name)));
            var report = Read(new XElement("testsuites", new XElement("testsuite", cases)).ToString())!;
            return report.Total == outcomes.Count
                && report.Failed == outcomes.Count(o => o is "failure" or "error")
                && report.Skipped == outcomes.Count(o => o == "skipped")
                && report.Passed == report.Total - report.Failed - report.Skipped;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_bytes_make_it_throw() =>
        Prop.ForAll<byte[]>(bytes => JUnitReport.TryRead(new MemoryStream(bytes), out var problem) is null ? problem.Length > 0 : true)
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Every_truncation_of_a_report_is_refused_with_a_reason()
    {
        const string Xml =
            "<testsuites><testsuite name=\"a\"><testcase name=\"one\"><failure "
                + "message=\"m\">text</failure></testcase></testsuite></testsuites>";
        for (var length = 0; length < Xml.Length; length++)
        {
            JUnitReport.TryRead(new MemoryStream(Encoding.UTF8.GetBytes(Xml[..length])), out var problem)
                .ShouldBeNull(length.ToString(CultureInfo.InvariantCulture));
            problem.ShouldNotBeEmpty();
        }
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><testsuites>&b;</testsuites>")]
    [InlineData("<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/hostname\">]><testsuites><testcase name=\"&f;\"/></testsuites>")]
    public void A_document_type_is_refused(string xml) => Read(xml).ShouldBeNull();

    [Fact]
    public void Another_document_is_refused()
    {
        JUnitReport.TryRead(new MemoryStream("<html/>"u8.ToArray()), out var problem).ShouldBeNull();
        problem.ShouldContain("html");
    }

    [Fact]
    public void Many_failures_and_long_messages_are_cut_but_counted()
    {
        var xml = new StringBuilder("<testsuites>");
        for (var i = 0; i < 5000; i++)
        {
            xml.Append("<testcase name=\"t\"><failure>").Append('x', 5000).Append("</failure></testcase>");
        }

        var report = Read(xml.Append("</testsuites>").ToString())!;
        report.Failed.ShouldBe(5000);
        report.Failures.Count.ShouldBeLessThanOrEqualTo(50);
        report.Failures.ShouldAllBe(failure => failure.Message.Length < 2100);
    }

    [Theory]
    [InlineData("NaN")]
    [InlineData("-5")]
    [InlineData("1e999")]
    [InlineData("later")]
    public void An_impossible_time_counts_nothing(string time) =>
        Read($"<testsuite><testcase name=\"a\" time=\"{time}\"/></testsuite>")!.DurationSeconds.ShouldBe(0);

    private static JUnitReport? Read(string xml) => JUnitReport.TryRead(new MemoryStream(Encoding.UTF8.GetBytes(xml)), out _);
}
