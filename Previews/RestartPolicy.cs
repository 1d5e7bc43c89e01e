namespace Catalyst.Previews;

/// <summary>How often an application that keeps ending is started again: each time after twice the pause, and then no more.</summary>
public sealed class RestartPolicy(TimeProvider time)
{
    /// <summary>Starts in a <see cref="Window"/>.</summary>
    public const int Limit = 5;

    /// <summary>What ended longer ago no longer counts.</summary>
    public static readonly TimeSpan Window = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(500);
    private readonly Queue<long> _ends = new();

    /// <summary>Ends that count now.</summary>
    public int Ends => _ends.Count;

    /// <summary>Counts an end and answers the pause before the next start; null when there have been too many.</summary>
    public TimeSpan? Next()
    {
        while (_ends.TryPeek(out var oldest) && time.GetElapsedTime(oldest) > Window)
        {
            _ends.Dequeue();
        }

        _ends.Enqueue(time.GetTimestamp());
        return _ends.Count > Limit ? null : FirstPause * Math.Pow(2, _ends.Count - 1);
    }

    /// <summary>Someone has started it on purpose: it begins anew.</summary>
    public void Reset() => _ends.Clear();
}
