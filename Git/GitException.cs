namespace Catalyst.Git;

/// <summary>Git could not do what was asked; the message says what failed, why, and what to do.</summary>
public class GitException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The repository, revision or path does not exist.</summary>
public sealed class GitNotFoundException(string message) : GitException(message);

/// <summary>A file was changed by hand in the same lines that an agent wants to write; nothing was written.</summary>
public sealed class GitConflictException(IReadOnlyList<string> paths)
    : GitException($"Both sides changed the same lines of {string.Join(", ", paths)}.")
{
    public IReadOnlyList<string> Paths { get; } = paths;
}

/// <summary>The name, revision or path is not one that git may be given.</summary>
public sealed class GitArgumentException(string message) : GitException(message);
