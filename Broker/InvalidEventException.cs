namespace Catalyst.Broker;

/// <summary>
/// An event that is not a valid envelope v1. <see cref="Errors"/> names each field that is wrong and what would be right.
/// </summary>
public sealed class InvalidEventException(IReadOnlyList<string> errors) : Exception("Not a valid event: " + string.Join("; ", errors) + ".")
{
    public IReadOnlyList<string> Errors { get; } = errors;
}
