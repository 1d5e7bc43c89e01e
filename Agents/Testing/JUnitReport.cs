using System.Globalization;
using System.Xml;

namespace Catalyst.Agents.Testing;

/// <summary>What a JUnit XML file says, counted from its test cases, never from the totals it claims.</summary>
internal sealed record JUnitReport(int Total, int Passed, int Failed, int Skipped, double DurationSeconds,
    IReadOnlyList<FailedTest> Failures)
{
    /// <summary>A report of more characters than this is refused.</summary>
    public const long MaxCharacters = 64L << 20;

    private const int MaxFailures = 50;
    private const int MaxText = 2000;

    /// <summary>Reads a report that a program under test wrote, so one that may be broken or hostile.</summary>
    /// <returns>Null with the reason in <paramref name="problem"/> when it is no JUnit report.</returns>
    public static JUnitReport? TryRead(Stream xml, out string problem)
    {
        // No document type: neither entities that expand without end nor files of this machine can get in.
        var settings = new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            MaxCharactersInDocument = MaxCharacters,
            CheckCharacters = false,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
        };
        try
        {
            using var reader = XmlReader.Create(xml, settings);
            reader.MoveToContent();
            if (reader.LocalName is not ("testsuites" or "testsuite"))
            {
                problem = $"its root is <{Cut(reader.LocalName, 40)}>, not <testsuites>";
                return null;
            }

            problem = "";
            return Read(reader);
        }
        catch (XmlException e)
        {
            problem = Cut(e.Message, 300);
            return null;
        }
    }

    private static JUnitReport Read(XmlReader reader)
    {
        int total = 0, failed = 0, skipped = 0;
        double seconds = 0;
        var failures = new List<FailedTest>();
        while (reader.Read())
        {
            if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "testcase")
            {
                continue;
            }

            var name = reader.GetAttribute("name") ?? "";
            var group = reader.GetAttribute("file") ?? reader.GetAttribute("classname") ?? "";
            seconds += Seconds(reader.GetAttribute("time"));
            total++;
            var (outcome, message) = ReadCase(reader);
            if (outcome == Outcome.Failed)
            {
                failed++;
                if (failures.Count < MaxFailures)
                {
                    failures.Add(new FailedTest(Cut(group, 200), Cut(name, 300), message));
                }
            }
            else if (outcome == Outcome.Skipped)
            {
                skipped++;
            }
        }

        return new JUnitReport(total, total - failed - skipped, failed, skipped, Math.Round(seconds, 3), failures);
    }

    private static (Outcome Outcome, string Message) ReadCase(XmlReader reader)
    {
        var (outcome, message) = (Outcome.Passed, "");
        if (reader.IsEmptyElement)
        {
            return (outcome, message);
        }

        var depth = reader.Depth;
        var inFailure = false;
        while (reader.Read() && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                inFailure = reader.LocalName is "failure" or "error";
                if (inFailure)
                {
                    outcome = Outcome.Failed;
                    message = Join(message, reader.GetAttribute("message"));
                }
                else if (reader.LocalName == "skipped" && outcome == Outcome.Passed)
                {
                    outcome = Outcome.Skipped;
                }

                inFailure &= !reader.IsEmptyElement;
            }
            else if (inFailure && reader.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
            {
                message = inFailure ? Join(message, reader.Value) : message;
            }
        }

        return (outcome, message);
    }

    private static string Join(string text, string? more)
    {
        more = more?.Trim();
        return string.IsNullOrEmpty(more) || text.Length >= MaxText || text.Contains(more, StringComparison.Ordinal)
            ? text
            : Cut(text.Length == 0 ? more : more.StartsWith(text, StringComparison.Ordinal) ? more : text + "\n" + more, MaxText);
    }

    private static double Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value)
            && value is >= 0 and < 1e6 ? value : 0;

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..length] + "…";

    private enum Outcome
    {
        Passed,
        Failed,
        Skipped,
    }
}

/// <param name="Group">Its file or class.</param>
/// <param name="Message">The assertion and its trace, cut to a length a person reads.</param>
internal sealed record FailedTest(string Group, string Name, string Message);
