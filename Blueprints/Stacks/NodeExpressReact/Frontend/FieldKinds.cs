namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Frontend;

/// <summary>What a field is about as far as its name tells it: hints for the screens, never limits.</summary>
internal static class FieldKinds
{
    /// <summary>Dates that are set for later, or that belong to the thing itself.</summary>
    private static readonly FrozenSet<string> Other = Set("""
        due deadline birth birthday birthdate born dob died death expiry expires expire expiration next last until till end ends ended to
        start starts started begin begins began from departure depart departs arrival arrive arrives return returns delivery reminder remind
        appointment renewal renew renews scheduled schedule planned plan target goal release released wedding anniversary event valid closing
        opening founded established hire hired joined production manufactured travel pickup before warranty maturity follow hatch flight
        vacation holiday party meeting game match kickoff lesson class exam interview booking reservation checkin checkout
        """);

    /// <summary>Things that are still to come when somebody enters them, or that are no events at all.</summary>
    private static readonly FrozenSet<string> ToCome = Set("""
        event appointment booking reservation meeting trip lesson match game shift course class deadline holiday vacation task todo reminder
        concert party wedding exam assignment interview rehearsal session tournament race rental flight voyage tour show gig festival seminar
        workshop conference plan schedule birthday anniversary contract subscription warranty project goal release person employee member
        contact patient pet child student customer guest
        """);

    private static readonly FrozenSet<string> Generic = Set("date day when at on time datetime");

    private static readonly FrozenSet<string> Past = Set("""
        happened occurred spent paid payment purchased purchase bought sold sale taken played seen watched spotted sighted sighting observed
        observation visited visit read watered fed cleaned serviced repaired done completed finished logged log recorded measured measurement
        received entry transaction workout run ride donated donation caught found collected tasted cooked eaten slept weighed earned issued
        reported submitted written lent borrowed harvested brewed acquired expense
        """);

    private static readonly FrozenSet<string> Pictures = Set("""
        photo photos photograph image images picture pic cover avatar logo thumbnail poster screenshot portrait artwork snapshot banner
        """);

    /// <summary>When something happened: a new row has most likely happened today.</summary>
    public static bool IsWhenItHappened(Resource resource, Field field)
    {
        var words = WordsOf(field.Name);
        if (field.Type is not (FieldType.Date or FieldType.DateTime) || words.Any(Other.Contains))
        {
            return false;
        }

        return words.All(Generic.Contains) ? !WordsOf(resource.Name).Any(ToCome.Contains) : field.Required && words.Any(Past.Contains);
    }

    /// <summary>A picture, or the address of one.</summary>
    public static bool IsPicture(Field field) => field.Type == FieldType.Image
        || field.Type == FieldType.Url && WordsOf(field.Name).Any(Pictures.Contains);

    private static string[] WordsOf(string name) => Words.Snake(name).Split('_');

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();
}
