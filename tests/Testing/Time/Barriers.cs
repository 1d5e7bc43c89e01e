using System.Collections.Concurrent;

namespace Catalyst.Testing;

/// <summary>Where tests and grains meet. Names are unique to a test, so that tests never meet each other.</summary>
public static class Barriers
{
    private static readonly ConcurrentDictionary<string, Signal> Signals = new();

    public static string NewName() => Guid.NewGuid().ToString("N");

    /// <summary>Set by the grain when it got there.</summary>
    public static Signal Reached(string name) => Signals.GetOrAdd("reached " + name, key => new Signal(key));

    /// <summary>Set by the test to let the grain go on.</summary>
    public static Signal Opened(string name) => Signals.GetOrAdd("opened " + name, key => new Signal(key));

    /// <summary>What a grain does at a barrier.</summary>
    public static Task PassAsync(string name)
    {
        Reached(name).Set();
        return Opened(name).WaitAsync();
    }
}
