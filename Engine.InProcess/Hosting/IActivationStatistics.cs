namespace Catalyst.Engine.InProcess;

/// <summary>What lives on this node right now, for dashboards and metrics.</summary>
public interface IActivationStatistics
{
    IReadOnlyList<GrainTypeStatistics> ByType();
}

/// <summary>The activations of one grain class.</summary>
/// <param name="GrainType">Name of the grain type in identities.</param>
/// <param name="ClassName">Full name of the class.</param>
/// <param name="Activations">Alive now.</param>
/// <param name="Requests">Ended since the start, failed ones included.</param>
/// <param name="Failures">Of those, the ones that ended in an exception.</param>
/// <param name="Executing">Under way now.</param>
/// <param name="Waiting">Waiting for their turn now.</param>
public sealed record GrainTypeStatistics(
    string GrainType, string ClassName, int Activations, long Requests, long Failures, int Executing, int Waiting);
