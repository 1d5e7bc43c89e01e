using Catalyst.Silo.Hosting;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Tests;

public sealed class CatalystConsoleTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_ends_the_start_is_thrown_and_not_logged_as_well()
    {
        var kept = new KeptLog();
        using var host = Build<FailingStart>(kept);

        (await Should.ThrowAsync<NotSupportedException>(() => host.StartAsync(Token))).Message.ShouldBe("at the start");

        kept.Entries.ShouldNotContain(entry => entry.Exception != null);
    }

    [Fact]
    public async Task What_ends_it_later_is_logged_once_with_its_stack_trace()
    {
        var kept = new KeptLog();
        using var host = Build<FailingWork>(kept);

        await host.StartAsync(Token);
        await host.WaitForShutdownAsync(Token).Within("the end of the host");

        var (level, exception) = kept.Entries.Where(entry => entry.Exception != null).ShouldHaveSingleItem();
        level.ShouldBe(LogLevel.Critical);
        exception!.Message.ShouldBe("while it runs");
    }

    private static IHost Build<TService>(ILoggerProvider kept)
        where TService : class, IHostedService
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.AddCatalystConsole().AddProvider(kept);
        builder.Services.AddHostedService<TService>();
        return builder.Build();
    }

    private sealed class FailingStart : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken) => throw new NotSupportedException("at the start");

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    private sealed class FailingWork(IHostApplicationLifetime lifetime) : BackgroundService
    {
        protected override async Task ExecuteAsync(CancellationToken stoppingToken)
        {
            var started = new TaskCompletionSource();
            await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
            await started.Task;
            throw new NotSupportedException("while it runs");
        }
    }

    private sealed class KeptLog : ILoggerProvider, ILogger
    {
        private readonly List<(LogLevel Level, Exception? Exception)> _entries = [];

        public IReadOnlyList<(LogLevel Level, Exception? Exception)> Entries
        {
            get
            {
                lock (_entries)
                {
                    return [.. _entries];
                }
            }
        }

        public ILogger CreateLogger(string categoryName) => this;

        public void Dispose()
        {
        }

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception,
            Func<TState, Exception?, string> formatter)
        {
            lock (_entries)
            {
                _entries.Add((logLevel, exception));
            }
        }
    }
}
