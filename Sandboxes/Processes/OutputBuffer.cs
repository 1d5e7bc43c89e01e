using System.Text.RegularExpressions;

namespace Catalyst.Sandboxes.Processes;

/// <summary>The last part of an output, line by line, without terminal codes; counts all of it.</summary>
internal sealed partial class OutputBuffer(Action<string>? onLine)
{
    private const int Kept = 256 * 1024;
    private const int LongestLine = 16 * 1024;
    private const int TailLength = 4 * 1024;

    private readonly Lock _lock = new();
    private readonly Queue<string> _lines = new();
    private int _length;
    private long _total;

    /// <summary>Characters seen so far.</summary>
    public long Total => Interlocked.Read(ref _total);

    public void Add(string line)
    {
        Interlocked.Add(ref _total, line.Length + 1);
        var clean = TerminalCodes().Replace(line.Length <= LongestLine ? line : line[..LongestLine] + " …", string.Empty);
        lock (_lock)
        {
            _lines.Enqueue(clean);
            _length += clean.Length + 1;
            while (_length > Kept && _lines.Count > 1)
            {
                _length -= _lines.Dequeue().Length + 1;
            }
        }

        onLine?.Invoke(clean);
    }

    public override string ToString()
    {
        lock (_lock)
        {
            return string.Join('\n', _lines);
        }
    }

    public string Tail() => TailOf(ToString());

    public static string TailOf(string text) => text.Length <= TailLength ? text : "… " + text[^TailLength..];

    public static string Clean(string text) => TerminalCodes().Replace(text, string.Empty);

    [GeneratedRegex(@"\x1B(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1B]*(?:\x07|\x1B\\)|[@-Z\\-_])|[\x00-\x08\x0B-\x1F\x7F]")]
    private static partial Regex TerminalCodes();
}
