namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>Reads values that are asked for: "what I did", "how many kilos", "when it is due", "which stylist".</summary>
internal static class Questions
{
    private static readonly FrozenSet<string> Askers = Words.Set("what who when where which how whom whose");

    private static readonly FrozenDictionary<string, string> Participles = new Dictionary<string, string>
    {
        ["did"] = "done", ["do"] = "done", ["saw"] = "seen", ["see"] = "seen", ["ate"] = "eaten", ["eat"] = "eaten", ["took"] = "taken",
        ["gave"] = "given", ["wrote"] = "written", ["drank"] = "drunk", ["chose"] = "chosen", ["drove"] = "driven", ["broke"] = "broken",
        ["wore"] = "worn", ["sang"] = "sung", ["buy"] = "bought", ["learn"] = "learned", ["play"] = "played", ["use"] = "used",
        ["grew"] = "grown", ["repair"] = "repaired", ["work"] = "worked on", ["worked"] = "worked on", ["change"] = "changed",
        ["noticed"] = "noticed", ["observe"] = "observed", ["plant"] = "planted", ["need"] = "needed", ["owe"] = "owed",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, (string Phrase, FieldKind? Kind)> Amounts =
        new Dictionary<string, (string, FieldKind?)>
        {
            ["much"] = ("amount", null), ["long"] = ("duration", null), ["far"] = ("distance", null),
            ["often"] = ("times", new FieldKind(FieldType.Integer, Number: new NumberFormat(NumberKind.Count))),
            ["old"] = ("age", null), ["high"] = ("height", null), ["heavy"] = ("weight", null), ["warm"] = ("temperature", null),
            ["well"] = ("result", null), ["strong"] = ("strength", null), ["bad"] = ("severity", null), ["big"] = ("size", null),
            ["deep"] = ("depth", null), ["fast"] = ("speed", null), ["cold"] = ("temperature", null), ["tall"] = ("height", null),
            ["wide"] = ("width", null), ["expensive"] = ("price", null), ["loud"] = ("loudness", null),
            ["hard"] = ("difficulty", null), ["good"] = ("rating", null),
        }.ToFrozenDictionary();

    /// <summary>Questions of one word: "what, when, who".</summary>
    private static readonly FrozenDictionary<string, SaidField> Alone = new Dictionary<string, SaidField>
    {
        ["what"] = new("what", [], new FieldKind(FieldType.String)), ["who"] = new("who", [], new FieldKind(FieldType.String)),
        ["when"] = new("date time", [], new FieldKind(FieldType.DateTime)), ["where"] = new("place", [], new FieldKind(FieldType.String)),
    }.ToFrozenDictionary();

    public static bool Asks(Token token) => token.IsAny(Askers);

    private static readonly FrozenSet<string> Presence = Words.Set(
        "there present came attended joined participated part attending helped played");

    private static readonly FrozenSet<string> Rest = Words.Set("left remaining over there available have had own stock in");

    /// <summary>Whether it asks something of what a list is about: "where I got it from", "where each one stands".</summary>
    public static bool IsOfIt(List<Token> item) => item.Count is > 0 and <= 7 && item.Exists(t => IsIt(t) || t.Word is "one")
        && !item.Exists(t => t.IsAny(ClauseReader.Modals));

    /// <summary>The value that a question asks for, or null.</summary>
    public static SaidField? Read(List<Token> item)
    {
        if (item is [var alone] && Alone.TryGetValue(alone.Word, out var asked))
        {
            return asked with { Tokens = item };
        }

        if (item.Count < 2 || !Asks(item[0]) && !Asks(item[1]))
        {
            return null;
        }

        if (item is [{ Word: "for" or "of" }, { Word: "how" }, ..] && Read(item[1..]) is { } much)
        {
            return much with { Tokens = item };
        }

        if (item is [{ Word: "to" or "from" or "since" or "by" or "for" or "until" } asker, _, ..] && Asks(item[1]))
        {
            var dated = item[1].Is("when");
            return new SaidField(dated ? asker.Word : $"{asker.Word} {item[1].Word}", item,
                new FieldKind(dated ? FieldType.Date : FieldType.String));
        }

        List<Token> rest = [.. item.Skip(1).TakeWhile(t => !t.Is("("))];
        if (item[0].Word is "who" or "where" && rest.Count > 2 && rest[^1].Is("from") && IsOfIt(item)
            && rest.Find(t => ItemKinds.IsParticiple(t) || t.Word is "got" or "came" or "comes" or "get") is { Word: { } origin })
        {
            // "where I got it from", "who I bought it from".
            return new SaidField(origin + " from", item, new FieldKind(FieldType.String));
        }

        if (item[0].Is("when") && IsOfIt(item) && rest.Find(ItemKinds.IsParticiple) is { Word: { } done })
        {
            // "when I bought it".
            return new SaidField(done + " on", item, new FieldKind(FieldType.Date));
        }

        if (item[0].Is("how") && rest.Count > 1 && rest[0].Is("much") && rest[^1].Word is "paid" or "pay" or "cost" or "costs")
        {
            return new SaidField(rest[^1].Word is "paid" ? "price paid" : "price", item, FieldLexicon.Parse("money"));
        }

        if (item[0].Is("how") && rest.Count > 1 && rest[0].Is("many") && rest.Skip(1).All(t => t.IsAny(Rest) || IsSpoken(t)))
        {
            // "how many are left", "how many I have".
            return new SaidField(rest.Exists(t => t.Word is "left" or "remaining") ? "number left" : "quantity", item,
                new FieldKind(FieldType.Integer, Number: new NumberFormat(NumberKind.Count)));
        }

        return item[0].Word switch
        {
            "what" => What(item, rest),
            "who" or "whom" or "whose" when rest.Count(t => !IsSpoken(t)) <= 3 => new SaidField("who "
                + string.Join(' ', rest.Where(t => !IsIt(t))
                .Select(t => t.Word)), item, new FieldKind(FieldType.String)) { Several = rest.Exists(t => t.IsAny(Presence)) },
            "when" => new SaidField(rest.Exists(t => t.Is("next")) && rest.Exists(t => t.Is("due")) ? "next due" : "date", item,
                new FieldKind(FieldType.Date)),
            "where" => new SaidField("place", item, new FieldKind(FieldType.String)),
            "which" or "whose" when Noun(rest) is { Count: > 0 } noun => new SaidField(Phrases.WordsOf(noun), item)
                { Several = noun[^1].IsPlural },
            "how" when rest[0].Is("many") && Noun(rest[1..]) is { Count: > 0 } counted => new SaidField(Phrases.WordsOf(counted), item,
                NumberLexicon.Unit(counted[^1].Word) is { } unit ? new FieldKind(FieldType.Decimal, Number: unit)
                    : new FieldKind(FieldType.Integer, Number: new NumberFormat(NumberKind.Count))),
            "how" when Amounts.TryGetValue(rest[0].Word, out var amount) => new SaidField(rest.Count > 1 && rest[0].Is("much")
                && rest[1].IsWord && Nouns.IsPlausible(rest[1]) && !VerbLexicon.IsForm(rest[1].Word) ? rest[1].Word : amount.Phrase, item,
                amount.Kind),
            _ => null,
        };
    }

    // "what I did", "what we bought", "what happened", "what is to be made".
    private static SaidField? What(List<Token> item, List<Token> rest)
    {
        if (rest.FindIndex(t => t.Word is "i" or "we" or "they" or "he" or "she" or "you") is > 0 and var speaker
            && rest[..speaker].TrueForAll(t => Nouns.IsPlausible(t) || EntityLexicon.Knows(t.Lemma)))
        {
            // "what dish they bring".
            return new SaidField(Phrases.WordsOf(rest[..speaker]), item, new FieldKind(FieldType.String));
        }

        if (rest.Count > 2 && rest[^1].Word is "day" or "time" or "week" && rest[^2].Is("that"))
        {
            rest = rest[..^2];
        }

        List<Token> said = [.. rest.Where(t => t.IsWord && !IsIt(t) && !(t.Word is "i" or "we" or "you" or "they" or "he" or "she" or "have"
            or "has" or "had" or "is" or "are" or "was" or "were" or "to" or "be" or "been" or "there" or "people"))];
        if (said.Count is 0 or > 3)
        {
            return null;
        }

        if (rest[0].Is("to") && said.Count == 1)
        {
            return new SaidField("what to " + said[0].Word, item, new FieldKind(FieldType.Text));
        }

        if (rest is [var how] && (how.Word is "wrong" or "missing" || ItemKinds.IsParticiple(how) && how.Word is not "happened"))
        {
            // "what's broken".
            return new SaidField("what is " + string.Join(' ', said.Select(t => t.Word)), item, new FieldKind(FieldType.String));
        }

        if (rest[0].Word is "is" or "are" && rest.Count > 1 && !(rest[1].Is("to") || rest[1].Is("done") || IsIt(rest[1])))
        {
            // "what is broken": that is what the row is known by.
            return new SaidField($"what {rest[0].Word} {string.Join(' ', said.Select(t => t.Word))}", item,
                new FieldKind(FieldType.String));
        }

        var act = said[0].Word;
        var speaks = rest[0].Word is "i" or "we" or "they" or "he" or "she" or "you" && !Participles.ContainsKey(act)
            && (Words.StoreVerbs.Contains(act) || VerbLexicon.Find(act).Any(v => !v.Passive && v.Verb.Base == act));
        if (speaks || act == "for")
        {
            // "what they bring", "what for": as it is.
            return new SaidField($"what {(speaks ? $"{rest[0].Word} " : "")}{string.Join(' ', said.Select(t => t.Word))}", item,
                new FieldKind(FieldType.String));
        }

        var happened = said[0].Word is "happened" or "happens" or "went";
        var verb = Participles.GetValueOrDefault(said[0].Word, said[0].Word);
        var phrase = happened ? "what happened" : "what was " + string.Join(' ', said.Skip(1).Select(t => t.Word).Prepend(verb));
        return new SaidField(phrase, item, new FieldKind(verb is "bought" or "sold" or "lent" ? FieldType.String : FieldType.Text));
    }

    // The noun behind "which", without what is said of it.
    private static List<Token> Noun(List<Token> rest) => [.. rest.TakeWhile((t, i) => i < 3 && t.IsWord && Nouns.IsPlausible(t)
        && !(i > 0 && (VerbLexicon.IsForm(t.Word) || ActionLexicon.IsVerb(t.Word))))];

    private static bool IsSpoken(Token t) => t.Word is "i" or "we" or "they" or "you" or "he" or "she" or "is" or "are" or "were" or "of"
        || IsIt(t);

    private static bool IsIt(Token t) => t.Word is "it" or "them" or "this" or "that";
}
