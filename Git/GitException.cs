namespace Catalyst.Git;

/// <summary>Git could not do what was asked; the message says what failed, why, and what to do.</summary>
public class GitException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>The repository, revision or path does not exist.</summary>
public sealed class GitNotFoundException(string message) : GitException(message);

/// <summary>The name, revision or path is not one that git may be given.</summary>
public sealed class GitArgumentException(string message) : GitException(message);
