using System.Collections.Concurrent;
using Catalyst.FakeModel;
using Microsoft.Extensions.Logging;

namespace Catalyst.Llm.Tests;

/// <summary>A provider whose server is played.</summary>
internal static class Played
{
    public const string Canary = "sk-canary-1234567890abcdef";

    public static LlmOptions Options(string provider, FakeModelServer model, int places = 4) => new()
    {
        Provider = provider,
        Model = "m1",
        MaxConcurrentCalls = places,
        CallTimeout = TimeSpan.FromMinutes(10),
        ReadingTimeout = TimeSpan.FromMinutes(20),
        Addresses = new Dictionary<string, string> { [provider] = model.Address + (provider == "anthropic" ? "" : "/v1") },
    };

    public static ProviderKeys Keys(string provider) => new(name => name == provider switch
    {
        "anthropic" => "ANTHROPIC_API_KEY",
        "openai" => "OPENAI_API_KEY",
        _ => "EMERGENT_LLM_KEY",
    } ? Canary : null);
}

/// <summary>A clock on which pauses take no time; limits of minutes never come.</summary>
internal sealed class UnpausedTime : TimeProvider
{
    private long _passed;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.UnixEpoch + TimeSpan.FromTicks(Interlocked.Read(ref _passed));

    public override long GetTimestamp() => Interlocked.Read(ref _passed);

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var pauses = dueTime >= TimeSpan.Zero && dueTime < TimeSpan.FromMinutes(1);
        Interlocked.Add(ref _passed, pauses ? dueTime.Ticks : 0);
        return System.CreateTimer(callback, state, pauses ? TimeSpan.Zero : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }
}

/// <summary>Keeps what is logged.</summary>
internal sealed class RecordingLog : ILoggerFactory, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> Lines => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public void AddProvider(ILoggerProvider provider)
    {
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(
        LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
