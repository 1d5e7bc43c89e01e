using System.Globalization;

namespace Catalyst.Sandboxes.Limits;

/// <summary>
/// What the versions of control groups do differently: where groups are, how they are limited, and where it says that a limit was hit.
/// </summary>
internal interface IControlGroupVersion
{
    /// <summary>For people.</summary>
    string Name { get; }

    /// <summary>Where groups are made, one for each hierarchy. The directories of a group are in the same order.</summary>
    IReadOnlyList<ControlGroupParent> Parents { get; }

    /// <summary>Limits a group that holds nothing yet.</summary>
    void Limit(IReadOnlyList<string> directories, SandboxLimits limits);

    /// <summary>Lets the group start nothing more.</summary>
    void Close(IReadOnlyList<string> directories);

    /// <summary>The limit that the group has hit; null when it has kept within them.</summary>
    SandboxEnd? Exceeded(IReadOnlyList<string> directories);
}

/// <summary>Reading and writing what both versions have.</summary>
internal static class ControlGroupText
{
    /// <summary>
    /// The group within a command's group that holds its processes. A process may be able to mount the file system of control groups
    /// beginning at its own one; what limits it is above that, out of its reach.
    /// </summary>
    public const string Inner = "tree";

    public static string Of(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>A counter of a file with a name and a number in each line; 0 when there is none.</summary>
    public static long Counter(this IControlGroupFiles files, string path, string name) => files.Read(path).Split('\n')
        .Select(line => line.Split(' '))
        .Where(words => words.Length == 2 && words[0] == name)
        .Select(words => long.Parse(words[1], CultureInfo.InvariantCulture))
        .FirstOrDefault();
}
