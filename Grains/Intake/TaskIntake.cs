using System.Security.Cryptography;
using System.Text;
using Catalyst.Grains.Interfaces.Intake;
using Catalyst.Grains.Interfaces.Projects;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Tasks;
using Catalyst.Persistence;

namespace Catalyst.Grains.Intake;

/// <summary>What is to be started, as understood.</summary>
/// <param name="Summary">One sentence for the project's description.</param>
/// <param name="Base">What the task begins with, when it changes an application.</param>
internal sealed record TaskOrder(
    Requester By,
    string Prompt,
    string ProjectName,
    string Summary,
    TaskPriority Priority,
    Guid? ConversationId = null,
    TaskBase? Base = null);

/// <summary>The ids that a request has the right to.</summary>
internal sealed record TaskPlace(Guid TaskId, Guid ProjectId);

/// <summary>
/// The one way in: whatever starts a task does it here. A request first reserves its ids under its key, and what is repeated under that key
/// afterwards, at the same time or after a crash, ends in the same task.
/// </summary>
internal sealed class TaskIntake(TaskRequestRepository requests, TaskBriefs briefs, IGrainFactory grains)
{
    /// <summary>The task of the key, if it has begun, and whether it is the task of this request.</summary>
    public async Task<(TaskSnapshot Task, bool IsSame)?> FindAsync(
        IntakeKey key, string prompt, string? projectName, CancellationToken cancellationToken)
    {
        var row = await requests.FindAsync(key.Source, key.Requester, key.Value, cancellationToken);
        var task = await grains.GetGrain<ITaskGrain>(row?.TaskId ?? DerivedPlace(key).TaskId).GetAsync();

        // Earlier versions kept the key in the task's id alone.
        return task is null ? null : (task, row is null ? task.UserPrompt == prompt : row.Fingerprint == Fingerprint(prompt, projectName));
    }

    /// <summary>Takes the key and keeps what was understood, before anything is started. Null when another request has it.</summary>
    /// <param name="projectId">The project that the task belongs to; null for a new one.</param>
    public async Task<TaskPlace?> ReserveAsync(
        IntakeKey key, string prompt, string? projectName, string brief, Guid? projectId, CancellationToken cancellationToken)
    {
        var fingerprint = Fingerprint(prompt, projectName);
        var place = DerivedPlace(key);
        var row = await requests.ReserveAsync(
            new TaskRequestRow(key.Source, key.Requester, key.Value, place.TaskId, projectId ?? place.ProjectId, fingerprint),
            cancellationToken);
        if (row.Fingerprint != fingerprint)
        {
            return null;
        }

        // Who repeats a request that a crash cut short must not change what its task may have begun with.
        if ((await briefs.FindAsync(row.TaskId, cancellationToken)).Length == 0)
        {
            await briefs.KeepAsync(row.TaskId, brief, cancellationToken);
        }

        return new TaskPlace(row.TaskId, row.ProjectId);
    }

    /// <summary>Starts the task with its project, or answers the one that is there.</summary>
    public async Task<TaskSnapshot> StartAsync(TaskPlace place, TaskOrder order)
    {
        var project = await grains.GetGrain<IProjectGrain>(place.ProjectId).CreateAsync(order.ProjectName, order.Summary);
        return await grains.GetGrain<ITaskGrain>(place.TaskId).StartAsync(new StartTask(
            order.Prompt, project.Id, order.ProjectName, project.Slug, order.ConversationId, Brief: null, order.Base, order.By,
            order.Priority));
    }

    /// <summary>The task that a request begins if it begins one.</summary>
    public static Guid TaskOf(IntakeKey key) => DerivedPlace(key).TaskId;

    /// <summary>The same key always names the same ids; the owner's REST requests have those of before keys were stored.</summary>
    private static TaskPlace DerivedPlace(IntakeKey key)
    {
        var scope = key is { Source: IntakeSources.Rest, Requester: var by } && by == Requester.Owner.Id
            ? "catalyst"
            : $"catalyst-{key.Source}/{Uri.EscapeDataString(key.Requester)}";
        return new TaskPlace(Derive($"{scope}:task:{key.Value}"), Derive($"{scope}:project:{key.Value}"));
    }

    private static Guid Derive(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);

        // UUIDv8, the version for such values of one's own (RFC 9562).
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);
        return new Guid(hash[..16], bigEndian: true);
    }

    private static string Fingerprint(string prompt, string? projectName) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{projectName}\n{prompt}")));
}
