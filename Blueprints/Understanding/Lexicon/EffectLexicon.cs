namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Something that an application would do by itself, and that no part of the model does.</summary>
/// <param name="Reason">Why it is not done, as it stands behind "because".</param>
/// <param name="Instead">What would do instead; empty when nothing would.</param>
/// <param name="Tells">The words also tell what is kept: "managers approve receipts".</param>
internal sealed record Effect(string Name, string Reason, string Instead, bool Tells = false)
{
    /// <summary>Something that is known and not built, in the plural: "maps".</summary>
    public static Effect Missing(string what) => new(what, $"I cannot build {what} yet", "");
}

/// <summary>How people ask for effects.</summary>
internal static class EffectLexicon
{
    /// <summary>How many words may stand between two of one saying.</summary>
    private const int Farthest = 10;

    // name: reason | instead, then a line of sayings. ^ begins a clause, ~ stands for some words, # for a number. A verb stands for its
    // forms, a noun for its plural. A + before the name: the words also tell what is kept.
    private const string Text = """
        today: I cannot tell which rows it would show | sort the list by its date
            = today ~ first; todays ~ first; today first; ^only today; ^show only today; ^see today; ^show today; ^show ~ due; due today
            = due this week; of today; ^see ~ today; ^show ~ today; what is due; next due; ^see ~ due
            = upcoming ~ first; ^which ~ due
        owing: what people owe each other is worked out only where something says who paid how much | enter who paid what
            = who ~ pay whom; still owed; is owed; are owed; who owe; owe whom; owe who; owe ~ other
            = ^split ~ equally; ^split equally; ^split ~ evenly; ^split ~ fairly; ^split ~ between
            = be split; is split; are split; ^share ~ equally; ^shared equally; ^settle up; how to settle up; to settle up; pay whom
            = has to pay who; have to pay who; balance between; balance among; ^pays the same; ^pay the same; even things out
        sum: I cannot tell what would be computed from what | say which number it adds up, and for each of what
            = ^count; ^calculate; ^compute; ^sum up; ^add up; ^total up; how many; how much; who owe; owe whom; owe who; ^show ~ average
            = ^show ~ total; ^show ~ per; ^show ~ progress; ^show ~ sum; ^show ~ number of; ^show ~ age; ^show ~ score; ^show ~ balance
            = ^average; ^total this; ^total per
            = average ~ per; total ~ per; sum of; running total; running balance; points per; percentage of; ^the average; ^the total ~ of
            = ^total ~ of; ^see ~ total; ^see ~ average; ^see ~ progress; still owe; still have to pay; work out; ^show what; tell me what
            = what is the total; what is the average
            = ^overall; ^altogether; ^what was earned; ^what was spent; ^what ~ earned; ^what ~ spent; ^income ~ per; ^hours per
            = ^goals per; ^earnings ~ per; ^revenue ~ per; ^turnover ~ per; ^profit ~ per; ^expenses ~ per; ^kilometres ~ per; sums of
            = ^litres per; ^miles per; be calculated; is calculated; are calculated; be computed; is computed; are computed
            = at death; calculated automatically; computed automatically
            = still has to pay; has to pay; have to pay; percent of; days until; how long; days in a row; is left of; are left of
            = due again; weeks after; days after; months after; years after; ^show next; next watering; next service
            = number of ~ per; average of; mean of; highest ~ of; lowest ~ of; latest ~ of; remaining budget; left of the budget
            = since the last; ^show ~ since; ^see ~ since; since the previous; to the previous; than the previous; ^show ~ streak
            = ^see ~ streak; current streak; streak in day; consumption per; ^the consumption; ^show ~ difference; ^show ~ remaining
            = ^minutes per; ^sales per; ^pages per; ^totals per; ^points per; ^best ~ per; ^biggest ~ per; ^longest ~ per; ^fastest ~ per
            = ^show ~ highest; ^show ~ lowest; ^show ~ best; ^show ~ fastest; ^show ~ longest; ^see ~ highest; ^what each; ^what every
            = ^the share; share in percent; ^the difference; years after; year after; ^see ~ balance; balance of
            = remaining balance; average rating; per year; per season; add ~ together; ^show if; ^see how; split ~ fairly
        ranking: I cannot tell what would be counted or added up for that | sort the list by a number that is entered
            = ranking by; ^ranking; ^a ranking; ^rank; ranked by; top ten; top three; top five; top #; best three; ^the best ~ win
            = sorted by points; most votes; most goals; top scorer; scorer list; ranking of; ^top; most first; by most; with ~ most
            = table with ~ point; table with ~ won; table ~ played; ^who ~ most; ^lowest ~ win; ^highest ~ win; ^most ~ win; top list
            = top reader; top player; top seller; top member; top runner; top user; ^show the top; ^see the top; points table
            = most points; ^leaderboard; ^a leaderboard; ^highscore; standings; league table
        chart: I cannot tell which numbers it would show | say a chart of which number, and over time or for each of what
            = chart; graph; curve; diagram; heatmap; histogram; over time; visualize; trend; as bar; as column; as a pie
            = pie of; ^plot the; ^per month; ^per week; ^by month; develops; development of; draw ~ chart; draw ~ graph; draw ~ curve
            = draw ~ diagram
        scoring: I cannot tell which results would be counted | enter the points in a field
            = win gives; wins give; win is; win counts; win brings; victory gives; for a win; per win; draw gives; draw #; loss #; draw is
            = win #; win scores; win ~ point; victory ~ point; draw ~ point; tie ~ point
        draw: nothing is drawn or picked by chance yet | pick by hand and note it in a field
            = draw a winner; draw the winner; draw winner; ^draw; pick ~ random; at random; randomly; by chance; ^shuffle; pick a winner
        reminder: nothing is sent or said by itself yet | sort the list by its date, so that what is due comes first
            = remind; reminder; notify; notification; ^warn; ^alert; warn me; warn us; warn them; warning; by email; by mail; via email
            = per email; by sms; send ~ email; send ~ mail; get ~ email; email me; email us; mail me; receive ~ email; ^tell me when
            = let me know; let us know; push message; text message; email when; mail when
        marking: I cannot tell when a row would be marked | filter the list by that field
            = in red; in gray; in grey; in green; in yellow; in orange; in bold; highlight; ^flag; turn red; turn green; show ~ red
            = need service; need repair; need attention; need ~ attention; blink
            = be red; be orange; be yellow; be green; be grey; be gray; be blue; turn orange; turn yellow; in blue; in amber; in pink
            = in purple; greyed out; grayed out; be marked; are marked; is marked; ^mark ~ overdue; ^mark ~ than; ^mark ~ when
            = ^mark ~ below; ^mark ~ above; ^mark ~ that are; ^mark ~ that have; ^mark ~ which are; ^mark ~ which have; ^mark ~ who have
            = ^mark ~ who are; ^mark ~ whose; ^mark ~ that not; ^mark ~ which not; want it marked; want them marked; want that marked
            = be striking; be conspicuous; catch the eye; be visible at once; be seen at once
            = ^mark ~ in
            = show ~ grey; show ~ gray; show ~ green; show ~ yellow; show ~ orange; ^colour ~ when; ^color ~ when; ^mark those
            = mark ~ red; stand out; overdue one; crossed out; strike through
        rule: that is no rule that I can enforce yet | whoever enters it has to look
            = only one; only once; can ~ once; vote once; once per; once only; twice; at the same time; overlap; double book; clash
            = no more than; not more than; at most; at least; max #; maximum #; maximum of; limit; limited to; up to #; already taken
            = already booked; ^nobody; ^no one; no two; cannot be; must not; may not; is refused; are refused; ^prevent; not allowed
            = ^more than ~ refuse; ^do not allow; ^don't allow; in two places; one per; is full; until ~ full; fully booked
            = must be at; has to be at; not be able to; must be after; must be before; has to be after; must be later; must be earlier
            = must be greater; must be higher; must be more; must be bigger; must be less; must be lower; must be smaller; exceed
            = ^not more ~ than; ^no more ~ than; no double; double booking; double reservation; more than once; only be ~ once; himself
            = against themselves; already out; that is out; is lent out; in the past; in the future; never ~ below; below zero; negative
            = must be different; be unique; higher than; only ~ once; two times; at once; no duplicate; ^each ~ once; not ~ more than
            = is unique; are unique; stay unique; not repeat; never repeat; nobody else; no one else; gets only one; only gets one
            = only get one; get only one; only has one; has only one; future booking; future reservation; end after; ^end after
            = has to fit; have to fit; must fit; fit into; each ~ has # ~ per; everyone has # ~ per; everybody has # ~ per
            = smaller ~ must not; takes at most; one ~ per person
            = cannot ~ more than; ^no ~ after ~ start; ^no ~ after ~ end; ^no more ~ after; all ~ place ~ taken; than the maximum
            = only between #; ^nothing on
            = enough have signed up; greater than zero; more than zero; not more ~ than ~ copy; than there is; than there are
            = has to be between; must be between; ^after ~ no more; cannot hold more; ^only ~ for the future; only in the future
            = cannot ~ more than; overbook; overfilled; only be ~ by one; ^one ~ per; same ~ twice
        role: everyone who logs in has the same rights | say "with login" to keep out who has no account
            = only the ~ may; only the ~ can; only the ~ see; only admin; only staff; only teacher; only manager; only member; only coach
            = sees everything; ^only ~ can; ^only ~ may; ^only ~ should; different rights; different roles; role based
        calendar view: there is no date that a calendar could use | sort the list by its date
            = calendar view; calendar of; calendar for; as a calendar; as calendar; calendar where; week plan
            = in a calendar; on a calendar; week view
            = month view; weekly view; monthly view
        gallery: there is no picture that could be shown there | each shows its picture in the list
            = gallery of; a gallery; in a gallery; gallery view; picture gallery; photo gallery; image gallery; ^gallery; wall of photo
            = wall of picture; card with ~ picture; card with ~ photo; card with ~ image; grid of photo; grid of picture; photo grid
        drag and drop: rows are not moved by dragging yet | choose the other value in the form
            = drag and drop; drag; draggable; drag-and-drop
        files: files are not read or written yet | copy from the list
            = ^import; as pdf; to pdf; as a pdf; qr code; barcode; print ~ label; print ~ ticket; print ~ certificate; print ~ invoice
            = print ~ badge; print ~ poster; printable ~ label; printable ~ invoice; printable ~ certificate
        payment: money is not taken yet | record what was paid
            = pay online; online payment; credit card; checkout; stripe; paypal; pay by card
        look: pictures and letters of one's own are not used yet | say "serif", "rounded" or "handwritten letters", and the colours
            = font; background image; logo; corporate design
        start: the start page does not show that yet | it stands in the list
            = start page ~ show; start page ~ list; home page ~ show; front page ~ number; front page ~ count; dashboard ~ show
            = on the start page; on the first page; on the home page; on the dashboard; show ~ on the front page
        list: I cannot tell which rows such a list would show | filter the list by that field
            = ^list of ~ not; ^list of ~ that; ^list of ~ due; ^a list of ~ not; ^a list of ~ that; ^a list of ~ due; ^show the ~ that
            = ^show all ~ that; ^show ~ where; ^show which; ^see which; ^show what ~ within
            = shall be listed; should be listed; must be listed; are listed on; on a separate ~ page; on a page of their own
            = at the top of the start page; ^show all ~ available; ^list all ~ not; ^see all ~ that; ^show those; ^list those
        archive: rows do not leave the list by themselves yet | filter the list, or delete them
            = drop off the list; drop off; disappear from the list; disappear when; to the archive; into the archive; ones archive
            = archived automatically; leave the list; vanish from the list; are hidden; only today ~ by default
        group: rows are not put under headings yet | sort or filter the list by that
            = ^group ~ by; grouped by
        schedule: nothing happens by itself at a time yet | add the row when it is due
            = automatically; by itself; by themselves; recurring; repeats every; repeat every; ^generate ~ for; come back more
        playing: rows are not gone through one after the other yet | open one after the other from the list
            = one at a time; question after question; question by question; card after card; card by card; one after the other
            = one after another; flip it; flip the card; flip them; flip through; shows the front; show the front; step through
            = go through the step; goes through ~ step; going through ~ step; go through ~ card; go through ~ exercise; step by step
            = one by one; one step at; knew it; know it or; learn ~ one; turn ~ card; turn it over; turn them over; next exercise
            = counts down each; count down each; take ~ quiz; play ~ quiz; take ~ test; ^quiz me; ^quiz for visitor; leitner
        repetition: cards do not come back by how well they are known yet | mark by hand what is known
            = spaced repetition; come back; more often when; repeat ~ wrong
        workflow: rows are not moved on by a button of their own yet | set the status in the form
            = ^promote; swap; waiting list; hand over; next round; ^confirm
        +deed: there is no button of its own for that yet | change it in the form
            = ^button to; ^a button to; button ~ take; take one out; press done; press ~ done; tap done; press paid; press finished
            = hand ~ back; to the next belt; to the next stage; to the next step; to the next level; to the next round; to the next grade
            = mark ~ as; be marked as; flag ~ as; ^tick ~ as; button ~ set; set ~ to today; set ~ to now; hand in; hand it in; bring back
            = give back; ^return the; ^return it; ^return them; can return; to return the; to return it; ^check in; can check in
            = check in guest; check in member; check in people; check them in; ^upvote; can upvote; can like; give ~ heart
            = +1; use up; restock; refill
        deeds: there is no button of its own for that yet | change it in the form
            = go down; goes down; go up; goes up; be reduced; is reduced; be deducted; is deducted; one less; by one; be lowered
        +approval: nothing waits for an approval yet | set the status in the form
            = boss ~ yes or no; manager ~ yes or no; owner ~ yes or no; parents ~ yes or no; principal ~ yes or no; chair ~ yes or no
            = board ~ yes or no; office ~ yes or no; head ~ yes or no; leader ~ yes or no; treasurer ~ yes or no
            = approve; can accept; can decline; can reject; can cancel; may cancel; be confirmed; be approved; settle
            = parent confirm; boss confirm; chef confirm; leader confirm; owner confirm; trainer confirm; manager confirm; teacher confirm
            = coach confirm; organizer confirm; admin confirm; office confirm
            = can confirm; staff confirm; confirm ~ reservation; confirm ~ booking; confirm ~ order; confirm them
        availability: what is free is not worked out yet | look at what is entered for that time
            = check availability; is available; are available; free slot; which ~ free
        connection: no other service is asked yet | enter the value by hand
            = sync; synchronize; integrate; connect to; google; whatsapp; outlook; live data; from the internet
        """;

    private static readonly FrozenDictionary<string, Effect> Effects;

    private static readonly FrozenDictionary<string, IReadOnlyList<(string[] Words, bool Opens, Effect Effect)>> ByFirst;

    static EffectLexicon()
    {
        var effects = new Dictionary<string, Effect>();
        var sayings = new Dictionary<string, List<(string[], bool, Effect)>>();
        foreach (var line in Words.Lines(Text))
        {
            var parts = line.Split(" = ");
            var colon = parts[0].IndexOf(": ", StringComparison.Ordinal);
            var why = parts[0][(colon + 2)..].Split(" | ");
            var name = parts[0][..colon].TrimStart('+');
            var effect = effects[name] = new Effect(name, why[0].Trim(), why[1].Trim(), parts[0][0] == '+');
            foreach (var saying in parts.Skip(1).SelectMany(p => p.Split(';', StringSplitOptions.TrimEntries)))
            {
                var words = saying.TrimStart('^').Split(' ');
                if (!sayings.TryGetValue(words[0], out var all))
                {
                    sayings[words[0]] = all = [];
                }

                all.Add((words, saying[0] == '^', effect));
            }
        }

        Effects = effects.ToFrozenDictionary();
        ByFirst = sayings.ToFrozenDictionary(s => s.Key, s => (IReadOnlyList<(string[], bool, Effect)>)
            [.. s.Value.OrderByDescending(saying => saying.Item1.Length)]);
    }

    /// <summary>By name: <c>reminder</c>.</summary>
    public static Effect Named(string name) => Effects[name];

    /// <summary>The effect that a clause asks for with the words that begin at a token, or null.</summary>
    /// <param name="opens">Whether the token begins its clause.</param>
    public static Effect? At(IReadOnlyList<Token> clause, int at, bool opens)
    {
        foreach (var form in Forms(clause[at]))
        {
            foreach (var (words, begins, effect) in ByFirst.GetValueOrDefault(form) ?? [])
            {
                if ((opens || !begins) && Follows(clause, at, words))
                {
                    return effect;
                }
            }
        }

        return null;
    }

    private static bool Follows(IReadOnlyList<Token> clause, int at, string[] words)
    {
        var next = at + 1;
        for (var w = 1; w < words.Length; w++)
        {
            if (words[w] == "~")
            {
                var end = Math.Min(clause.Count, next + Farthest);
                while (next < end && !Is(clause[next], words[w + 1]))
                {
                    next++;
                }

                if (next == end)
                {
                    return false;
                }

                continue;
            }

            if (next >= clause.Count || !Is(clause[next], words[w]))
            {
                return false;
            }

            next++;
        }

        return true;
    }

    private static bool Is(Token token, string word) => word == "#"
        ? token.Kind == TokenKind.Number || token.IsAny(Words.Counts) : Forms(token).Contains(word);

    private static IEnumerable<string> Forms(Token token) => token.Kind is TokenKind.Number or TokenKind.Quoted or TokenKind.Mark ? []
        : token.Word == token.Lemma ? Morphology.VerbBases(token.Word) : Morphology.VerbBases(token.Word).Prepend(token.Lemma);
}
