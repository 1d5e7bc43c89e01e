namespace Catalyst.Sandboxes.Limits;

/// <summary>The label of a command's control group, as that of its processes: whose it is, and for what.</summary>
/// <param name="Owner">The server that made it, of <see cref="LabelledProcesses.Owner"/>.</param>
internal sealed record ControlGroupName(
    string HomeId, string PidNamespace, string Owner, Guid TaskId, string Kind, string CommandId)
{
    private const string Prefix = "catalyst";

    /// <summary>The group that a server itself moves to where it has to.</summary>
    public static string OfServer(string homeId, string pidNamespace) => $"{Prefix}.{homeId}.{pidNamespace}.server";

    /// <summary>What all groups of a home's commands have in common.</summary>
    public static string Pattern(string homeId, string pidNamespace) => $"{Prefix}.{homeId}.{pidNamespace}.*";

    public override string ToString() => $"{Prefix}.{HomeId}.{PidNamespace}.{Owner.Replace(':', '-')}.{TaskId:N}.{Kind}.{CommandId}";

    /// <summary>Null when it is not the name of a command's group.</summary>
    public static ControlGroupName? Parse(string name) =>
        name.Split('.') is [Prefix, var home, var pidNamespace, var owner, var task, var kind, var command]
            && Guid.TryParseExact(task, "N", out var taskId)
            ? new ControlGroupName(home, pidNamespace, owner.Replace('-', ':'), taskId, kind, command)
            : null;
}
