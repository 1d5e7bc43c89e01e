using System.Text;
using Catalyst.Grains.Interfaces.Events;
using Catalyst.Testing;
using Microsoft.Extensions.Logging;
using RabbitMQ.Client;

namespace Catalyst.Events.Tests;

/// <summary>A virtual host with a transport on it, and whatever a foreign client or an operator can do to them.</summary>
internal sealed class RabbitHost : IAsyncDisposable
{
    private readonly RabbitServer _server;
    private IConnection? _foreign;

    private RabbitHost(RabbitServer server, string url)
    {
        _server = server;
        Options = new BrokerOptions { RabbitUrl = url, Heartbeat = TimeSpan.FromSeconds(1) };
        Transport = Create();
    }

    public BrokerOptions Options { get; }

    public EventHost Transport { get; }

    public MemoryDeadLetterStore Letters { get; } = new();

    public string Name => new Uri(Options.RabbitUrl!).AbsolutePath[1..];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<RabbitHost> CreateAsync(RabbitServer server, Action<BrokerOptions>? configure = null, bool start = true)
    {
        Assert.SkipWhen(RabbitServer.Missing is not null, RabbitServer.Missing ?? string.Empty);
        var host = new RabbitHost(server, await server.CreateHostAsync(Token));
        configure?.Invoke(host.Options);
        if (start)
        {
            await host.Transport.StartAsync(Token);
        }

        return host;
    }

    /// <summary>Another silo's transport.</summary>
    public EventHost Create(ILogger? log = null) => new(Options, Letters, log);

    /// <summary>A channel of a client that knows nothing of Catalyst.</summary>
    public async Task<IChannel> ForeignAsync()
    {
        _foreign ??= await new ConnectionFactory { Uri = new Uri(Options.RabbitUrl!) }.CreateConnectionAsync(Token);
        return await _foreign.CreateChannelAsync(new CreateChannelOptions(true, true), Token);
    }

    public async Task SendAsync(string routingKey, byte[] body)
    {
        await using var channel = await ForeignAsync();
        await channel.BasicPublishAsync("catalyst.events", routingKey, mandatory: true, body, Token);
    }

    public Task SendAsync(string routingKey, string body) => SendAsync(routingKey, Encoding.UTF8.GetBytes(body));

    public Task<DeadLetter> LetterAsync(Func<DeadLetter, bool>? expected = null) => Eventually.FindAsync(
        async () => (await Letters.ListAsync(100, null, Token)).FirstOrDefault(expected ?? (_ => true)), "no such dead letter");

    /// <summary>An operator closes every connection that Catalyst has; answers how many.</summary>
    public Task<int> DropConnectionsAsync() => _server.DropConnectionsAsync(Options.RabbitUrl!, Token);

    public async ValueTask DisposeAsync()
    {
        if (_foreign is not null)
        {
            await _foreign.DisposeAsync();
        }

        await Transport.DisposeAsync();
    }
}

/// <summary>A handler that notes what it saw, in order.</summary>
internal sealed class Ledger(int expected)
{
    private readonly Lock _gate = new();
    private readonly Dictionary<Guid, List<long>> _seen = [];
    private readonly HashSet<Guid> _ids = [];
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Complete => _complete.Task;

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _ids.Count;
            }
        }
    }

    public Task TakeAsync(AgentEvent e, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            // A delivery may come again; only its first time counts.
            if (_ids.Add(e.EventId))
            {
                if (!_seen.TryGetValue(e.TaskId, out var line))
                {
                    _seen.Add(e.TaskId, line = []);
                }

                line.Add(e.Seq);
                if (_ids.Count == expected)
                {
                    _complete.SetResult();
                }
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>Everything once, and each task's events in the order of their publishing.</summary>
    public void ShouldBeInOrder()
    {
        _ids.Count.ShouldBe(expected);
        foreach (var line in _seen.Values)
        {
            line.ShouldBe(Enumerable.Range(1, line.Count).Select(n => (long)n));
        }
    }

    /// <summary>Publishes events of so many tasks, each task's in order, one after the other.</summary>
    public static Task PublishAsync(IEventTransport transport, int tasks, int events, CancellationToken cancellationToken) => Task.WhenAll(
        Enumerable.Range(0, tasks).Select(async _ =>
        {
            var task = Guid.CreateVersion7();
            for (var seq = 1; seq <= events; seq++)
            {
                await transport.PublishAsync(Envelope.Of(EventTypes.TaskInitiated, task) with { Seq = seq }, cancellationToken);
            }
        }));
}

/// <summary>Waits for the first error that names something.</summary>
internal sealed class Told(string what) : ILogger
{
    private readonly TaskCompletionSource<string> _line = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<string> Line => _line.Task;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
        Func<TState, Exception?, string> formatter)
    {
        if (logLevel == LogLevel.Error && formatter(state, exception) is var message && message.Contains(what, StringComparison.Ordinal))
        {
            _line.TrySetResult(message);
        }
    }
}
