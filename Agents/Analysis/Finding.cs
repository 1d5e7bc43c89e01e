namespace Catalyst.Agents.Analysis;

/// <summary>How bad a finding is.</summary>
internal enum Severity
{
    Info,
    Low,
    Medium,

    /// <summary>Blocks an approval.</summary>
    High,

    /// <summary>Blocks an approval.</summary>
    Critical,
}

/// <summary>Something found at a place in the code.</summary>
/// <param name="Rule">Stable id, e.g. <c>sql-concatenation</c>.</param>
/// <param name="Line">From 1.</param>
internal sealed record Finding(string Rule, Severity Severity, string File, int Line, string Message, string Suggestion)
{
    /// <summary>Whether work with it may not be approved.</summary>
    public bool IsBlocking => Severity >= Severity.High;
}
