namespace Catalyst.Blueprints.Understanding.Reading.Relations;

/// <summary>What a sentence says of two things: the child names the parent.</summary>
/// <param name="Row">The child is what remains each time something happens: a booking, a sign-up.</param>
/// <param name="Field">The parent is no thing but a value of the child: the day of a cleaning.</param>
/// <param name="Actor">The parent is who does it, and may be whoever is logged in.</param>
/// <param name="Because">The words that said so.</param>
internal sealed record RelationMention(
    string Child, string Parent, bool Required, bool Row, bool Field, string Because, bool Actor = false)
{
    /// <summary>What the field of whoever did it is called: "paid by".</summary>
    public string By { get; init; } = "";
}
