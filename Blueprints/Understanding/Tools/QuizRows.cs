namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>A quiz whose questions people enter themselves: they are rows, each with its right answer and some wrong ones.</summary>
internal static class QuizRows
{
    private const string Right = "rightAnswer";

    private static readonly FrozenSet<string> Picture = Words.Set("picture photo image");

    private static readonly FrozenSet<string> Topic = Words.Set("category topic subject difficulty level");

    // What the list of questions, the game and its list of results do.
    private static readonly FrozenSet<string> Done = Words.Set("""
        question answer right wrong correct incorrect multiple choice option possible true false four three two five type enter add write
        create edit change delete manage mark set name player play person people kid child pupil student learner team visitor friend user
        their each after another at end see score result point best many were was keep kept list high highscore highscores own
        it
        """);

    /// <summary>Whether the request speaks of questions, and of one quiz rather than of several.</summary>
    public static bool IsAsked(string text, IReadOnlyList<ToolWord> words) => !QuizText.HasQuestions(text)
        && words.Any(w => w.Lemma == "question") && !words.Any(w => w.Word is "quizzes" or "quizes");

    /// <summary>Whether a tool takes its questions from rows.</summary>
    public static bool IsOne(Tool tool) => tool is { Kind: ToolKind.Quiz, Options.Source: not null };

    /// <param name="rounds">How many questions are asked in a round; null for all.</param>
    public static ToolOptions Read(IReadOnlyList<ToolWord> words, int head, int? rounds, List<int> used)
    {
        used.AddRange(words.Where(w => Done.Contains(w.Lemma) || Done.Contains(w.Word) || Picture.Contains(w.Lemma)
            || Topic.Contains(w.Lemma)).Select(w => w.At));

        // "a quiz about the capitals of Europe": what the questions are about.
        var about = Enumerable.Range(Math.Max(0, head - 1), 2)
            .FirstOrDefault(i => i < words.Count && words[i].Word is "about" or "on" or "for", -1);
        if (about >= 0)
        {
            used.AddRange(words.Skip(about).TakeWhile(w => w.Word is not ("." or "," or ":" or ";" or "with" or "where"))
                .Select(w => w.At));
        }

        return new ToolOptions(Source: "Question", Count: rounds, Answers: [Right, .. Enumerable.Range(1, Wrong(words)).Select(Name)]);
    }

    /// <summary>What keeps the questions.</summary>
    public static Entity Entity(Tool tool, string text, bool login)
    {
        var words = ToolWord.Of(text);
        var others = words.Where(w => Picture.Contains(w.Lemma) || Topic.Contains(w.Lemma)).Select(w => w.Lemma).Distinct()
            .Select(name => new Field(name, Naming.Sentence(name), Picture.Contains(name) ? FieldType.Image : FieldType.String, false));
        return new("Question", "Questions", "question", "questions",
        [
            new Field("question", "Question", FieldType.String, true, MaxLength: 300),
            new Field(Right, "Right answer", FieldType.String, true),
            .. tool.Options.Answers!.Skip(1).Select((name, at) => new Field(name, $"Wrong answer {at + 1}", FieldType.String, at == 0)),
            .. others,
        ], [], login ? Ownership.Authored : Ownership.None, "question", [], new SortOrder(SortOrder.Created, false));
    }

    private static string Name(int number) => $"wrongAnswer{number}";

    // "four answers" have three wrong ones.
    private static int Wrong(IReadOnlyList<ToolWord> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            if (ToolValues.Value(words[i]) is { } number and >= 2 and <= 8)
            {
                var noun = words.Skip(i + 1).Take(3).Select(w => w.Lemma).ToList();
                if (noun.Exists(w => w is "wrong" or "false" or "incorrect"))
                {
                    return number;
                }

                if (noun.Exists(w => w is "answer" or "option" or "choice"))
                {
                    return number - 1;
                }
            }
        }

        return 3;
    }
}
