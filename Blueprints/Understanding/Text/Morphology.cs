namespace Catalyst.Blueprints.Understanding.Text;

/// <summary>English singulars, plurals and verb forms of lower-case words.</summary>
internal static class Morphology
{
    private static readonly FrozenDictionary<string, string> Singulars = Pairs("""
        people:person children:child men:man foremen:foreman firemen:fireman policemen:policeman salesmen:salesman
        craftsmen:craftsman handymen:handyman fishermen:fisherman workmen:workman horsemen:horseman sportsmen:sportsman gentlemen:gentleman
        chairmen:chairman feet:foot teeth:tooth mice:mouse geese:goose leaves:leaf shelves:shelf knives:knife
        wives:wife lives:life halves:half wolves:wolf loaves:loaf thieves:thief movies:movie cookies:cookie ties:tie pies:pie
        calories:calorie
        selfies:selfie brownies:brownie smoothies:smoothie shoes:shoe toes:toe caches:cache niches:niche quizzes:quiz analyses:analysis
        criteria:criterion indices:index matrices:matrix vertices:vertex statuses:status buses:bus bonuses:bonus campuses:campus
        viruses:virus canoes:canoe oboes:oboe floes:floe
        aliases:alias lenses:lens canvases:canvas atlases:atlas gases:gas businesses:business axes:axis theses:thesis bases:base
        heroes:hero potatoes:potato tomatoes:tomato todos:todo photos:photo kilos:kilo salespeople:salesperson menus:menu syllabi:syllabus
        oxen:ox skis:ski taxis:taxi dice:die lice:louse elves:elf calves:calf hooves:hoof scarves:scarf dwarves:dwarf fungi:fungus
        nuclei:nucleus appendices:appendix phenomena:phenomenon crises:crisis diagnoses:diagnosis oases:oasis hypotheses:hypothesis
        curricula:curriculum
        memoranda:memorandum larvae:larva vertebrae:vertebra formulae:formula kibbutzim:kibbutz cherubim:cherub midwives:midwife
        grandchildren:grandchild godchildren:godchild stepchildren:stepchild schoolchildren:schoolchild women:woman sportswomen:sportswoman
        passersby:passerby echoes:echo vetoes:veto mangoes:mango volcanoes:volcano
        cacti:cactus alumni:alumnus octopuses:octopus walruses:walrus censuses:census nexuses:nexus geniuses:genius
        """);

    private static readonly FrozenDictionary<string, string> Plurals =
        Singulars.Where(p => p.Key is not "bases").DistinctBy(p => p.Value).ToFrozenDictionary(p => p.Value, p => p.Key);

    // Look plural and are not, or are the same in both numbers.
    private static readonly FrozenSet<string> Unchanged = """
        is as this has was does yes its his hers ours yours theirs us plus thus always perhaps besides less across towards sometimes whereas
        news series species sms css aws ios os gps dns https rss bus gas lens canvas atlas alias status focus virus bonus campus
        mathematics maths physics analytics economics politics diabetes chess sheep fish deer aircraft equipment information furniture
        homework software music feedback progress access express redis kubernetes postgres jenkins sass axis basis thesis tennis iris
        christmas texas paris kudos chaos cosmos asparagus cactus octopus walrus census nexus genius pants jeans scissors glasses
        headquarters
        details address process business fitness wellness boss class glass grass mass pass loss dress press stress success illness witness
        bmi
        cms pos lms erp hackernews clothes nodejs nextjs vuejs
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>The same in both numbers, and several unless somebody says one: a list of them names kinds of things.</summary>
    private static readonly FrozenSet<string> Collective = """
        sheep fish deer moose bison squid trout salmon cattle poultry livestock swine offspring aircraft spacecraft hovercraft series
        species news staff crew personnel equipment furniture cutlery jewelry clothes trousers scissors glasses binoculars headphones
        savings goods belongings premises barracks crossroads headquarters stairs mail
        """.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    /// <summary>A plural that looks like its singular.</summary>
    public static bool IsPlural(string word) => Collective.Contains(word);

    public static string Singular(string word)
    {
        if (word.Length < 3 || word[^1] is not 's' && !Singulars.ContainsKey(word) || Unchanged.Contains(word)
            || Collective.Contains(word))
        {
            return word;
        }

        if (Singulars.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (Ends(word, "ss") || Ends(word, "us") || Ends(word, "is"))
        {
            return word;
        }

        if (Ends(word, "ies") && word.Length > 4)
        {
            return word[..^3] + "y";
        }

        if (Ends(word, "sses") || Ends(word, "shes") || Ends(word, "ches") || Ends(word, "xes") || Ends(word, "zzes") || Ends(word, "oes"))
        {
            return word[..^2];
        }

        return word[..^1];
    }

    public static string Plural(string word)
    {
        if (word.Length == 0)
        {
            return word;
        }

        if (Plurals.TryGetValue(word, out var irregular))
        {
            return irregular;
        }

        if (Collective.Contains(word) || Singular(word) != word)
        {
            return word;
        }

        if (word[^1] == 'y' && word.Length > 1 && !IsVowel(word[^2]))
        {
            return word[..^1] + "ies";
        }

        return word[^1] is 's' or 'x' or 'z' || Ends(word, "ch") || Ends(word, "sh") ? word + "es" : word + "s";
    }

    /// <summary>Plural of the last word: <c>job application</c> to <c>job applications</c>.</summary>
    public static string PluralPhrase(string phrase)
    {
        var space = phrase.LastIndexOf(' ');
        return phrase[..(space + 1)] + Plural(phrase[(space + 1)..]);
    }

    /// <summary>Candidates for the base form of a verb: tracking and tracks to track, planning to plan, managing to manage.</summary>
    public static IEnumerable<string> VerbBases(string word)
    {
        yield return word;
        if (word.Length > 4 && Ends(word, "ing"))
        {
            var stem = word[..^3];
            yield return stem;
            yield return stem + "e";
            if (stem.Length > 2 && stem[^1] == stem[^2])
            {
                yield return stem[..^1];
            }
        }
        else if (word.Length > 3 && word[^1] == 's')
        {
            yield return word[..^1];
            if (Ends(word, "es"))
            {
                yield return word[..^2];
            }

            if (Ends(word, "ies"))
            {
                yield return word[..^3] + "y";
            }
        }
        else if (word.Length > 4 && Ends(word, "ed"))
        {
            yield return word[..^1];
            yield return word[..^2];
            if (word.Length > 5 && word[^3] == word[^4])
            {
                yield return word[..^3];
            }
        }
    }

    public static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';

    private static bool Ends(string word, string suffix) => word.EndsWith(suffix, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string text) => text
        .Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)
        .Select(p => p.Split(':'))
        .ToFrozenDictionary(p => p[0], p => p[1]);
}
