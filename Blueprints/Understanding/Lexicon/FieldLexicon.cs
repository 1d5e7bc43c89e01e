using System.Globalization;

namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>What kind of value a field's name suggests.</summary>
/// <param name="Min">Smallest number, where the person said so; a name alone is no limit.</param>
/// <param name="Max">Greatest number, likewise.</param>
/// <param name="Known">False when nothing in the name told, and one line of text is the guess.</param>
/// <param name="Number">How a number is written; null leaves it to the name of the field.</param>
internal sealed record FieldKind(
    FieldType Type,
    IReadOnlyList<string>? Values = null,
    string? Default = null,
    decimal? Min = null,
    decimal? Max = null,
    bool Unique = false,
    int? MaxLength = null,
    bool Known = true,
    NumberFormat? Number = null)
{
    /// <summary>Whether people fill it by uploading: it can always be missing.</summary>
    public bool IsUpload => Type is FieldType.Image or FieldType.File;

    /// <summary>The field of this kind that people call <paramref name="label"/>.</summary>
    public Field Named(string name, string label, bool required, bool unique) =>
        new(name, label, Type, required && !IsUpload, unique && !IsUpload, Values, Default, MaxLength, Min, Max,
            Type is not (FieldType.Integer or FieldType.Decimal) ? null
                : Number ?? FieldLexicon.Infer(label.ToLowerInvariant(), "").Number ?? new NumberFormat(NumberKind.Plain));
}

/// <summary>From the words of a field's name to its type.</summary>
internal static class FieldLexicon
{
    private static readonly FieldKind Unknown = new(FieldType.String, Known: false);

    // kind = words; longer names are decided by the whole, then by the last word.
    private static readonly FrozenDictionary<string, FieldKind> Kinds = Read(NumberLexicon.Text + "\n" + """
        date = date; due; due date; start date; end date; deadline; birthday; birth date; date of birth; birthdate; expiry; expiration
        date = expiry date; expiration date; dob; start; end; day; anniversary; published; purchased; hired; watched on; read on; joined
        date = expires; target date; purchase date; release; last contacted; last watered; renewal; next due; checkin; checkout; arrival
        date = departure; vaccination; follow up; since; until; born; died; baptised; first registration; best before; use by; sell by
        datetime = time; start time; end time; starts at; ends at; datetime; date and time; date time; timestamp; scheduled for
        datetime = appointment time; reminder; remind at; departure time; arrival time; schedule; scheduled at; kickoff; when; slot
        datetime = time slot; starts; ends; published at
        time = opening time; closing time; bedtime; bed time; wake up time; time of day; alarm time; feeding time
        enum(monday|tuesday|wednesday|thursday|friday|saturday|sunday) = weekday; day of week; day of the week
        boolean=false = done; completed; complete; finished; paid off; active; published flag; favorite; archived; pinned; important
        boolean=false = urgent; read flag; available; public; private; featured; confirmed; approved; resolved; checked; bought
        boolean=false = purchased flag; packed; watched; enabled; verified; billable; vaccinated; in stock; is read; recurring; attended
        boolean=false = present; owned; borrowed; returned; starred; correct; visible; sold; taken; cooked; visited; flagged; vegan
        boolean=false = vegetarian; organic; gluten free; indoor; neutered; refundable; taxable
        text = description; desc; content; note; notes; body; text; details; detail; ingredient; ingredients; instruction; instructions
        text = direction; directions; steps; step; summary; comment; comments; bio; biography; about; message; review; feedback; remark
        text = remarks; answer; explanation; method; content text; abstract; synopsis; plot; lyrics; requirements; requirement; terms
        text = agenda; minutes of meeting; symptoms; diagnosis; treatment; history; observation; observations; reflection; entry; story
        text = overview; excerpt; care instructions; caption; back; definition; example; reason; motivation; background; cover letter
        text = allergies; prescription; medical history; transcript; pros; cons; dietary requirements; dietary requirement; dietary needs
        text = dietary wishes; special requirements; special requests; snippet; prompt; objective
        email = email; email address; contact email; mail
        url = url; link; website; website url; image url; photo url; picture url
        url = video; video url; homepage; web address; repository; repo; github; linkedin; link url; source url; demo; demo link
        url = portfolio link; image link; photo link; picture link; image address; photo address; picture address; file url
        image = image; photo; picture; avatar; cover; cover image; cover photo; thumbnail; logo; images; photos; pictures; photograph
        image = sketch; drawing; screenshot; snapshot; selfie; portrait; poster; profile picture; profile photo; profile image; banner
        file = file; attachment; document; cv; resume; scan; pdf; upload; files; attachments; scans
        string 40 = phone; phone number; telephone; mobile; mobile number; fax; zip; zip code; postcode; postal code; color; country code
        string 40 = code
        string 40 = sku; barcode; isbn; license plate; plate; vin; serial number; invoice number; order number; reference; tracking number
        string 40 = account number; version; unit; currency; room number; table number; flight number; passport number; employee number
        string 40 = student number; student id; employee id; registration number; contact number; badge; ticket number; blood type
        string 40 = blood group; stall number; spot number; table no; chip number; emergency contact
        string = kind; type; domain
        string = purpose; title; name; author; subject; question; front; word; headline; genre; brand; model; manufacturer; supplier
        string = vendor; city; country; state name; street; address; location; place; venue; company; organization; employer; department
        string = position title; job title; role; team; first name; last name; full name; surname; nickname; username; artist; album
        string = director; actor; cast; publisher; language; breed; species; owner; assignee; tag; tags; keyword; keywords; topic
        string = category; categories; host; speaker; instructor; teacher; client; customer; contact; doctor; merchant; payee; payer
        string = cuisine; course; exercise; muscle group; destination; origin; material; ingredient name; label; term; translation
        string = section; chapter; platform; studio; grower; roaster; winery; region; variety; flavor; shade; interests; skills
        string = skill; position; airline; hotel; series; collection; source; store; shop; aisle; shelf; warehouse; reporter; organizer
        string = sender; recipient; receiver; borrower; coach; opponent; seat; code name; quote; slogan; motto; nationality; hometown
        string = hobby; occupation; profession; school; major; allergens; ward; specialty; specialization; sport; stadium; equipment; tool
        string = instrument; key; opening; closing; hours of operation; opening hours; watering schedule; sunlight; light; soil; dosage
        string = frequency text; wingspan; habitat; diet; planet; diameter; fandom; rarity; edition; set name
        enum(todo|in_progress|done)=todo = status; task status
        enum(low|medium|high)=medium = priority; severity; importance; urgency; impact
        enum(easy|medium|hard)=medium = difficulty
        enum(active|inactive)=active = account status
        enum(small|medium|large) = size
        enum(daily|weekly|monthly|yearly)=daily = frequency; recurrence; billing cycle; cycle; repeat
        enum(great|good|okay|bad|awful)=okay = mood
        enum(male|female|other) = gender; sex
        enum(invited|attending|declined)=invited = rsvp status; rsvp; attendance status
        enum(pending|paid|failed)=pending = payment status
        enum(pending|in_transit|delivered)=pending = delivery status; shipping status
        enum(pending|approved|rejected)=pending = approval status
        enum(new|like_new|good|fair|poor)=good = condition
        enum(cash|card|transfer|other)=card = payment method
        enum(open|in_progress|closed)=open = state; stage
        """);

    /// <summary>What an entity is called by.</summary>
    public static readonly FrozenSet<string> Titles = Words.Set("title name subject headline question front label");

    /// <summary>Are counted through; the number of others may have letters.</summary>
    private static readonly FrozenSet<string> Numbered = Words.Set("""
        player jersey race share ticket seller runner participant starter round game lesson chapter issue episode volume heat lap sighting
        observation catch comic
        """);

    /// <summary>Before a position that is counted: the third in a race.</summary>
    private static readonly FrozenSet<string> Ranked = Words.Set("finish finishing final start starting league table race grid chart end");

    private static readonly FrozenSet<string> StatusWords = Words.Set("status state stage");

    private static readonly FrozenSet<string> MoneyHeads = Words.Set("price cost amount fee salary value bill payment total");

    /// <summary>Statuses that fit the thing better than to do, in progress, done.</summary>
    private static readonly FrozenDictionary<string, string> Statuses = new Dictionary<string, string>
    {
        ["book"] = "to_read|reading|finished", ["movie"] = "to_watch|watching|watched", ["show"] = "to_watch|watching|watched",
        ["series"] = "to_watch|watching|watched",
        ["anime"] = "to_watch|watching|watched", ["film"] = "to_watch|watching|watched", ["game"] = "backlog|playing|finished",
        ["order"] = "pending|paid|shipped|delivered|cancelled",
        ["invoice"] = "draft|sent|paid|overdue", ["booking"] = "pending|confirmed|cancelled",
        ["reservation"] = "pending|confirmed|cancelled",
        ["appointment"] = "scheduled|completed|cancelled", ["job"] = "open|closed", ["application"] = "applied|interview|offer|rejected",
        ["job application"] = "applied|interview|offer|rejected",
        ["ticket"] = "open|in_progress|resolved|closed", ["issue"] = "open|in_progress|resolved|closed",
        ["bug"] = "open|in_progress|resolved|closed",
        ["post"] = "draft|published", ["article"] = "draft|published", ["project"] = "planned|active|done",
        ["lead"] = "new|contacted|qualified|won|lost",
        ["deal"] = "new|negotiation|won|lost", ["product"] = "available|sold_out|discontinued", ["event"] = "planned|confirmed|cancelled",
        ["loan"] = "borrowed|returned|overdue",
        ["subscription"] = "active|paused|cancelled", ["room"] = "available|occupied|maintenance",
        ["vehicle"] = "available|in_use|maintenance", ["car"] = "available|rented|maintenance",
        ["property"] = "available|rented|sold", ["table"] = "free|reserved|occupied", ["employee"] = "active|on_leave|left",
        ["member"] = "active|inactive", ["student"] = "active|graduated|left",
        ["patient"] = "active|discharged", ["goal"] = "planned|in_progress|achieved", ["shipment"] = "pending|in_transit|delivered",
        ["request"] = "pending|approved|rejected",
        ["leave request"] = "pending|approved|rejected", ["payment"] = "pending|paid|failed", ["customer"] = "lead|active|inactive",
        ["client"] = "lead|active|inactive",
        ["equipment"] = "available|in_use|broken", ["asset"] = "available|in_use|retired", ["course"] = "planned|running|finished",
        ["idea"] = "new|considered|accepted|rejected",
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, FieldKind> TypeWords = new Dictionary<string, FieldKind>
    {
        ["text"] = new(FieldType.Text), ["string"] = new(FieldType.String), ["number"] = new(FieldType.Integer),
        ["integer"] = new(FieldType.Integer), ["int"] = new(FieldType.Integer),
        ["decimal"] = new(FieldType.Decimal), ["float"] = new(FieldType.Decimal),
        ["money"] = new(FieldType.Decimal, Number: new(NumberKind.Money)),
        ["currency"] = new(FieldType.Decimal, Number: new(NumberKind.Money)),
        ["boolean"] = new(FieldType.Boolean, Default: "false"), ["bool"] = new(FieldType.Boolean, Default: "false"),
        ["checkbox"] = new(FieldType.Boolean, Default: "false"),
        ["yes"] = new(FieldType.Boolean, Default: "false"), ["date"] = new(FieldType.Date), ["datetime"] = new(FieldType.DateTime),
        ["timestamp"] = new(FieldType.DateTime),
        ["email"] = new(FieldType.Email), ["url"] = new(FieldType.Url), ["link"] = new(FieldType.Url), ["multiline"] = new(FieldType.Text),
        ["longtext"] = new(FieldType.Text), ["textarea"] = new(FieldType.Text),
        ["image"] = new(FieldType.Image), ["photo"] = new(FieldType.Image), ["picture"] = new(FieldType.Image),
        ["jpg"] = new(FieldType.Image), ["jpeg"] = new(FieldType.Image), ["png"] = new(FieldType.Image),
        ["file"] = new(FieldType.File), ["pdf"] = new(FieldType.File), ["upload"] = new(FieldType.File), ["scan"] = new(FieldType.File),
        ["attachment"] = new(FieldType.File), ["document"] = new(FieldType.File),
    }.ToFrozenDictionary();

    /// <summary>The kind that a declared type means ("price (number)"), or null.</summary>
    public static FieldKind? Declared(string word) => TypeWords.GetValueOrDefault(word)
        ?? (word.Length > 1 && NumberLexicon.Unit(word) is { } unit ? new FieldKind(FieldType.Decimal, Number: unit) : null);

    /// <summary>All names that tell a type.</summary>
    public static IEnumerable<string> Names => Kinds.Keys;

    public static bool Knows(string phrase) => Kinds.ContainsKey(phrase);

    /// <param name="phrase">Lower-case words of the name, as written.</param>
    /// <param name="entity">Label of the entity it belongs to.</param>
    public static FieldKind Infer(string phrase, string entity)
    {
        var space = phrase.LastIndexOf(' ');
        var last = phrase[(space + 1)..];
        if (phrase.Contains(" per ", StringComparison.Ordinal) && !MoneyHeads.Contains(phrase[..phrase.IndexOf(' ')])
            && !Kinds.ContainsKey(phrase))
        {
            // "times per day", "hours per week".
            return Parse("count");
        }

        if (phrase.IndexOf(" per ", StringComparison.Ordinal) is > 0 and var per && MoneyHeads.Contains(phrase[..per].Split(' ')[^1]))
        {
            // The price per day is no day.
            return Parse("money");
        }

        if (StatusWords.Contains(last)
            && (Statuses.TryGetValue(entity, out var values) && !Kinds.ContainsKey(phrase)
                || space < 0 && Statuses.TryGetValue(entity, out values) || space > 0 && Statuses.TryGetValue(phrase[..space], out values)))
        {
            var list = values.Split('|');
            return new FieldKind(FieldType.Enum, list, Quote(list[0]));
        }

        if (phrase is "order" or "sequence" or "rank")
        {
            return Parse("int");
        }

        if (phrase is "number" && !Numbered.Contains(entity))
        {
            return new FieldKind(FieldType.String, MaxLength: 40);
        }

        if (Kinds.TryGetValue(phrase, out var kind))
        {
            return kind;
        }

        if (phrase.IndexOf(" in ", StringComparison.Ordinal) is > 0 and var within && NumberLexicon.Unit(last) is null
            && Kinds.TryGetValue(phrase[..within], out kind))
        {
            // "term in German".
            return kind;
        }

        // "photo upload", "scan of the contract".
        var of = phrase.IndexOf(" of ", StringComparison.Ordinal);
        if ((last is "upload" ? phrase[..Math.Max(0, space)] : of > 0 ? phrase[..of] : "") is { Length: > 0 } uploaded
            && Kinds.TryGetValue(uploaded[(uploaded.LastIndexOf(' ') + 1)..], out kind) && kind.IsUpload)
        {
            return kind;
        }

        if (space > 0)
        {
            var first = phrase[..phrase.IndexOf(' ')];
            if (first is "date" && last is not ("time" or "range" or "format"))
            {
                return new FieldKind(FieldType.Date);
            }

            if (first is "last" && phrase.Split(' ') is [_, { } done] && (done.EndsWith("ed", StringComparison.Ordinal)
                || done is "done" or "seen" or "made" or "worn" or "read" or "eaten" or "paid"))
            {
                return new FieldKind(FieldType.Date);
            }

            if (last is "paid" && first is "fee" or "dues" or "deposit" or "rent" or "bill" or "invoice" or "membership")
            {
                return new FieldKind(FieldType.Boolean, Default: "false");
            }

            if (first is "is" or "has" or "was" or "can" or "allow" or "would" or "should" or "needs" or "includes")
            {
                return new FieldKind(FieldType.Boolean, Default: "false");
            }

            if (phrase.StartsWith("number of ", StringComparison.Ordinal) || last is "count")
            {
                return Parse("count");
            }

            if (MoneyHeads.Contains(last))
            {
                return Parse("money");
            }

            if (last is "position" && !Ranked.Contains(first))
            {
                // "rack position": where it is.
                return new FieldKind(FieldType.String);
            }

            if (last is "home" or "away" or "for" or "against" or "begin" or "needed" or "left"
                && Kinds.TryGetValue(phrase[..space], out kind) && kind.Number is not null)
            {
                // "legs home", "people needed".
                return kind;
            }

            if (last is "number" or "code" or "id" or "name" or "type" or "title")
            {
                return new FieldKind(FieldType.String, MaxLength: last is "name" or "title" or "type" ? null : 40);
            }

            if (last is "on" or "at")
            {
                return new FieldKind(last == "on" ? FieldType.Date : FieldType.DateTime);
            }

            if (last is "time" && first is ("cook" or "cooking" or "prep" or "baking" or "preparation" or "reading" or "total"))
            {
                return Parse("int");
            }

            if (NumberLexicon.Unit(last) is { } unit
                && Kinds.TryGetValue(phrase[..space].EndsWith(" in", StringComparison.Ordinal) ? phrase[..(space - 3)] : phrase[..space],
                    out kind) && kind.Number is not null)
            {
                return kind with { Number = unit };
            }

            if (Kinds.TryGetValue(last, out kind) && !(kind.Type == FieldType.Integer && last is ("set" or "page" or "floor" or "level"))
                && last is not "size")
            {
                return kind;
            }
        }

        return Unknown;
    }

    public static string Quote(string value) => "\"" + value + "\"";

    /// <summary>Reads <c>enum(a|b)=a</c>, <c>count=1</c>, <c>money EUR</c>, <c>text</c>.</summary>
    public static FieldKind Parse(string kind)
    {
        string? value = null;
        var equals = kind.IndexOf('=', StringComparison.Ordinal);
        if (equals > 0)
        {
            value = kind[(equals + 1)..];
            kind = kind[..equals];
        }

        if (kind.StartsWith("enum(", StringComparison.Ordinal))
        {
            return new FieldKind(FieldType.Enum, kind[5..^1].Split('|'), value is null ? null : Quote(value));
        }

        var parts = kind.Split(' ', 2);
        return parts[0] switch
        {
            "string" => new FieldKind(FieldType.String,
                MaxLength: parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : null),
            "unique" => new FieldKind(FieldType.String, Unique: true, MaxLength: 40),
            "text" => new FieldKind(FieldType.Text),
            "int" or "count" or "year" or "id" =>
                new FieldKind(FieldType.Integer, Default: value, Number: NumberLexicon.Parse(parts[0], null)),
            "decimal" or "money" or "measure" or "percent" =>
                new FieldKind(FieldType.Decimal, Default: value, Number: NumberLexicon.Parse(parts[0], parts.ElementAtOrDefault(1))),
            "boolean" => new FieldKind(FieldType.Boolean, Default: value ?? "false"),
            "date" => new FieldKind(FieldType.Date),
            "datetime" => new FieldKind(FieldType.DateTime),
            "time" => new FieldKind(FieldType.Time),
            "email" => new FieldKind(FieldType.Email),
            "url" => new FieldKind(FieldType.Url),
            "image" => new FieldKind(FieldType.Image),
            "file" => new FieldKind(FieldType.File),
            _ => throw new FormatException($"The lexicon names an unknown kind of field: '{kind}'."),
        };
    }

    private static FrozenDictionary<string, FieldKind> Read(string text)
    {
        var kinds = new Dictionary<string, FieldKind>();
        foreach (var line in Words.Lines(text))
        {
            var split = line.IndexOf(" = ", StringComparison.Ordinal);
            var kind = Parse(line[..split]);
            foreach (var word in line[(split + 3)..].Split(';', StringSplitOptions.TrimEntries))
            {
                kinds.TryAdd(word, kind);
            }
        }

        return kinds.ToFrozenDictionary();
    }
}
