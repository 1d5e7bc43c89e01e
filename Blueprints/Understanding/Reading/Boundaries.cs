namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>
/// What a sentence says about who may see what, which rules hold, and what is beyond the built-in brain. It is read beside the
/// parser, over all words, so that nothing that was asked and is not built goes unmentioned.
/// </summary>
internal sealed class Boundaries(Draft draft)
{
    private const int LongestQuote = 80;

    private static readonly FrozenSet<string> Reading = Words.Set("see view read access browse find open look get");
    private static readonly FrozenSet<string> Changing = Words.Set("edit change delete update modify manage remove");

    /// <summary>One word that can only mean something that is not built; other words need their neighbours to tell.</summary>
    private static readonly FrozenSet<string> Telltale =
        Words.Set("""
        chart graph streak stripe paypal sms gps geolocation blockchain nft pdf csv notification drag-and-drop barcode checkout
        cryptocurrency oauth 2fa geofencing
        """);

    private readonly HashSet<string> _asked = [];

    /// <summary>Whether the sentence is a rule and nothing else, so that the parser can skip it.</summary>
    public bool Read(IReadOnlyList<Token> sentence, bool first)
    {
        Visibility(sentence);
        var rule = Rule(sentence) && !first;
        for (var i = 0; i < sentence.Count; i++)
        {
            for (var length = Math.Min(3, sentence.Count - i); length > 0; length--)
            {
                var phrase = string.Join(' ', sentence.Skip(i).Take(length).Select(t => t.Lemma));
                if ((length > 1 || Telltale.Contains(phrase)) && sentence.Skip(i).Take(length).All(t => t.IsWord)
                    && FeatureLexicon.NotBuilt(phrase) is { } missing)
                {
                    _asked.Add(missing);
                    i += length - 1;
                    break;
                }
            }
        }

        Sharing(sentence);
        Limit(sentence);
        Mail(sentence);
        return rule;
    }

    /// <summary>Says what was asked and neither built nor mentioned so far.</summary>
    public void Mention()
    {
        foreach (var missing in _asked.Where(a =>
            !draft.Assumptions.Any(s => s.Contains(a, StringComparison.OrdinalIgnoreCase)
                || s.Contains(Morphology.Singular(Noun(a)), StringComparison.OrdinalIgnoreCase))))
        {
            var noun = Noun(missing);
            if (!draft.Entities.Any(e => e.Label == noun || Morphology.PluralPhrase(e.Label) == noun
                || e.Fields.Any(f => f.Phrase == noun || Morphology.PluralPhrase(f.Phrase) == noun)))
            {
                draft.LeaveOut(missing);
            }
        }
    }

    private static string Noun(string missing) => missing.StartsWith("a ", StringComparison.Ordinal)
        ? missing[2..] : missing.StartsWith("an ", StringComparison.Ordinal) ? missing[3..] : missing;

    // "users only see their own recipes", "visitors can read without logging in".
    private void Visibility(IReadOnlyList<Token> sentence)
    {
        var only = sentence.Any(t => t.Word is "only" or "just");
        var own = sentence.ToList().FindIndex(t => t.Word is "own" or "themselves");
        var changing = sentence.Any(t => t.IsAny(Changing));
        var reading = sentence.Any(t => t.IsAny(Reading));
        if (only && own > 0 && (changing || reading))
        {
            draft.AuthAsked = true;
            draft.AuthImplied = true;
            var what = own + 1 < sentence.Count ? draft.Find(sentence[own + 1].Lemma) : null;
            (reading ? draft.OwnOnly : draft.OwnChanges).Add(what?.Label ?? "");
        }

        var without = sentence.ToList().FindIndex(t => t.Is("without"));
        var login = without >= 0 && sentence.Skip(without + 1).Take(3)
            .Any(t => t.Word is "login" or "account" or "registering" or "signup" or "logging" or "signing");
        if (login && reading && sentence.Take(without)
            .Any(t => t.Word is "visitors" or "anyone" or "everyone" or "public" or "guests" or "people" or "everybody" or "anybody"))
        {
            draft.AuthAsked = true;
            draft.OwnChanges.Add("");
        }

        if (only && changing && sentence.Any(t => t.Word is "author" or "owner" or "creator" or "authors" or "owners"))
        {
            draft.AuthAsked = true;
            draft.OwnChanges.Add("");
        }
    }

    // "only one vote per person", "a room cannot be booked twice".
    private bool Rule(IReadOnlyList<Token> sentence)
    {
        if (sentence.Count is < 4 or > 24)
        {
            return false;
        }

        var rule = false;
        for (var i = 0; i + 1 < sentence.Count; i++)
        {
            rule |= (sentence[i].Word, sentence[i + 1].Word) is ("only", "one") or ("only", "once") or ("at", "most") or ("no", "more")
                or ("not", "more") or ("double", "book") or ("double", "booked") or ("double", "booking") or ("double", "bookings")
                or ("cannot", "be") or ("must", "not") or ("may", "not")
                || sentence[i].Word is "overlap" or "overlapping" or "twice" || sentence[i].Is("once") && sentence.Any(t => t.Is("only"));
        }

        if (rule)
        {
            var text = string.Join(' ', sentence.Where(t => t.Kind != TokenKind.Mark).Select(t => t.Text));
            draft.Assume(
                $"The rule '{(text.Length <= LongestQuote ? text : text[..LongestQuote] + "...")}' is not enforced by what I can "
                    + "build yet.");
        }

        return rule;
    }

    // "a shared shopping list", "a list that my wife and I share". What people share with each other as content is posted, and read
    // elsewhere.
    private void Sharing(IReadOnlyList<Token> sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var ends = i + 1 == sentence.Count || !sentence[i + 1].IsWord
                || sentence[i + 1].Word is "with" or "together" or "and" or "for";
            draft.SharedSaid |= sentence[i].Word is "shared" or "collaborative" or "jointly" || sentence[i].Is("share") && ends && i > 0;
        }
    }

    // "borrow up to 3 books", "at most two bookings": the rest of the sentence is still worth reading.
    private void Limit(IReadOnlyList<Token> sentence)
    {
        for (var i = 0; i + 3 < sentence.Count; i++)
        {
            if (sentence[i].Is("up") && sentence[i + 1].Is("to") && sentence[i + 2].Kind == TokenKind.Number && sentence[i + 3].IsPlural)
            {
                draft.Assume($"The limit 'up to {sentence[i + 2].Text} {sentence[i + 3].Word}' is not enforced by what I can build yet.");
            }
        }
    }

    // "reminders by email", "send an email to the owner".
    private void Mail(IReadOnlyList<Token> sentence)
    {
        for (var i = 0; i < sentence.Count; i++)
        {
            var mail = sentence[i].Word is "email" or "emails" or "mail" or "mails";
            if (mail && (i > 0 && sentence[i - 1].Word is "by" or "via" or "per"
                || sentence.Skip(Math.Max(0, i - 3)).Take(Math.Min(3, i))
                    .Any(t => t.Word is "send" or "sends" or "sending" or "sent" or "receive" or "receives" or "get")))
            {
                _asked.Add("sending email");
            }
            else if (sentence[i].Word is "remind" or "reminds" or "notify" or "notifies" or "notified" or "reminded")
            {
                _asked.Add("reminders");
            }
        }
    }
}
