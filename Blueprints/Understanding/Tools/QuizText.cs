using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>Finds the questions of a quiz that a request writes out: "What is the capital of France? Paris, London or Rome."</summary>
internal static partial class QuizText
{
    private const int Most = 100;

    /// <summary>Whether any question with an answer is written out. Linear in the length of the text.</summary>
    public static bool HasQuestions(string text) => Question().IsMatch(text);

    public static IReadOnlyList<QuizQuestion> Read(string text, List<int> used, List<string> assumptions)
    {
        var found = new List<QuizQuestion>();
        foreach (var match in Question().Matches(text).Take(Most))
        {
            var answers = Answers(match.Groups["answers"].Value, out var marked);
            if (answers.Count > 0 && found.TrueForAll(q => q.Text != match.Groups["text"].Value.Trim()))
            {
                if (answers.Count > 1 && !marked)
                {
                    const string first = "The first answer of each question is the right one where the request does not mark another.";
                    assumptions.AddRange(assumptions.Contains(first) ? [] : [first]);
                }

                found.Add(new QuizQuestion(match.Groups["text"].Value.Trim(), answers));
                used.AddRange(Enumerable.Range(match.Index, match.Length));
            }
        }

        // A question with one answer is asked with the answers of others.
        return [.. found.Select(q => q.Answers.Count > 1 ? q : q with
        {
            Answers = [.. q.Answers.Concat(found.Where(o => o != q).Select(o => o.Answers[0])).Distinct().Take(4)],
        })];
    }

    private static List<string> Answers(string text, out bool marked)
    {
        List<string> parts = [.. Separator().Split(text).Select(p => p.Trim(' ', '-', ':', '(', ')')).Where(p => p.Length > 0)];
        var right = parts.FindIndex(p => Mark().IsMatch(p));
        marked = right >= 0;
        List<string> answers = [.. parts.Select(p => Mark().Replace(Label().Replace(p, ""), "").Trim()).Where(p => p.Length > 0)];
        if (right > 0 && right < answers.Count)
        {
            (answers[0], answers[right]) = (answers[right], answers[0]);
        }

        return [.. answers.Distinct().Take(8)];
    }

    [GeneratedRegex(@"(?<text>\b[\p{L}\d][^?.!:;\n]{3,200}\?)[ \t]*(?:\n[ \t]*)?(?<answers>[^?.!\n]{1,200})(?=[.!\n]|$)")]
    private static partial Regex Question();

    [GeneratedRegex(@"\s*[,;/|]\s*(?:or\s+|and\s+)?|\s+or\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s*(?:\((?:correct|right|true|x)\)?|\*|✓|\bis (?:correct|right)\b|\(?(?:correct|right)\)?$)",
        RegexOptions.IgnoreCase)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^(?:(?:answers?|options?|choices?)\s*:?\s*|[a-d]\)\s*|[A-D]\s*[:.)]\s*|A:\s*)", RegexOptions.IgnoreCase)]
    private static partial Regex Label();
}
