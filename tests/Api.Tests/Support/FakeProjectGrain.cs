using Catalyst.Grains.Interfaces.Projects;

namespace Catalyst.Api.Tests.Support;

/// <summary>A project that goes from one of the backend's versions to another.</summary>
internal sealed class FakeProjectGrain(FakeBackend backend, Guid id) : IProjectGrain
{
    private List<ProjectVersion> Versions => backend.Versions[id];

    private int Current => Versions.FindIndex(v => v.IsCurrent);

    public Task<ProjectSnapshot> CreateAsync(string name, string description) => throw new NotSupportedException();

    public Task<ProjectSnapshot?> GetAsync() => Task.FromResult(
        backend.Versions.ContainsKey(id)
            ? new ProjectSnapshot(id, "Todo App", "todo-app", "", "/repos/todo-app.git", "active", DateTimeOffset.UnixEpoch) : null);

    public Task<IReadOnlyList<ProjectVersion>> VersionsAsync() => Task.FromResult<IReadOnlyList<ProjectVersion>>(Versions);

    public Task<ProjectMove> UndoAsync(Guid moveId) => MoveAsync(Current - 1);

    public Task<ProjectMove> RedoAsync(Guid moveId) => MoveAsync(Current + 1);

    public Task<ProjectMove> RestoreAsync(Guid taskId) => MoveAsync(Versions.FindIndex(v => v.TaskId == taskId));

    private Task<ProjectMove> MoveAsync(int to)
    {
        if (to < 0 || to >= Versions.Count)
        {
            return Task.FromResult(new ProjectMove("There is no such version."));
        }

        var from = Versions[Current];
        backend.Versions[id] = [.. Versions.Select((v, i) => v with { IsCurrent = i == to })];
        return Task.FromResult(new ProjectMove(null, from, Versions[to], "http://todo-app.localhost/"));
    }
}
