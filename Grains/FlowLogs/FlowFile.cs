using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Catalyst.Grains.FlowLogs;

/// <summary>
/// A file of JSON lines that only grows, and from whose last line one sees how far it has come. Opened for writing it belongs to one
/// process; half a line that a crash or a full disk left at its end is taken away.
/// </summary>
internal sealed class FlowFile : IDisposable
{
    private const int TailBytes = 256 * 1024;
    private static readonly byte[] NewLine = [(byte)'\n'];

    private readonly FileStream _stream;
    private readonly long _maxBytes;

    private FlowFile(FileStream stream, long maxBytes)
    {
        _stream = stream;
        _maxBytes = maxBytes;
    }

    /// <summary>The seq of its last line; 0 when it has none.</summary>
    public long LastSeq { get; private set; }

    /// <summary>Whether it has reached its limit and takes no more.</summary>
    public bool IsFull { get; private set; }

    /// <summary>Creates or opens the file.</summary>
    /// <exception cref="IOException">Another process writes it now, or the disk refuses.</exception>
    public static FlowFile Open(string path, long maxBytes)
    {
        // Sharing with nobody takes the lock, also against readers, which try again.
        var file = new FlowFile(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, bufferSize: 0), maxBytes);
        try
        {
            file.ReadEnd();
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Appends whole lines in one write; what would pass the limit is replaced by a line that says so.</summary>
    public void Append(IReadOnlyList<FlowLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var buffer = new ArrayBufferWriter<byte>(lines.Sum(line => line.Json.Length + NewLine.Length));
        foreach (var line in lines)
        {
            if (IsFull)
            {
                break;
            }

            IsFull = _stream.Length + buffer.WrittenCount + line.Json.Length + 1 > _maxBytes;
            buffer.Write(IsFull ? Closing(line.Seq) : line.Json);
            buffer.Write(NewLine);
            LastSeq = Math.Max(LastSeq, line.Seq);
        }

        if (buffer.WrittenCount > 0)
        {
            _stream.Seek(0, SeekOrigin.End);
            _stream.Write(buffer.WrittenSpan);
        }
    }

    /// <summary>Every whole line from the beginning.</summary>
    public IEnumerable<string> Lines()
    {
        _stream.Seek(0, SeekOrigin.Begin);
        using var reader = new StreamReader(_stream, Encoding.UTF8, leaveOpen: true);
        while (reader.ReadLine() is { } line)
        {
            yield return line;
        }
    }

    public void Dispose() => _stream.Dispose();

    private static byte[] Closing(long seq) => Encoding.UTF8.GetBytes(
        $$"""{"type":"message","seq":{{seq}},"truncated":true,"message":"This log has reached its size limit; """
        + """the task's events have the rest."}""");

    private void ReadEnd()
    {
        var length = (int)Math.Min(_stream.Length, TailBytes);
        if (length == 0)
        {
            return;
        }

        var tail = new byte[length];
        _stream.Seek(-length, SeekOrigin.End);
        _stream.ReadExactly(tail);
        var end = tail.AsSpan().LastIndexOf((byte)'\n') + 1;
        if (end < length)
        {
            _stream.SetLength(_stream.Length - length + end);
        }

        if (end == 0)
        {
            return;
        }

        for (ReadOnlyMemory<byte> rest = tail.AsMemory(0, end); rest.Length > 0 && !TryRead(rest, out rest);)
        {
            // Not one of ours; the one before it counts.
        }
    }

    /// <summary>Reads the last line of <paramref name="lines"/>; false when it says nothing of a place in the history.</summary>
    private bool TryRead(ReadOnlyMemory<byte> lines, out ReadOnlyMemory<byte> before)
    {
        var start = lines.Span[..^1].LastIndexOf((byte)'\n') + 1;
        before = lines[..start];
        try
        {
            using var document = JsonDocument.Parse(lines[start..]);
            var line = document.RootElement;
            if (line.ValueKind != JsonValueKind.Object || !line.TryGetProperty("seq", out var seq) || !seq.TryGetInt64(out var value))
            {
                return false;
            }

            LastSeq = value;
            IsFull = line.TryGetProperty("truncated", out var truncated) && truncated.ValueKind == JsonValueKind.True;
            return true;
        }
        catch (JsonException)
        {
            return false;
        }
    }
}

/// <summary>One line, with the seq of the event that it tells of; 0 for lines of no event.</summary>
internal sealed record FlowLine(long Seq, byte[] Json);
