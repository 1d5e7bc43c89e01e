namespace Catalyst.Grains.Interfaces.Agents;

/// <summary>A worker does one phase of one task, then is free again. Stateless: any of its activations serves any task.</summary>
public interface IAgentWorker : IGrainWithIntegerKey
{
    /// <summary>Runs the phase to its end. Cancelling stops every process that it started.</summary>
    [Alias("Run")]
    Task<PhaseResult> RunAsync(PhaseAttempt run, CancellationToken cancellationToken);
}

[Alias("catalyst.IPlannerWorker")]
public interface IPlannerWorker : IAgentWorker;

[Alias("catalyst.IArchitectWorker")]
public interface IArchitectWorker : IAgentWorker;

[Alias("catalyst.ICoderWorker")]
public interface ICoderWorker : IAgentWorker;

[Alias("catalyst.ITesterWorker")]
public interface ITesterWorker : IAgentWorker;

[Alias("catalyst.IReviewerWorker")]
public interface IReviewerWorker : IAgentWorker;

[Alias("catalyst.IDeployerWorker")]
public interface IDeployerWorker : IAgentWorker;
