namespace Catalyst.Blueprints.Understanding.Reading.Structure;

/// <summary>What somebody does, and to what: "members book a court for one hour".</summary>
/// <param name="Actor">Label of who does it; empty where it is anybody.</param>
/// <param name="Object">Label of what it is done to; empty where it was spoken of before.</param>
internal sealed record SaidDoing(Doing Doing, string Actor, string Object, string Because)
{
    /// <summary>Values that were said of it: "with name and phone".</summary>
    public List<Said> Has { get; init; } = [];

    /// <summary>What the object has, in parentheses behind it.</summary>
    public List<Said> ObjectHas { get; init; } = [];

    /// <summary>Labels of what else each is of: the rehearsal of "for each rehearsal".</summary>
    public List<string> Of { get; init; } = [];

    /// <summary>Labels of what the object belongs to: "a seat in a screening".</summary>
    public List<string> At { get; init; } = [];

    /// <summary>It goes on until something is brought back.</summary>
    public bool Back { get; init; }

    /// <summary>How long it takes, where that was said.</summary>
    public DoingLength Length { get; init; }

    /// <summary>The times of the day at which it may begin.</summary>
    public List<string>? Slots { get; init; }

    /// <summary>What may be answered.</summary>
    public List<string> Answers { get; init; } = [];

    /// <summary>The row has the name of its object: who makes a reservation has the reservation.</summary>
    public bool IsObject { get; init; }
}

/// <summary>How long something takes that somebody does.</summary>
internal enum DoingLength
{
    Unsaid,
    Hours,
    Day,
    Days,
}
