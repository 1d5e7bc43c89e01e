namespace Catalyst.Grains.Interfaces.Tasks;

/// <summary>Which of the tasks that wait for an agent is served first; among equals it is the one that has waited longest.</summary>
public enum TaskPriority
{
    Low,
    Normal,
    High,
}
