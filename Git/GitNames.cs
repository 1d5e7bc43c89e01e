using System.Globalization;
using System.Text.RegularExpressions;

namespace Catalyst.Git;

/// <summary>What may be handed to git. Everything that comes from outside passes here first, so no value is ever read as an option,
/// a revision range or a path outside of the repository.</summary>
public static partial class GitNames
{
    private const int MaxPath = 1024;
    private const int MaxPart = 255;

    /// <summary>A project slug: lower case letters, digits and inner hyphens.</summary>
    public static bool IsSlug(string? value) => value is not null && SlugPattern().IsMatch(value);

    /// <summary>A branch, tag or commit, optionally with <c>~n</c> or <c>^</c>.</summary>
    public static bool IsRevision(string? value) =>
        value is not null && RevisionPattern().IsMatch(value) && !value.Contains("..", StringComparison.Ordinal)
        && !value.Contains("//", StringComparison.Ordinal) && !value.EndsWith('/');

    /// <summary>A branch that Catalyst may create.</summary>
    public static bool IsBranch(string? value) =>
        IsRevision(value) && value!.IndexOfAny(['~', '^', '+']) < 0 && value != "HEAD" && value.Length <= 200
        && value.Split('/').All(part => !part.StartsWith('.') && !part.StartsWith('-') && !part.EndsWith('.')
            && !part.EndsWith(".lock", StringComparison.Ordinal));

    /// <summary>
    /// A relative path in a repository with forward slashes: no empty, <c>.</c> or <c>..</c> part, nothing called <c>.git</c>.
    /// </summary>
    public static bool IsPath(string? value) =>
        value is { Length: > 0 and <= MaxPath } && !value.StartsWith('/') && value.IndexOf('\\') < 0 && !value.Any(char.IsControl)
        && value.Split('/').All(IsPathPart);

    /// <summary>An agent's name, as it stands in <c>[planner-agent]</c>.</summary>
    internal static bool IsAgent(string? value) => value is not null && AgentPattern().IsMatch(value);

    internal static string Slug(string value) =>
        IsSlug(value)
            ? value
            : throw new GitArgumentException($"'{Shown(value)}' is not a project slug: use lower case letters, digits and hyphens.");

    internal static string Revision(string value) =>
        IsRevision(value)
            ? value : throw new GitArgumentException($"'{Shown(value)}' is not a revision: give a branch, a tag or a commit.");

    internal static string Branch(string value) =>
        IsBranch(value) ? value : throw new GitArgumentException($"'{Shown(value)}' is not a branch name.");

    internal static string FilePath(string value) =>
        IsPath(value)
            ? value
            : throw new GitArgumentException($"'{Shown(value)}' is not a path in the repository: give a relative path without '..'.");

    private static bool IsPathPart(string part)
    {
        // Git and some file systems read all of these as ".git": some ignore characters that nobody sees.
        var seen = string.Concat(part.Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.Format));
        var bare = seen.TrimEnd('.', ' ');
        return part.Length > 0 && Encoding.UTF8.GetByteCount(part) <= MaxPart && part is not ("." or "..")
            && !bare.Equals(".git", StringComparison.OrdinalIgnoreCase) && !bare.Equals("git~1", StringComparison.OrdinalIgnoreCase);
    }

    private static string Shown(string? value)
    {
        var clean = new string((value ?? "").Where(c => !char.IsControl(c)).Take(80).ToArray());
        return value?.Length > 80 ? clean + "…" : clean;
    }

    [GeneratedRegex(@"\A[a-z][a-z0-9]{0,39}\z")]
    private static partial Regex AgentPattern();

    [GeneratedRegex(@"\A[a-z0-9]([a-z0-9-]{0,98}[a-z0-9])?\z")]
    private static partial Regex SlugPattern();

    [GeneratedRegex(@"\A[A-Za-z0-9_][A-Za-z0-9._/+-]{0,199}((~[0-9]{1,4})|\^){0,4}\z")]
    private static partial Regex RevisionPattern();
}
