namespace Catalyst.Brains;

/// <param name="Stack">From the architecture.</param>
/// <param name="Round">0 at first; each time the work came back, the next.</param>
/// <param name="Report">Why it came back: the failing tests or the review's issues.</param>
public sealed record CodeRequest(Subject Subject, string Stack, int Round, string Report);

/// <summary>One atomic commit.</summary>
/// <param name="Name">Stable id of the step, <c>[a-z0-9-]</c>, e.g. <c>backend-models</c>: a later attempt recognises the commit by
/// it.</param>
/// <param name="Subject">Conventional commit subject, e.g. <c>feat(backend): Add todo routes with auth middleware</c>.</param>
/// <param name="Body">Lines below the subject; may be empty.</param>
/// <param name="Files">What to write; never empty in round 0.</param>
/// <param name="TotalFiles">Files of all steps together, for progress.</param>
public sealed record CodeStep(string Name, string Subject, string Body, IReadOnlyList<GeneratedFile> Files, int TotalFiles,
    IReadOnlyList<Reason> Reasons);

/// <summary>A file of the application.</summary>
/// <param name="Path">Relative, with <c>/</c>, never leaving the repository.</param>
/// <param name="Content">The whole text; null deletes the file.</param>
/// <param name="Previous">What the brain wrote there before: what people have changed since is kept. Null where it does not know.</param>
public sealed record GeneratedFile(string Path, string? Content, string? Previous = null);

/// <param name="Metrics">The measured metrics, as JSON.</param>
public sealed record ReviewRequest(Subject Subject, string Stack, string Metrics, string TestSummary);

public sealed record ReviewNotes(IReadOnlyList<string> Recommendations);

public sealed record PackageRequest(Subject Subject, string Stack);

/// <summary>Files for artifacts/{task}/deployment/.</summary>
public sealed record DeploymentFiles(IReadOnlyList<GeneratedFile> Files);
