namespace Catalyst.Blueprints.Understanding.Text;

/// <summary>Mends slips in common words: one letter missing, extra, wrong or swapped.</summary>
/// <remarks>
/// Only words of six letters and more that no lexicon knows, with the right first letter, are mended: a shorter guess would turn one
/// good noun into another ("boats" into "boards"). Doubled and swapped letters are safe from five letters. Candidates are found by
/// their deletions, so a look-up costs the length of the word and not the size of the vocabulary.
/// </remarks>
internal static class Spelling
{
    private static readonly FrozenSet<string> Vocabulary = """
        application website simple authentication authorization login signup account accounts users calculator converter counter timer
        stopwatch
        tracker manager management planner organizer dashboard platform system online please create build develop generate design
        recipe recipes expense expenses inventory product products customer customers category categories comment comments message messages
        calendar appointment appointments reservation reservations booking bookings restaurant library bookmark bookmarks contact contacts
        invoice invoices project projects employee employees student students teacher teachers workout workouts exercise exercises
        movie movies watchlist reading library portfolio landing ingredients instructions description priority priorities deadline
        temperature currency password generator pomodoro kanban flashcard flashcards questionnaire survey surveys question questions
        grocery groceries shopping budget income transaction transactions subscription subscriptions volunteer equipment maintenance
        vehicle vehicles property properties medicine medication patient patients doctor doctors schedule notification notifications
        review reviews rating ratings favorite favorites address number quantity status notes title author habit habits
        without with where should include including track manage
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenDictionary<string, string> ByDeletion = Index();

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
        ["wether"] = "weather", ["resturant"] = "restaurant", ["restaraunt"] = "restaurant", ["libary"] = "library", ["lsit"] = "list",
        ["liek"] = "like",
        ["shoping"] = "shopping", ["managment"] = "management", ["maintainance"] = "maintenance", ["catagory"] = "category",
        ["catagories"] = "categories",
        ["adress"] = "address", ["favourite"] = "favorite", ["favourites"] = "favorites", ["colour"] = "color", ["colours"] = "colors",
        ["neighbourhood"] = "neighborhood", ["neighbour"] = "neighbor", ["neighbours"] = "neighbors", ["theatre"] = "theater",
        ["centre"] = "center", ["jewellery"] = "jewelry", ["catalogues"] = "catalogs", ["organising"] = "organizing", ["enrol"] = "enroll",
        ["enrolment"] = "enrollment", ["enrolments"] = "enrollments", ["catalogue"] = "catalog",
        ["organiser"] = "organizer", ["organise"] = "organize", ["programme"] = "program", ["cheque"] = "check", ["licence"] = "license",
    }.ToFrozenDictionary();

    public static string Mend(string word)
    {
        if (Frequent.TryGetValue(word, out var frequent))
        {
            return frequent;
        }

        if (word.Length is < 5 or > 20 || Words.IsKnown(word) || VerbLexicon.IsForm(word) || word is "shipping"
            || EntityLexicon.Knows(Morphology.Singular(word)) || FieldLexicon.Knows(word))
        {
            return word;
        }

        var best = word;
        foreach (var key in Keys(word))
        {
            if (ByDeletion.TryGetValue(key, out var candidate) && candidate[0] == word[0] && IsSlip(word, candidate))
            {
                best = candidate;
                break;
            }
        }

        return best;
    }

    private static IEnumerable<string> Keys(string word)
    {
        yield return word;
        for (var i = 0; i < word.Length; i++)
        {
            yield return word.Remove(i, 1);
        }
    }

    private static bool IsSlip(string word, string candidate)
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

        var a = word.AsSpan(start, word.Length - start - end);
        var b = candidate.AsSpan(start, candidate.Length - start - end);
        var swapped = a.Length == 2 && b.Length == 2 && a[0] == b[1] && a[1] == b[0];
        var doubled = a.Length == 1 && b.Length == 0 && start > 0 && word[start - 1] == a[0];
        if (word.Length == candidate.Length + 1 && word.StartsWith(candidate, StringComparison.Ordinal)
            && word[^1] is 'd' or 'r' or 's' or 'y')
        {
            // "scheduled" is no slip of "schedule".
            return false;
        }

        var plural = a.Length <= 1 && b.Length <= 1 && end == 0 && (word[^1] == 's' || candidate[^1] == 's');
        return !plural && (swapped || doubled || word.Length >= 6 && a.Length <= 1 && b.Length <= 1);
    }

    private static FrozenDictionary<string, string> Index()
    {
        var index = new Dictionary<string, string>();
        foreach (var word in Vocabulary.Where(w => w.Length >= 5).Order(StringComparer.Ordinal))
        {
            foreach (var key in Keys(word))
            {
                index.TryAdd(key, word);
            }
        }

        return index.ToFrozenDictionary();
    }
}
