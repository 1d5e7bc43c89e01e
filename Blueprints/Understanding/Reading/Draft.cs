using Catalyst.Blueprints.Understanding.Ordering;
using Catalyst.Blueprints.Understanding.Tools;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>A field as the request named it.</summary>
internal sealed record DraftField(string Phrase, FieldKind? Declared, bool? Required)
{
    /// <summary>The words that it was read from, where they are not those of its name: "what she ate".</summary>
    public string Said { get; init; } = "";
}

/// <summary>A thing that the application will store, while the request is being read.</summary>
internal sealed class DraftEntity(string label, KnownEntity? known)
{
    public string Label { get; set; } = label;

    public KnownEntity? Known { get; set; } = known;

    public List<DraftField> Fields { get; } = [];

    /// <summary>Labels of what it belongs to, with whether it cannot be without.</summary>
    public List<(string Target, bool Required)> Parents { get; } = [];

    /// <summary>What two links to the same thing are called, by its label: home team and away team.</summary>
    public Dictionary<string, string[]> Roles { get; } = [];

    /// <summary>It remains each time something happens, or links two things: its links and its day say which one it is.</summary>
    public bool IsRow { get; set; }

    /// <summary>A clause said that it is kept.</summary>
    public bool FromClause { get; set; }

    /// <summary>The request named it; otherwise the kind of application suggested it.</summary>
    public bool Named { get; set; }

    /// <summary>The kind of application brought it.</summary>
    public bool Suggested { get; init; }

    /// <summary>It stands in a list of what is kept.</summary>
    public bool InList { get; set; }

    /// <summary>The request listed what it consists of.</summary>
    public bool Listed { get; set; }

    /// <summary>The list said what the thing is called; otherwise the usual title leads it.</summary>
    public bool Titled { get; set; }

    public string? Because { get; set; }

    /// <summary>Relates it to what it belongs to, unless one of the two belongs to the other already.</summary>
    public void BelongsTo(DraftEntity parent, bool required)
    {
        if (this != parent && Parents.All(p => p.Target != parent.Label) && parent.Parents.All(p => p.Target != Label))
        {
            Parents.Add((parent.Label, required));
        }
    }
}

/// <summary>What has been understood so far.</summary>
internal sealed class Draft
{
    public List<DraftEntity> Entities { get; } = [];

    public List<Tool> Tools { get; } = [];

    /// <summary>What games, toys and clocks have made of words, by where they begin.</summary>
    public IReadOnlyDictionary<int, Told> Told { get; init; } = new Dictionary<int, Told>();

    /// <summary>Names of those who do something, where the request lists them.</summary>
    public List<string> People { get; } = [];

    /// <summary>Rows that the request names.</summary>
    public List<NamedRow> Rows { get; } = [];

    public Site? Site { get; set; }

    public bool AuthAsked { get; set; }

    public bool AuthRefused { get; set; }

    /// <summary>Users act by themselves, or the content has authors.</summary>
    public bool AuthImplied { get; set; }

    /// <summary>"Users can ..." was said; what they do decides whether that needs accounts.</summary>
    public bool PeopleAct { get; set; }

    /// <summary>The head has been given its subject.</summary>
    public bool HeadNamed { get; set; }

    public bool Social { get; set; }

    public bool Realtime { get; set; }

    /// <summary>The request said "shared" or "together".</summary>
    public bool SharedSaid { get; set; }

    /// <summary>Several people share the content, rather than each keeping their own.</summary>
    public bool Shared { get; set; }

    /// <summary>Labels of what people see only where it is their own; an empty one means the main thing.</summary>
    public List<string> OwnOnly { get; } = [];

    /// <summary>Labels of what everybody reads and only its author changes; an empty one means the main thing.</summary>
    public List<string> OwnChanges { get; } = [];

    public string? GivenName { get; set; }

    /// <summary>The words that named the application, lower case, e.g. <c>expense tracker</c>.</summary>
    public string? Head { get; set; }

    /// <summary>What the application is for, where its head says something else: the "podcast" of "a kanban for our podcast".</summary>
    public string? Purpose { get; set; }

    /// <summary>The place or group that it is for, lower case; null when none is named.</summary>
    public string? Place { get; init; }

    /// <summary>The head was only "app" or "system".</summary>
    public bool HeadIsBare { get; set; }

    public bool Tracks { get; set; }

    /// <summary>The main entity, which later lists are about.</summary>
    public DraftEntity? Main { get; set; }

    public KnownApp? App { get; set; }

    /// <summary>The head noun was in no lexicon.</summary>
    public bool HeadUnknown { get; set; }

    /// <summary>Something that cannot be built was the subject of the request; what, for people.</summary>
    public string? Refused { get; set; }

    /// <summary>Phrases of things and fields that the request does not want.</summary>
    public HashSet<string> Excluded { get; } = [];

    /// <summary>Formulas that the request wrote out.</summary>
    public IReadOnlyList<WrittenFormula> Formulas { get; init; } = [];

    /// <summary>Which rows were wished to come first.</summary>
    public List<OrderWish> Orders { get; } = [];

    /// <summary>What was asked for and is not built, and why; null when it was not understood.</summary>
    public List<(string Words, Effect? Why)> LeftOut { get; } = [];

    public List<string> Assumptions { get; } = [];

    public List<(string Choice, string Because)> Reasons { get; } = [];

    /// <summary>The words of the whole request.</summary>
    public IReadOnlySet<string> Words { get; set; } = FrozenSet<string>.Empty;

    // What speaks for a request to build something.

    /// <summary>Clauses said what is kept and what it has.</summary>
    public bool HasStructure { get; set; }

    /// <summary>How many values stood in lists that are nothing else.</summary>
    public int Listed { get; set; }

    /// <summary>How many values were spelled out for things.</summary>
    public int Spelled { get; set; }

    public bool Made { get; set; }

    public bool AppNoun { get; set; }

    public int Clauses { get; set; }

    /// <summary>How often several things to keep were listed in a row.</summary>
    public int Listings { get; set; }

    /// <summary>How often two things were said to hang together.</summary>
    public int Relations { get; set; }

    public bool CleanHead { get; set; }

    /// <summary>The first sentence is the head and nothing else: "Gadget tracker."</summary>
    public bool HeadAlone { get; set; }

    /// <summary>Something to build has been named.</summary>
    public bool HasHead => Head is not null || HeadIsBare || Entities.Count > 0 || Tools.Count > 0;

    /// <summary>What a calculator comes with is a part of it, not an entity.</summary>
    public bool OnlyTools => Tools.Count > 0 && Entities.Count == 0;

    public DraftEntity? Find(string label) => Entities.FirstOrDefault(e => e.Label == label);

    public void Assume(string sentence)
    {
        if (!Assumptions.Contains(sentence) && Assumptions.Count < 20)
        {
            Assumptions.Add(sentence);
        }
    }

    public void AskForRole(string role)
    {
        AuthAsked = true;
        LeftOut.Add((role, EffectLexicon.Named("role")));
    }

    /// <summary>Keeps in mind that something was asked for and is not built.</summary>
    /// <param name="what">Its words, or what is known not to be built.</param>
    public void LeaveOut(string what, Effect? why = null) =>
        LeftOut.Add((what, why ?? (FeatureLexicon.IsNotBuilt(what) ? Effect.Missing(what) : null)));
}
