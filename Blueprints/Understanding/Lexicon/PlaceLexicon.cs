namespace Catalyst.Blueprints.Understanding.Lexicon;

/// <summary>Places and groups that an application is for, which are none of the things that it keeps.</summary>
internal static class PlaceLexicon
{
    // Say by themselves too little to be a name.
    private static readonly FrozenSet<string> General = Words.Set("""
        workshop club firm company shop store team group office school class association organization organisation business studio agency
        cooperative society department community lab laboratory centre center practice flat house household family
        """);

    private static readonly FrozenSet<string> Special = Words.Set("""
        academy aquarium archive bakery band bank bar barbershop brewery brigade butchery cafe café camp campground campsite canteen
        carpentry choir church cinema circle circus clinic college condominium court crew dairy dojo farm federation florist forge
        foundation foundry gallery garage garden greenhouse guesthouse guild gym hospital hostel hotel hospice institute joinery kennel
        kindergarten
        kitchen laundry league library magazine market mill mosque museum nursery observatory orchard orchestra parish pharmacy pizzeria
        playgroup pottery pub ranch restaurant rink salon sawmill shelter smithy spa synagogue tailor temple theater theatre
        troupe union university vineyard ward warehouse wholesaler winery zoo
        """);

    public static bool IsGeneral(string noun) => General.Contains(noun);

    /// <summary>Whether a noun names one, also at the end of a word: a flowershop.</summary>
    public static bool Knows(string noun) => General.Contains(noun) || Special.Contains(noun) || Split(noun) is not null;

    /// <summary>The two words of one that is written together, or null.</summary>
    public static string? Split(string noun) => General.Contains(noun) || Special.Contains(noun) ? null
        : General.Concat(Special).Where(place => place.Length >= 4
                && noun.Length >= place.Length + 4 && noun.EndsWith(place, StringComparison.Ordinal)
                && WordList.Knows(noun[..^place.Length]))
            .Select(place => $"{noun[..^place.Length]} {place}").FirstOrDefault();
}
