using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;

namespace Catalyst.Grains.Tasks;

/// <summary>Tasks read without their grains.</summary>
public static class TaskSnapshots
{
    /// <summary>What the task's grain would answer, as of the commit of <paramref name="row"/>.</summary>
    public static TaskSnapshot Of(TaskRow row) => TaskDocument.From(row).Snapshot();
}
