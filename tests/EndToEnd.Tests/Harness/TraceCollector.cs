using System.Globalization;
using System.Net;
using System.Text;
using System.Threading.Channels;
using Catalyst.Testing;

namespace Catalyst.EndToEnd.Tests.Harness;

/// <summary>A span as a collector is told of it.</summary>
/// <param name="Parent">Empty for the first of a trace.</param>
internal sealed record CollectedSpan(string Service, string Trace, string Id, string Parent, string Name);

/// <summary>Takes OTLP over HTTP, as far as these tests read it: services, and the names and places of their spans.</summary>
internal sealed class TraceCollector : IAsyncDisposable
{
    private readonly HttpListener _listener = new();
    private readonly Channel<CollectedSpan> _arriving = Channel.CreateUnbounded<CollectedSpan>();
    private readonly List<CollectedSpan> _spans = [];
    private readonly Task _taking;

    public TraceCollector()
    {
        Address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Find()}/");
        _listener.Prefixes.Add(Address);
        _listener.Start();
        _taking = TakeAsync();
    }

    public string Address { get; }

    /// <summary>The spans of a trace, as soon as they are what is waited for.</summary>
    public async Task<IReadOnlyList<CollectedSpan>> UntilAsync(
        string trace, Func<IReadOnlyList<CollectedSpan>, bool> which, CancellationToken cancellationToken)
    {
        while (true)
        {
            var spans = _spans.Where(span => span.Trace == trace).ToList();
            if (which(spans))
            {
                return spans;
            }

            try
            {
                _spans.Add(await _arriving.Reader.ReadAsync(cancellationToken));
            }
            catch (OperationCanceledException)
            {
                throw new InvalidOperationException(
                    $"The trace {trace} is not what was waited for:\n{string.Join('\n', spans.Select(span => span.ToString()))}");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        await _taking;
    }

    private async Task TakeAsync()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await _listener.GetContextAsync();
            }
            catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
            {
                // The test is over.
                return;
            }

            await AnswerAsync(context);
        }
    }

    private async Task AnswerAsync(HttpListenerContext context)
    {
        try
        {
            using var body = new MemoryStream();
            await context.Request.InputStream.CopyToAsync(body);
            if (context.Request.Url?.AbsolutePath == "/v1/traces")
            {
                Read(body.ToArray());
            }

            context.Response.ContentType = "application/x-protobuf";
            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException)
        {
            // Whoever sent this no longer waits, or its process ended.
        }
    }

    private void Read(ReadOnlyMemory<byte> request)
    {
        foreach (var resource in Fields(request, 1))
        {
            var service = Fields(resource, 1).SelectMany(described => Fields(described, 1))
                .Where(attribute => Text(Fields(attribute, 1).First()) == "service.name")
                .Select(attribute => Text(Fields(Fields(attribute, 2).First(), 1).First())).First();
            foreach (var span in Fields(resource, 2).SelectMany(scope => Fields(scope, 2)))
            {
                string Hex(int field) => Convert.ToHexStringLower(Fields(span, field).FirstOrDefault().Span);
                _arriving.Writer.TryWrite(new CollectedSpan(service, Hex(1), Hex(2), Hex(4), Text(Fields(span, 5).First())));
            }
        }
    }

    private static string Text(ReadOnlyMemory<byte> utf8) => Encoding.UTF8.GetString(utf8.Span);

    /// <summary>What a message of protocol buffers has under a number, of those that have a length.</summary>
    private static List<ReadOnlyMemory<byte>> Fields(ReadOnlyMemory<byte> message, int wanted)
    {
        var found = new List<ReadOnlyMemory<byte>>();
        while (!message.IsEmpty)
        {
            var key = Number(ref message);
            var length = 0;
            switch (key & 7)
            {
                case 0:
                    Number(ref message);
                    break;
                case 1:
                    length = sizeof(ulong);
                    break;
                case 2:
                    length = (int)Number(ref message);
                    break;
                case 5:
                    length = sizeof(uint);
                    break;
                default:
                    throw new InvalidDataException($"No field of OTLP has the wire type {key & 7}.");
            }

            if ((int)(key >> 3) == wanted && (key & 7) == 2)
            {
                found.Add(message[..length]);
            }

            message = message[length..];
        }

        return found;
    }

    private static ulong Number(ref ReadOnlyMemory<byte> message)
    {
        ulong value = 0;
        for (var shift = 0; ; shift += 7)
        {
            var next = message.Span[0];
            message = message[1..];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
