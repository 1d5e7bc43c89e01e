using Catalyst.Blueprints.Understanding.Reading;
using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Sites;

/// <summary>Finds in a sentence the sections of a site that it asks for, with what they are to say or to hold.</summary>
/// <param name="sections">Those of earlier sentences, to which a sentence may come back.</param>
internal sealed class SentenceSections(List<AskedSection> sections, string request)
{
    private static readonly FrozenSet<string> Places = Words.Set("page subpage section part area block");

    private static readonly FrozenSet<string> About = Words.Set("about on of introducing describing explaining presenting telling");

    private static readonly FrozenSet<string> Holding = Words.Set("with for showing listing containing where that which including to");

    private static readonly FrozenSet<string> Lists = Words.Set(
        "with where showing listing containing including that which asking for in each having : has have contains asks shows lists needs");

    private static readonly FrozenSet<string> Giving = Words.Set("""
        leave enter give send provide fill type write tell say choose pick ask asks asking submit state put indicate mention
        """);

    private static readonly FrozenSet<string> Describing = Words.Set("""
        upcoming next current latest recent weekly daily monthly three two several some few short brief big large main separate
        extra second third different new whole
        """);

    // Parts of a site that nothing in a list has.
    private static readonly FrozenSet<string> NeverValues =
        Words.Set("""
            menu news gallery faq testimonials imprint directions contact sponsors partners links newsletter rsvp impressum parking minutes
            board tickets camping
            """);

    private static readonly FrozenSet<string> Several = Words.Set("team staff crew board committee people blog lineup");

    private static readonly FrozenSet<string> Trailing = Words.Set("tips information info details list overview section nearby");

    private static readonly FrozenSet<string> Editing =
        Words.Set("that which we i can could may change edit update ourselves myself easily");

    private IReadOnlyList<Token> _tokens = [];
    private AskedSection? _page;

    /// <summary>The words that belong to no section.</summary>
    public bool[] Read(IReadOnlyList<Token> tokens)
    {
        _tokens = tokens;
        _page = null;
        var left = new bool[tokens.Count];
        Array.Fill(left, true);
        var at = Continue(left);
        while (at < tokens.Count)
        {
            var from = at;
            if (tokens[at].Kind == TokenKind.Quoted)
            {
                at = Say(at, left);
            }
            else if ((VisitorForms.Find(tokens, Bare(at)) is var (form, next) ? new Found(form, next) : Match(at)) is { } found)
            {
                at = Take(found, from);
                left.AsSpan(from, at - from).Clear();
            }
            else
            {
                at++;
            }
        }

        return left;
    }

    /// <param name="Holds">Whether it is a page on which the next sections stand too: "a page with our prices and opening hours".</param>
    private sealed record Found(AskedSection Section, int Next, bool Holds = false);

    /// <summary>Behind articles and praise.</summary>
    private int Bare(int at)
    {
        while (at < _tokens.Count - 1 && (_tokens[at].IsAny(Words.Determiners) || _tokens[at].IsAny(Words.Fluff)
            || _tokens[at].IsAny(Describing)))
        {
            at++;
        }

        return at;
    }

    private Found? Match(int at)
    {
        if (Cost(at) is { } cost)
        {
            return cost;
        }

        if (at + 1 < _tokens.Count && _tokens[at].Word is "where" or "when" && _tokens[at + 1].Is(":"))
        {
            var name = _tokens[at].Is("where") ? "contact" : "opening hour";
            return new Found(new AskedSection(SiteLexicon.Find(name)!, name), at + 1);
        }

        var i = Bare(at);
        return i >= _tokens.Count || !_tokens[i].IsWord ? null : Place(i) ?? Named(at, i) ?? Unknown(at, i);
    }

    // "what a haircut costs".
    private Found? Cost(int at)
    {
        var verb = _tokens[at].Is("what") ? Enumerable.Range(at + 1, 5).FirstOrDefault(i => i < _tokens.Count
            && _tokens[i].Word is "cost" or "costs", -1) : -1;
        return verb < 0 ? null : new Found(new AskedSection(SiteLexicon.Find("price")!, "price"), verb + 1);
    }

    // "a page about our history", "a section with the prices", "a page 'Our story'".
    private Found? Place(int i)
    {
        if (!_tokens[i].IsAny(Places) || i + 1 >= _tokens.Count)
        {
            return null;
        }

        var own = _tokens[i].Word is "page" or "subpage";
        var next = i + 1;
        next += _tokens[next].Word is "called" or "titled" or "named" ? 1 : 0;
        if (next < _tokens.Count && _tokens[next].Kind == TokenKind.Quoted)
        {
            var title = _tokens[next].Text;
            var known = Topics.Known(title.ToLowerInvariant()) ?? Topics.Text;
            return new Found(new AskedSection(known, title) { Heading = title, OwnPage = own }, next + 1);
        }

        var about = _tokens[i + 1].IsAny(About);
        if (!about && !_tokens[i + 1].IsAny(Holding))
        {
            return null;
        }

        next = i + 2;
        while (next < _tokens.Count && _tokens[next].Word is "shows" or "lists" or "introduces" or "presents" or "tells" or "explains"
            or "describes" or "we" or "i" or "people" or "visitors" or "can" or "see" or "read" or "find" or "show" or "list" or "present"
            && !(next + 1 < _tokens.Count && _tokens[next + 1].IsAny(Giving)))
        {
            next++;
        }

        about |= _tokens[next - 1].Word == "about" || next < _tokens.Count && _tokens[next].Word == "about";
        next += next < _tokens.Count && _tokens[next].Word == "about" ? 1 : 0;
        var end = End(next);
        return Topics.Of([.. _tokens.Skip(next).Take(end - next)], about) is { } section
            ? new Found(With(section, own), end, own && !about) : null;

        static AskedSection With(AskedSection section, bool own)
        {
            section.OwnPage = own;
            return section;
        }
    }

    // "the opening hours", "a photo gallery", "an about page".
    private Found? Named(int at, int i)
    {
        for (var length = Math.Min(SiteLexicon.LongestName, _tokens.Count - i); length > 0; length--)
        {
            List<Token> words = [.. _tokens.Skip(i).Take(length)];
            if (!words.TrueForAll(t => t.IsWord) || Topics.Known(words) is not { } known || known.Weak && !IsShown(at)
                && !(i + length < _tokens.Count && _tokens[i + length].IsAny(Places)))
            {
                continue;
            }

            var next = i + length;
            if (words[0].Is("people") && next < _tokens.Count && _tokens[next].Word is "can" or "should" or "may" or "must" or "will"
                or "who" or "could" or "to")
            {
                // Those do something and are not shown.
                continue;
            }

            if (length == 1 && words[0].Word is "hour" || i > 0 && _tokens[i - 1].Is("per"))
            {
                continue;
            }

            var (alone, place) = (length == 1 && words[0].Word is "about", next < _tokens.Count && _tokens[next].IsAny(Places));
            if (alone && !place || known.Weak && length == 1 && !words[0].IsPlural && !words[0].IsAny(Several) && !place)
            {
                continue;
            }

            var own = place && _tokens[next].Word is "page" or "subpage" || known.Kind != SectionKind.Hero && words[^1].Word == "page";
            next += place || known.Kind == SectionKind.Form && next < _tokens.Count && _tokens[next].Is("form") ? 1 : 0;
            while (next < _tokens.Count && Tail(next) is var tail and > 0)
            {
                next += tail;
            }

            return new Found(Topics.Section(known, words, own), next);
        }

        return null;
    }

    // "programme of the day", "minutes of our meetings", "reviews from customers", "lists to download".
    private int Tail(int at)
    {
        if (_tokens[at].IsAny(Trailing))
        {
            return 1;
        }

        var noun = at + 1 < _tokens.Count && _tokens[at + 1].IsAny(Words.Determiners) ? at + 2 : at + 1;
        return noun >= _tokens.Count ? 0
            : _tokens[at].Is("to") && _tokens[at + 1].Word is "download" or "read" or "print" ? 2
            : _tokens[at].Is("of") && noun == at + 2 && Nouns.IsPlausible(_tokens[noun])
                || _tokens[at].Is("from") && _tokens[noun].IsAny(Words.Persons) ? noun + 1 - at : 0;
    }

    // "a sponsors page", "an adoption form".
    private Found? Unknown(int at, int i)
    {
        var place = i + 1;
        while (place < _tokens.Count && place < i + 3 && Nouns.IsPlausible(_tokens[place]) && !_tokens[place].IsAny(Places)
            && !_tokens[place].Is("form"))
        {
            place++;
        }

        if (at == i || place >= _tokens.Count || !(_tokens[place].IsAny(Places) || _tokens[place].Is("form"))
            || _tokens[i].IsAny(Words.AppNouns) || !Nouns.IsPlausible(_tokens[i]))
        {
            return null;
        }

        List<Token> words = [.. _tokens.Skip(i).Take(place - i)];
        return _tokens[place].Is("form") ? new Found(Topics.Form(words), place + 1)
            : Topics.Of(words, !words[^1].IsPlural) is { } section
                ? new Found(Own(section, _tokens[place].Word is "page"), place + 1) : null;

        static AskedSection Own(AskedSection section, bool own)
        {
            section.OwnPage = own;
            return section;
        }
    }

    /// <summary>What a site shows stands behind such words; what people do with it does not.</summary>
    private bool IsShown(int at) => at == 0 || _tokens[at - 1].Word is "with" or "," or "and" or ":" or "of" or "show" or "shows" or "list"
        or "lists" or "present" or "presents" or "has" or "have" or "include" or "includes" or "contain" or "contains" or "want" or "need"
        or "see" or "find" or "about" or "showing" or "listing" or "presenting" or "display" or "add" or "plus" or "for" or "announce";

    /// <summary>Adds the section, or goes on with the one that is there, and reads what belongs to it.</summary>
    private int Take(Found found, int from)
    {
        var section = sections.Find(s => s.Known.Kind == found.Section.Known.Kind && s.Name == found.Section.Name
            || s.IsHero && found.Section.IsHero) ?? found.Section;
        if (section == found.Section)
        {
            sections.Add(section);
            section.On = section.OwnPage || section.IsHero || from > 0 && _tokens[from].IsAny(Words.Determiners)
                && !_tokens[from].IsAny(Topics.Ours) ? null : _page;
        }

        _page = found.Holds || section.IsHero ? section : section.On;
        var next = Details(section, Theirs(section, found.Next));
        section.Words.Add((_tokens[from].Start, _tokens[next - 1].End));
        return next;
    }

    /// <summary>Behind "and their prices that we can change ourselves": what such rows have, and that it is the owner's.</summary>
    private int Theirs(AskedSection section, int at)
    {
        while (at + 2 < _tokens.Count && _tokens[at].Word is "and" or "," && _tokens[at + 1].Word is "their" or "its"
            && section.Known.Fields.Any(f => EntityMaker.Spec(f).Label == _tokens[at + 2].Lemma))
        {
            at += 3;
        }

        var end = at;
        while (end < _tokens.Count && _tokens[end].IsAny(Editing))
        {
            end++;
        }

        return end - at > 2 && _tokens[at].Word is "that" or "which" ? end : at;
    }

    private int Details(AskedSection section, int at)
    {
        if (at >= _tokens.Count)
        {
            return at;
        }

        // "our team of three lawyers: Anna, Paul and Mia".
        var colon = Enumerable.Range(at, Math.Min(5, _tokens.Count - at)).FirstOrDefault(i => _tokens[i].Is(":"), -1);
        at = colon > at && section.Known.Kind == SectionKind.Cards && _tokens[at].Word is "of" or "by"
            && _tokens.Skip(at).Take(colon - at).All(t => t.Kind is TokenKind.Word or TokenKind.Number) ? colon : at;
        var bracket = _tokens[at].Is("(");
        if (section.IsHero || section.Known is { Kind: SectionKind.Text or SectionKind.Person } || !bracket && !_tokens[at].IsAny(Lists)
            && !_tokens[at].Is(":") && !IsFact(section, at))
        {
            return at;
        }

        // "a registration form for parents with name and phone".
        var with = !_tokens[at].Is("for") || section.Known.Kind != SectionKind.Form ? -1 : Enumerable.Range(at + 1, 4)
            .FirstOrDefault(i => i < _tokens.Count && _tokens[i].Is("with"), -1);
        at = with > 0 ? with : at;
        var from = at + (IsFact(section, at) && !_tokens[at].Is(":") && !bracket ? 0 : 1);
        var close = bracket ? _tokens.Skip(from).TakeWhile(t => !t.Is(")")).Count() + from : Boundary(from);
        List<Token> inside = [.. _tokens.Skip(from).Take(close - from)];
        var said = section.Known.Kind is SectionKind.Cards or SectionKind.Prices && IsSaid(section, inside, bracket || _tokens[at].Is(":"));
        if (said && section.Known.Kind == SectionKind.Cards)
        {
            section.Text.AddRange(Items(inside).Select(item => Raw(item)).Select(text => char.ToUpperInvariant(text[0]) + text[1..]));
        }
        else if (said || section.Known.Thing.Length == 0 || section.Known.Kind == SectionKind.Prices
            && (inside.Exists(t => t.Kind == TokenKind.Number) || IsFact(section, at)))
        {
            section.Text.AddRange(Facts.Entries(Raw(inside)));
        }
        else if (section.Fields.Count == 0)
        {
            section.Fields.AddRange(Values(section, inside, bracket));
        }

        return Math.Min(_tokens.Count, close + (bracket ? 1 : 0));
    }

    // "Services: heating, bathrooms" says which there are, "rooms (name, beds, price)" what each of them has.
    private static bool IsSaid(AskedSection section, List<Token> inside, bool marked)
    {
        var items = Items(inside);
        return marked && items.Count(item => item.Count <= 3 && (FieldLexicon.Knows(Lemmas(item))
            || section.Known.Fields.Any(f => EntityMaker.Spec(f).Label == Lemmas(item)))) * 2 < items.Count;
    }

    private bool IsFact(AskedSection section, int at) => section.Known.Kind == SectionKind.Prices && at < _tokens.Count
        && (_tokens[at].Kind == TokenKind.Number || _tokens[at].Is("from") || _tokens[at].Is("on") && at + 1 < _tokens.Count
            && _tokens[at + 1].Is("request")) || section.Known.Thing.Length == 0
        && (_tokens[at].Kind == TokenKind.Number || Facts.IsDay(_tokens[at].Word) || _tokens[at].Word is "is" or "are" && at
            + 1 < _tokens.Count);

    // "where visitors can leave name, e-mail and message": what stands behind the verb.
    private static List<Token> Values(AskedSection section, List<Token> inside, bool bracket)
    {
        var verb = inside.FindLastIndex(t => t.IsAny(Giving));
        List<Token> values = [.. inside.Skip(verb + 1).SkipWhile(t =>
            t.Word is "us" or "me" or "their" or "for" or "the" or "fields" or "in"
            or "field" or ":" or "shows" or "lists" or "with" or "each")];
        if (values is [{ IsPlural: true, Lemma: "category" or "type" or "kind" or "genre" or "group" } kind, _, ..]
            && !values[1].Is(",") && !values[1].Is("and"))
        {
            // "categories portraits, weddings and nature" are the choices of one value.
            values = [Token.Of(kind.Lemma), Token.Of("("), .. values.Skip(1).Where(t => !t.Is(":")), Token.Of(")")];
        }

        var items = Items(values);
        var isForm = section.Known.Kind == SectionKind.Form;
        var sole = items.Count == 1 && (isForm || !bracket);
        return verb < 0 && !bracket && isForm && inside.Exists(t => t.Word is "can" or "may" or "to") || sole
            && (values.Count > 3 || values.Exists(t => t.Lemma is "message" or "question" or "us" or "enquiry" or "inquiry" or "comment"))
            ? [] : values;
    }

    // "Each concert has date, place and programme.", "The form should ask for name and phone."
    private int Continue(bool[] left)
    {
        var link = _tokens.ToList().FindIndex(t =>
            t.Word is "has" or "have" or "shows" or "show" or "needs" or "asks" or "ask" or "consists"
            or "contains" or "contain" or "with" or "include" or "includes");
        if (link is < 1 or > 5)
        {
            return 0;
        }

        List<Token> subject = [.. _tokens.Take(link).Where(t => t.IsWord && !t.IsAny(Words.Determiners) && t.Word is not ("should" or "for"
            or "must" or "i" or "want" or "to" or "we"))];
        var name = Lemmas(subject);
        var section = subject.Count == 0 ? null : sections.Find(s => s.Known.Thing.Length > 0 && s.Fields.Count == 0
            && (Topics.Thing(s) == name || s.Name == name || s.Known.Kind == SectionKind.Form
                && name.EndsWith("form", StringComparison.Ordinal)));
        if (section is null)
        {
            return 0;
        }

        var from = link + 1 + (link + 1 < _tokens.Count && _tokens[link + 1].Word is "for" or "of" ? 1 : 0);
        var end = Boundary(from);
        section.Fields.AddRange(_tokens.Skip(from).Take(end - from));
        section.Words.Add((_tokens[0].Start, _tokens[end - 1].End));
        left.AsSpan(0, end).Clear();
        return end;
    }

    /// <summary>Where a list ends: before the next section that is introduced by an article, or by words that only name one.</summary>
    private int Boundary(int from)
    {
        for (var i = from; i < _tokens.Count; i++)
        {
            var joint = _tokens[i].Is(",") || _tokens[i].Word is "and" or "plus" or "as";
            if (joint && i + 1 < _tokens.Count && !_tokens[i + 1].Is("and"))
            {
                var article = _tokens[i + 1].IsAny(Words.Determiners);
                var found = Match(i + 1);
                if (found is not null && (article || _tokens[i + 1].IsAny(NeverValues) && !_tokens[i].Is("and")
                    || !found.Section.Known.Weak && found.Next - i > 2))
                {
                    return i;
                }
            }
        }

        return _tokens.Count;
    }

    // The end of what a page is about.
    private int End(int from)
    {
        for (var i = from; i < _tokens.Count; i++)
        {
            var t = _tokens[i];
            if (t.Is(",") || t.Is("(") || t.Is(":") || t.Kind == TokenKind.Quoted || i > from
                && t.Word is "with" or "where" or "that" or "which" or "who" or "listing" or "showing" or "including" or "saying"
                    or "containing"
                || t.Is("and") && i + 1 < _tokens.Count && (_tokens[i + 1].IsAny(Words.Determiners) || Named(i + 1, i + 1) is not null))
            {
                return i;
            }
        }

        return _tokens.Count;
    }

    /// <summary>What is quoted is the text of the section that was named last, or of the front page.</summary>
    private int Say(int at, bool[] left)
    {
        var from = at;
        while (from > 0 && left[from - 1] && !_tokens[from - 1].Is(",") && at - from < 12)
        {
            from--;
        }

        var before = Math.Max(0, Math.Min(from, at - 1));
        var words = _tokens.Skip(before).Take(at - before).Select(t => t.Word).ToList();
        var named = words.Exists(w => w is "heading" or "headline" or "title" or "titled" or "header");
        var says = named || words.Exists(w =>
            w is "say" or "says" or "saying" or "text" or "reads" or "read" or "slogan" or "tagline" or "motto"
            or "sentence" or "words" or "message" or "greeting" or "displays" or "shows" or "show" or "write" or "following" or "quote"
            or "subtitle" or "paragraph" or "greets" or "welcomes" or "display" or "showing" or "displaying");
        var target = sections.LastOrDefault(s => s.Words.Exists(w => w.From >= _tokens[0].Start && w.To <= _tokens[at].Start))
            ?? (says ? Hero() : null);
        if (target is null)
        {
            return at + 1;
        }

        if (named)
        {
            target.Heading = _tokens[at].Text;
        }
        else
        {
            target.Text.Add(_tokens[at].Text);
        }

        target.Words.Add((_tokens[from].Start, _tokens[at].End));
        left.AsSpan(from, at - from + 1).Clear();
        return at + 1;
    }

    private AskedSection Hero()
    {
        var hero = sections.Find(s => s.IsHero);
        if (hero is null)
        {
            hero = new AskedSection(Topics.Front, "front page");
            sections.Add(hero);
        }

        return hero;
    }

    private string Raw(List<Token> tokens) => tokens.Count == 0 ? "" : request[tokens[0].Start..tokens[^1].End];
}
