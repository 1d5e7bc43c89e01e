namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What a part of a sentence says, by the word that begins it.</summary>
internal enum SegmentKind
{
    With,
    Without,
    For,
    To,
    Clause,
    Using,
    Named,
    Each,
    Belongs,
}
