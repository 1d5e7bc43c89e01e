namespace Orleans.Runtime;

/// <summary>One activation of a grain, as the grain sees it.</summary>
public interface IGrainContext
{
    GrainReference GrainReference { get; }

    GrainId GrainId { get; }

    object? GrainInstance { get; }

    /// <summary>Scoped to the activation.</summary>
    IServiceProvider ActivationServices { get; }

    /// <summary>Completes when the activation is gone.</summary>
    Task Deactivated { get; }

    /// <summary>Deactivates once the requests under way have ended.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}

/// <summary>The activation whose turn runs on this thread.</summary>
public static class RuntimeContext
{
    [ThreadStatic]
    private static IGrainContext? s_current;

    public static IGrainContext? Current
    {
        get => s_current;
        internal set => s_current = value;
    }
}
