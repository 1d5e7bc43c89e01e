using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// Finds in the text of a request the stages through which things move: <c>a board with to order, ordered, arrived</c>,
/// <c>deals go from lead to won or lost</c>. Linear.
/// </summary>
internal static partial class StageReader
{
    private const int Most = 12;

    private static readonly FrozenSet<string> Boards = Words.Set("board boards kanban pipeline pipelines");

    private static readonly FrozenSet<string> OtherBoards = Words.Set(
        "school notice message bulletin executive management advisory parish club job jobs discussion white black key circuit surf snow");

    private static readonly FrozenSet<string> OfOthers = Words.Set("game games member members meeting meetings room exam exams minutes");

    private static readonly FrozenSet<string> Lists = Words.Set("column columns stage stages lane lanes step steps phases status statuses");

    private static readonly FrozenSet<string> Moves = Words.Set("go goes going move moves moved moving pass passes flow flows");

    private static readonly FrozenSet<string> Into = Words.Set("with of are is : called named like namely from through the");

    private static readonly FrozenSet<string> Joining = Words.Set(", and or then → / ;");

    /// <summary>An item of the list has ended where one of these stands.</summary>
    private static readonly FrozenSet<string> After = Words.Set("""
        where that which who when while so per with should must can each every i we they you it there also please by if because
        """);

    private static readonly FrozenSet<string> Owners = Words.Set("our my the a an each every all their his her this these");

    /// <param name="IsBoard">Whether a board was asked for, with or without stages.</param>
    /// <param name="Stages">As they were written, in their order; fewer than two when none were named.</param>
    /// <param name="Text">The rest, in which a plain list stands for the board.</param>
    /// <param name="Said">The words that said it.</param>
    /// <param name="Subject">What moves, as it was written, or empty.</param>
    /// <param name="Of">The word before the board that the request is about: "sales" of a sales pipeline; empty for others.</param>
    /// <param name="Spans">Where the words stand that say stages or ask for a board, each as start and length.</param>
    public sealed record Found(
        bool IsBoard, IReadOnlyList<string> Stages, string Text, string Said, string Subject, string Of,
        IReadOnlyList<(int At, int Length)> Spans)
    {
        /// <summary>Requests that say more plainly what is to be kept track of, the likeliest first.</summary>
        public IEnumerable<string> Trackers()
        {
            if (Subject.Length > 0)
            {
                yield return $"build a {Morphology.Singular(Subject)} tracker with name, date and notes";
            }

            if (Whose().Match(Text) is { Success: true } whose && Morphology.Singular(whose.Groups["what"].Value) is { } what
                && what != whose.Groups["what"].Value)
            {
                yield return $"build a {what} tracker with name, date and notes";
            }

            yield return "build a card tracker with title, description and due date";
        }
    }

    public static Found Extract(string text)
    {
        var pieces = TextPiece.Of(text);
        var left = text.ToCharArray();
        var isBoard = false;
        for (var i = 0; i < pieces.Count; i++)
        {
            var board = IsBoard(pieces, i);
            isBoard |= board;
            var either = pieces[i].Word == "either" && i > 0 && pieces[i - 1].Word is "is" or "are" or "be";
            var moves = either || Moves.Contains(pieces[i].Word) && i + 1 < pieces.Count && pieces[i + 1].Word is "from" or "through";
            if (!board && !Lists.Contains(pieces[i].Word) && !moves)
            {
                continue;
            }

            var from = i + 1;
            while (from < pieces.Count && (Into.Contains(pieces[from].Word) || Lists.Contains(pieces[from].Word)))
            {
                from++;
            }

            if (from == i + 1 && board || from < pieces.Count && pieces[from].Word is "field" or "fields")
            {
                continue;
            }

            var (stages, to) = Items(pieces, from, moves);

            // "Stage (lead/won/lost), amount" is a property among others, which whoever reads properties knows better.
            var property = !moves && !board && pieces.GetRange(from, to - from).Exists(p => p.Word is "/" or "or");
            if (property || stages.Count < (either ? 3 : moves || isBoard ? 2 : 3))
            {
                continue;
            }

            var start = board ? i + 1 : i;
            var subject = "";
            if (either)
            {
                // "Each task of a group is either": the first noun is what is so.
                var before = Enumerable.Range(1, Math.Min(8, i)).Select(back => i - back).ToList();
                var each = before.Find(at => pieces[at].Word is "each" or "every") is > 0 and var every ? every
                    : before.FindIndex(at => pieces[at].Word is "each" or "every" or "a" or "the") is >= 0 and var near ? before[near] : -1;
                subject = each >= 0 ? pieces[each + 1].Word : "";
                start = i - 1;
            }
            else if (moves)
            {
                // "Where orders go from" goes with its "where", "deals that move through" leaves the deals.
                var link = Enumerable.Range(1, Math.Min(4, i)).Select(back => i - back)
                    .FirstOrDefault(at => pieces[at].Word is "where" or "that" or "which" or "whose" or "and" or "," or ".", -1);
                start = link >= 0 && pieces[link].Word is not ("," or "." or "and") ? link : i;
                var of = Enumerable.Range(1, Math.Min(30, i)).Select(back => i - back).TakeWhile(at => pieces[at].Word is not ".")
                    .FirstOrDefault(at => pieces[at].Word is "each" or "every", -1);
                subject = pieces[i - 1].Word is "and" or "," && of >= 0 ? pieces[of + 1].Word : link >= 0
                    && pieces[link].Word is "that" or "which" ? link > 0 ? pieces[link - 1].Word : ""
                    : i > 0 ? pieces[i - 1].Word is "can" or "should" or "must" && i > 1 ? pieces[i - 2].Word : pieces[i - 1].Word : "";
            }
            else
            {
                subject = Inside(pieces, i);
                start -= start > 0 && pieces[start - 1].Word is "with" or "and" or "the" or "a" ? 1 : 0;
            }

            var end = pieces[to - 1].End;
            var said = text[pieces[start].At..end];
            left.AsSpan(pieces[start].At, end - pieces[start].At).Fill(' ');
            return new Found(true, stages, WithoutBoard(pieces, left), said, subject, Of(pieces),
                [.. BoardSpans(pieces), (pieces[start].At, end - pieces[start].At)]);
        }

        // A board without columns is one on which people make their own, unless it is only a way of looking at something else.
        var look = Enumerable.Range(0, pieces.Count).Any(i => IsBoard(pieces, i) && IsLook(pieces, First(pieces, i)));
        return look ? new Found(true, [], WithoutBoard(pieces, left), "", "", "", [.. BoardSpans(pieces)])
            : new Found(false, [], text, "", "", "", []);
    }

    // "deals (value, stage: lead, won, lost)": whose values stand in parentheses.
    private static string Inside(List<TextPiece> pieces, int at)
    {
        var open = Enumerable.Range(1, Math.Min(30, at)).Select(back => at - back)
            .FirstOrDefault(i => pieces[i].Word is "(" or ")" or ".", -1);
        return open > 0 && pieces[open].Word == "(" ? pieces[open - 1].Word : "";
    }

    private static (List<string> Stages, int To) Items(List<TextPiece> pieces, int from, bool moves)
    {
        var stages = new List<string>();
        var (at, to) = (from, from);
        while (at < pieces.Count && stages.Count < Most)
        {
            var words = new List<string>();
            while (at < pieces.Count && !Ends(pieces, at, words.Count) && !Joins(pieces, at, moves, words.Count))
            {
                words.Add(pieces[at++].Word);
            }

            if (words.Count is 0 or > 3)
            {
                break;
            }

            stages.Add(string.Join(' ', words));
            to = at;
            var next = at;
            while (next < pieces.Count && next < at + 2 && Joins(pieces, next, moves, 1))
            {
                next++;
            }

            if (next == at)
            {
                break;
            }

            at = next;
        }

        return (stages.Distinct().ToList(), to);
    }

    /// <summary>"From baking to ready" joins, "to order" and "picked up" do not.</summary>
    private static bool Joins(List<TextPiece> pieces, int at, bool moves, int words) =>
        Joining.Contains(pieces[at].Word) || moves && words > 0 && pieces[at].Word is "to" or "through" or "via";

    private static bool Ends(List<TextPiece> pieces, int at, int words) =>
        pieces[at].Word is "." or "!" or "?" or "\n" or "(" or ")" || After.Contains(pieces[at].Word)
        || words > 0 && pieces[at].Word is "for" or "in" or "of" or "on"
            && at + 1 < pieces.Count && Owners.Contains(pieces[at + 1].Word);

    /// <summary>A board is a way of keeping track of things, and said of something else it is only a way of looking at it.</summary>
    private static string WithoutBoard(List<TextPiece> pieces, char[] left)
    {
        for (var i = 0; i < pieces.Count; i++)
        {
            if (!IsBoard(pieces, i))
            {
                continue;
            }

            var from = First(pieces, i);
            var view = IsLook(pieces, from);
            var next = i + 1 < pieces.Count ? pieces[i + 1].Word : "";
            var word = view || Boards.Contains(next) ? "" : next == "with" ? "app" : "tracker";
            var start = pieces[view ? from - 1 : i].At;
            var length = pieces[i].End - start;
            for (var k = 0; k < length; k++)
            {
                left[start + k] = k < word.Length ? word[k] : ' ';
            }
        }

        return new string(left);
    }

    private static string Of(List<TextPiece> pieces) => Enumerable.Range(1, Math.Max(0, pieces.Count - 1))
        .Where(i => IsBoard(pieces, i) && !IsLook(pieces, First(pieces, i))).Select(i => pieces[i - 1].Word).FirstOrDefault("");

    private static IEnumerable<(int At, int Length)> BoardSpans(List<TextPiece> pieces) =>
        Enumerable.Range(0, pieces.Count).Where(i => IsBoard(pieces, i)).Select(i => (pieces[i].At, pieces[i].Length));

    /// <summary>"Board games", "the school board" and "board members" have no columns.</summary>
    private static bool IsBoard(List<TextPiece> pieces, int at) => Boards.Contains(pieces[at].Word)
        && !(at + 1 < pieces.Count && OfOthers.Contains(pieces[at + 1].Word)) && !(at > 0 && OtherBoards.Contains(pieces[at - 1].Word));

    private static int First(List<TextPiece> pieces, int at)
    {
        while (at > 0 && (Boards.Contains(pieces[at - 1].Word) || pieces[at - 1].Word is "a" or "the"))
        {
            at--;
        }

        return at;
    }

    private static bool IsLook(List<TextPiece> pieces, int first) =>
        first > 0 && pieces[first - 1].Word is "with" or "on" or "as" or "in" or "using";

    /// <summary>"For our library purchases".</summary>
    [GeneratedRegex(@"\b(?:for|of) (?:our|my|the|all) (?<what>[\p{L}' -]{3,40}?)\s*(?:[.,;!?\n]|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Whose();
}
