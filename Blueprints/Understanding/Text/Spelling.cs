namespace Catalyst.Blueprints.Understanding.Text;

/// <summary>Mends slips: a letter missing, doubled, wrong or swapped, and what people often write for a word.</summary>
/// <remarks>
/// Only what is no word at all is mended, and the first letter is taken to be right. The shorter a word, the more it could be a name or
/// an abbreviation, so the fewer slips are believed.
/// </remarks>
internal static class Spelling
{
    private const int Longest = 20;

    private static readonly string[] Prefixes = ["re", "un", "over", "pre", "mis", "out", "under", "dis", "de"];

    private static readonly string[] Alike = ["ck", "cs", "sz", "fv", "dt", "mn", "iy", "kq", "gj", "bp", "ae", "ei", "io", "ou"];

    private static readonly FrozenDictionary<string, string> Frequent = new Dictionary<string, string>
    {
        ["ap"] = "app", ["appp"] = "app", ["aplication"] = "application", ["todoo"] = "todo", ["tood"] = "todo", ["blgo"] = "blog",
        ["blogg"] = "blog",
        ["recipies"] = "recipes", ["reciepe"] = "recipe", ["reciepes"] = "recipes", ["recepie"] = "recipe", ["recepies"] = "recipes",
        ["receipe"] = "recipe",
        ["autentication"] = "authentication", ["authentification"] = "authentication", ["autehntication"] = "authentication",
        ["auth"] = "authentication",
        ["calender"] = "calendar", ["calculater"] = "calculator", ["calulator"] = "calculator", ["usr"] = "user", ["usrs"] = "users",
        ["wnat"] = "want", ["somthing"] = "something", ["someting"] = "something", ["sumthing"] = "something", ["teh"] = "the",
        ["simpel"] = "simple", ["mak"] = "make", ["websight"] = "website", ["traking"] = "tracking", ["trak"] = "track", ["trac"] = "track",
        ["shuld"] = "should", ["wich"] = "which", ["thier"] = "their",
        ["poeple"] = "people", ["oder"] = "order", ["costumer"] = "customer", ["costumers"] = "customers", ["mangement"] = "management",
        ["manger"] = "manager", ["invetory"] = "inventory", ["scedule"] = "schedule", ["buget"] = "budget", ["budjet"] = "budget",
        ["wit"] = "with", ["wiht"] = "with", ["withh"] = "with", ["buid"] = "build", ["biuld"] = "build", ["bulid"] = "build",
        ["buld"] = "build",
        ["creat"] = "create", ["craete"] = "create", ["crate"] = "create", ["mkae"] = "make", ["maek"] = "make", ["plz"] = "please",
        ["pls"] = "please",
        ["bycicle"] = "bicycle", ["bycicles"] = "bicycles", ["bycycle"] = "bicycle", ["bicyle"] = "bicycle",
        ["wether"] = "weather", ["resturant"] = "restaurant", ["restraunt"] = "restaurant", ["restaraunt"] = "restaurant", ["libary"] =
            "library", ["lsit"] = "list",
        ["liek"] = "like",
        ["shoping"] = "shopping", ["managment"] = "management", ["maintainance"] = "maintenance", ["catagory"] = "category",
        ["catagories"] = "categories",
        ["adress"] = "address", ["favourite"] = "favorite", ["favourites"] = "favorites", ["colour"] = "color", ["colours"] = "colors",
        ["neighbourhood"] = "neighborhood", ["neighbour"] = "neighbor", ["neighbours"] = "neighbors", ["theatre"] = "theater",
        ["centre"] = "center", ["jewellery"] = "jewelry", ["catalogues"] = "catalogs", ["organising"] = "organizing", ["enrol"] = "enroll",
        ["enrolment"] = "enrollment", ["enrolments"] = "enrollments", ["catalogue"] = "catalog",
        ["prise"] = "price", ["fone"] = "phone", ["fon"] = "phone", ["shud"] = "should", ["wud"] = "would", ["cud"] = "could",
        ["til"] = "until", ["ppl"] = "people", ["bday"] = "birthday", ["nr"] = "number", ["thru"] = "through", ["wanna"] = "want",
        ["hav"] = "have", ["gona"] = "going", ["wot"] = "what", ["becos"] = "because", ["skool"] = "school", ["nite"] = "night",
        ["organiser"] = "organizer", ["organise"] = "organize", ["programme"] = "program", ["cheque"] = "check", ["licence"] = "license",
    }.ToFrozenDictionary();

    /// <summary>The word that was meant.</summary>
    /// <param name="word">In lower case.</param>
    /// <param name="mayBeName">Whether it is written like a name, which no list of words has.</param>
    public static string Mend(string word, bool mayBeName = false)
    {
        if (Frequent.TryGetValue(word, out var frequent))
        {
            return frequent;
        }

        if (mayBeName || word.Length < 3 || word.Length > Longest || !word.All(char.IsAsciiLetterLower) || IsWord(word)
            || IsDerived(word))
        {
            return word;
        }

        // The lists hold few regular plurals.
        var single = word[^1] == 's' && word.Length > 4 ? Nearest(word[..^1]) : null;
        return Nearest(word) is { } whole && (single is null || whole.Cost <= single.Value.Cost) ? whole.Word
            : single is null ? word : Morphology.Plural(single.Value.Word);
    }

    // "repotted", "repottings": no list of words has all that verbs become with a syllable before them.
    private static bool IsDerived(string word) => Array.Exists(Prefixes, prefix => word.StartsWith(prefix, StringComparison.Ordinal)
        && word[prefix.Length..] is { Length: > 4 } rest && (rest.EndsWith("ed", StringComparison.Ordinal)
            || rest.EndsWith("ing", StringComparison.Ordinal) || rest.EndsWith("ings", StringComparison.Ordinal))
        && (IsWord(rest) || Morphology.VerbBases(rest.TrimEnd('s')).Any(IsWord)));

    private static bool IsWord(string word) => Words.IsKnown(word) || VerbLexicon.IsForm(word) || WordList.Knows(word)
        || FeatureLexicon.IsTechnology(word) || FeatureLexicon.IsAuth(word) || FeatureLexicon.NotBuilt(word) is not null
        || AppLexicon.Find(word) is not null || ToolLexicon.Find(word) is not null || ColourLexicon.Find(word) is not null;

    private static (string Word, int Cost)? Nearest(string word)
    {
        (string Word, int Cost)? best = null;
        foreach (var (candidate, rank) in WordList.With(word[0]))
        {
            if (Math.Abs(candidate.Length - word.Length) <= 2 && Slip(word, candidate, rank) is { } slip
                && (best is null || 2 * slip + rank < best.Value.Cost))
            {
                best = (candidate, 2 * slip + rank);
            }
        }

        return best;
    }

    /// <summary>How bad a slip it would be, 0 for the most usual; null where it is none.</summary>
    private static int? Slip(string word, string candidate, int rank)
    {
        var start = 0;
        var shorter = Math.Min(word.Length, candidate.Length);
        while (start < shorter && word[start] == candidate[start])
        {
            start++;
        }

        var end = 0;
        while (end < shorter - start && word[^(end + 1)] == candidate[^(end + 1)])
        {
            end++;
        }

        var wrong = word[start..^end];
        var right = candidate[start..^end];
        int? slip = (wrong.Length, right.Length) switch
        {
            (2, 2) when wrong[0] == right[1] && wrong[1] == right[0] => 0,
            (0, 1) => right[0] == candidate[start - 1] || end == 0 && right == "e" ? 0 : 1,
            (1, 0) when wrong[0] == word[start - 1] => 0,
            (1, 0) when end > 0 => 2,
            (1, 1) when end > 0 && Array.Exists(Alike, pair => pair.Contains(wrong[0]) && pair.Contains(right[0])) => 1,
            (1, 1) when end > 0 => 2,
            _ => null,
        };
        return slip is null ? word.Length >= 8 && rank == WordList.Domain && Edits(word, candidate) <= 2 ? 4 : null
            : word.Length == 3 ? slip == 0 && rank == WordList.Everyday ? slip : null
            : word.Length == 4 ? slip <= 1 && right.Length > 0 && rank <= WordList.Everyday ? slip : null
            : word.Length == 5 ? slip <= 1 && rank <= WordList.Everyday + 1 ? slip : null
            : slip;
    }

    // Letters to insert, remove or change.
    private static int Edits(string a, string b)
    {
        Span<int> row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j - 1], above) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[b.Length];
    }
}
