namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>The small words around two things and a verb.</summary>
internal static class RelationWords
{
    public static readonly FrozenSet<string> Openers =
        Words.Set("""
        where when while so that and but then also whereas plus lets let letting allows allow allowing helps help helping enables enabling
        for want wants need needs which who
        """);

    public static readonly FrozenSet<string> Modals =
        Words.Set("""
        can could may might should must will would also only then be able have has need needs want wants wish to often sometimes usually
        regularly
        """);

    public static readonly FrozenSet<string> Links =
        Words.Set("to from at in on for with by of into between about during under inside through around near");

    /// <summary>Rows by themselves: who books an appointment has the appointment, and not a booking of it.</summary>
    public static readonly FrozenSet<string> Happenings =
        Words.Set("""
        appointment booking reservation session order ticket visit lesson viewing loan rental application registration consultation
        request signup donation purchase delivery payment
        """);
}
