using Catalyst.Grains.Interfaces.Tasks;
using Orleans.Concurrency;

namespace Catalyst.Grains.Interfaces.Intake;

/// <summary>The ways in, as they are stored.</summary>
public static class IntakeSources
{
    public const string Chat = "chat";

    public const string Rest = "rest";
}

/// <summary>Where a request came from and what its sender calls it: the same key is the same request, however often it comes.</summary>
/// <param name="Source">One of <see cref="IntakeSources"/>; keys of different ways do not meet.</param>
/// <param name="Requester">Id of who asks; nobody meets another's keys.</param>
/// <param name="Value">Chosen by the sender, at most 255 characters.</param>
[GenerateSerializer, Immutable, Alias("catalyst.IntakeKey")]
public sealed record IntakeKey(
    [property: Id(0)] string Source,
    [property: Id(1)] string Requester,
    [property: Id(2)] string Value)
{
    /// <summary>The key of <see cref="IIntakeGrain"/>.</summary>
    public string GrainKey => $"{Source}/{Uri.EscapeDataString(Requester)}/{Value}";
}

/// <summary>A request for a new application.</summary>
/// <param name="Prompt">What the person wrote, at most 32,768 characters.</param>
/// <param name="ProjectName">Null takes the name that the brain finds.</param>
[GenerateSerializer, Immutable, Alias("catalyst.IntakeRequest")]
public sealed record IntakeRequest(
    [property: Id(0)] Requester By,
    [property: Id(1)] IntakeKey Key,
    [property: Id(2)] string Prompt,
    [property: Id(3)] string? ProjectName,
    [property: Id(4)] TaskPriority Priority);

/// <summary>Why a request started no task.</summary>
public enum IntakeRefusal
{
    /// <summary>It asks for nothing that can be built.</summary>
    NotBuildable,

    /// <summary>Another request has its key.</summary>
    KeyTaken,

    /// <summary>The brain failed or took too long.</summary>
    NoAnswer,
}

/// <summary>What became of a request.</summary>
/// <param name="Task">Null when it was refused.</param>
/// <param name="IsRepeat">Whether the task began with an earlier request of the same key.</param>
/// <param name="Detail">Why it was refused and what would help.</param>
[GenerateSerializer, Immutable, Alias("catalyst.IntakeAnswer")]
public sealed record IntakeAnswer(
    [property: Id(0)] TaskSnapshot? Task,
    [property: Id(1)] bool IsRepeat = false,
    [property: Id(2)] IntakeRefusal? Refusal = null,
    [property: Id(3)] string? Detail = null);

/// <summary>Requests of one key, see <see cref="IntakeKey.GrainKey"/>: they meet here, so that the brain reads them once.</summary>
[Alias("catalyst.IIntakeGrain")]
public interface IIntakeGrain : IGrainWithStringKey
{
    /// <summary>
    /// Starts the task that the request asks for, or answers the one that it has started before. Reading stops when nobody waits any more.
    /// </summary>
    [AlwaysInterleave, Alias("Submit")]
    Task<IntakeAnswer> SubmitAsync(IntakeRequest request, CancellationToken cancellationToken);
}
