namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Closed classes of words, and the verbs and adjectives that requests are made of.</summary>
internal static class Words
{
    public static readonly FrozenSet<string> Determiners = Set("""
        a an the this that these those my our your his her its their some any all every each several many multiple various different
        another other more few both own lots bunch couple single one certain such
        """);

    public static readonly FrozenSet<string> Counts =
        Set("two three four five six seven eight nine ten eleven twelve fifteen twenty thirty fifty hundred dozen");

    /// <summary>Say how it should be, not what it is.</summary>
    public static readonly FrozenSet<string> Fluff = Set("""
        simple basic small little tiny mini quick easy nice beautiful pretty cool great good awesome amazing modern clean sleek elegant
        minimal minimalist minimalistic lightweight fancy responsive full complete working functional functioning fully feature rich
        featured powerful robust professional fast new old personal private public online web based browser local interactive dynamic
        intuitive friendly userfriendly accessible scalable secure fullstack full stack demo example test mvp prototype proof concept
        production ready standard classic typical generic custom basic multitenant daily weekly monthly yearly mobile desktop digital
        virtual smart super very really just only also too proper decent usable stylish colorful lovely handy useful ultimate opensource
        open source free selfhosted hosted real collaborative shared cross crossplatform single clean plain short bare bones self own safe
        organized tidy together easily quickly internal
        """);

    /// <summary>Name the kind of software, not its subject.</summary>
    public static readonly FrozenSet<string> AppNouns = Set("""
        app application website site page tool system platform tracker manager management service portal dashboard software program project
        organizer planner list board database db catalog directory log logger diary journal registry register collection keeper hub crud api
        backend frontend ui interface prototype mvp clone solution assistant helper thing something spa webpage product utility module admin
        panel administration tracking community form sheet wheel rota roster logbook notebook organiser record records archive inventory box
        maker builder editor viewer browser scheduler plan leaderboard
        """);

    public static readonly FrozenSet<string> MakeVerbs = Set("""
        build create make develop write generate design implement code program produce construct craft prepare scaffold deploy launch setup
        give do start building creating making developing show provide bootstrap prototype spin whip
        """);

    public static readonly FrozenSet<string> WantVerbs = Set("need want like love wish require looking wants needs");

    /// <summary>Nothing is lost when these are left out at the beginning.</summary>
    public static readonly FrozenSet<string> Polite = Set("""
        please could can you would i we want need like love to me us hi hello hey there ok okay so well lets let go ahead and kindly just
        help im id looking wish require for going try dear claude catalyst agent assistant bot thanks thank now then today maybe also now up
        get should must will my is your
        """);

    public static readonly FrozenSet<string> Prepositions = Set("""
        on of in by under between from per about into within inside onto over at to through against among around as via during before after
        near behind without with for
        """);

    public static readonly FrozenSet<string> Persons = Set("""
        user users people person visitor visitors member members everyone everybody anyone anybody someone somebody i we me us you they them
        it team teams family families friend friends customers clients myself ourselves themselves guests administrators admin admins owners
        individuals players neighbors neighbor neighbours roommates flatmates housemates beginners kids children students teachers staff
        company companies business businesses startup startups freelancer freelancers developers developer
        """);

    /// <summary>Things that are written or made, and are not software.</summary>
    public static readonly FrozenSet<string> NotSoftware = Set("""
        poem poems poetry story stories essay haiku novel joke jokes letter speech tweet limerick sonnet lyrics song paragraph sentence
        summary report sandwich cake pizza coffee tea dinner lunch breakfast soup house bridge boat spaceship rocket castle snowman money
        love war peace mistake difference sense fun baby script function regex query presentation essay translation picture drawing painting
        image logo video movie art music friend friends decision phone call bed wish me you it him her them us that this world sure
        """);

    public static readonly FrozenSet<string> Common = Set("""
        about above across after again against ago almost alone along already although always among and another answer around as ask at away
        back be because become been before began behind being below best better between big both but by call came can cannot case come could
        day did different do does done down each either else end enough even ever every everything example far feel few find first follow
        for found four from gave get getting give given go goes going gone good got great had half hand hard has have having he hear help
        her here high him his home how however i if important in inside into is it its keep kind knew know known large last later least left
        less let life like little live long look looking lot low made main make many may maybe me mean might mind more most much must my
        name near need never new next night no none nor not nothing now number of off often old on once one only open or order other our out
        over own part people perhaps place possible put quite rather read really right said same saw say second see seem sent set several
        shall she should show side simply since small so some someone something soon still such sure take tell ten than that the their them
        then there these they thing things think this those though thought three through time to today together told too took toward tried
        try turn two under until up upon us use used using very via want was way we well went were what when where whether which while who
        whole why will with within without work working works world would year yes yet you young your able add allow allows also anything
        basically called can't containing contains could currently daily days easily etc feature features functionality having include
        included includes including instead let's lets like monthly named need needs okay plus provide store stores support supports thanks
        want wants weekly yearly per via week month hour hours minute minutes item items page pages screen screens form button view views
        belong belongs belonging landing input output
        """);

    /// <summary>Introduce a list of fields, entities or features.</summary>
    public static readonly FrozenSet<string> Labels = Set("""
        field fields attribute attributes column columns property properties feature features requirement requirements entity entities
        model models table tables data include includes functionality functionalities details
        """);

    public static readonly FrozenSet<string> Negations = Set("without no not never except excluding skip minus");

    /// <summary>Actions of people on things; what they act on is stored.</summary>
    public static readonly FrozenSet<string> StoreVerbs = Set("""
        add create post publish write share submit list manage track store log record save view browse edit delete organize collect sell buy
        keep see read maintain register enter remove update handle administer monitor plan schedule make set define count catalog archive
        document note jot capture remember watch listen tag assign sort upload send exchange compare display show find have use study learn
        practice check maintain control report open close start import categorize measure analyze visualize access hold contain advertise
        offer request showcase present
        """);

    private static readonly FrozenSet<string> AllKnown = Build();

    public static bool IsKnown(string word) => AllKnown.Contains(word);

    /// <summary>The lines of a table; one that is indented goes on with the line before.</summary>
    public static string[] Lines(string table) => table.Replace("\n    ", " ", StringComparison.Ordinal)
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    public static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static FrozenSet<string> Build() => Determiners.Concat(Fluff).Concat(AppNouns).Concat(MakeVerbs).Concat(WantVerbs)
        .Concat(Polite).Concat(Prepositions)
        .Concat(Persons).Concat(Common).Concat(Negations).Concat(StoreVerbs).Concat(NotSoftware).ToFrozenSet();
}
