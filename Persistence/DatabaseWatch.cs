using Microsoft.Extensions.Logging;
using Npgsql;

namespace Catalyst.Persistence;

/// <summary>
/// Knows whether the server answers, by asking it on a connection of its own. A server that hangs keeps its connections and tells nobody,
/// so without it each statement would wait for its own timeout; with it, everyone learns at once, and learns at once when it is over.
/// </summary>
internal sealed partial class DatabaseWatch(Func<string> connectionString, TimeProvider time, ILogger log) : IAsyncDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan IntervalInOutage = TimeSpan.FromMilliseconds(250);

    /// <summary>Far above what a busy server needs for nothing, far below what a person waits for.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly CancellationTokenSource _stopping = new();
    private readonly SemaphoreSlim _suspicion = new(0, 1);
    private volatile TaskCompletionSource _outage = NewSignal();
    private volatile TaskCompletionSource _answers = Completed();
    private NpgsqlConnection? _connection;
    private Task _run = Task.CompletedTask;

    /// <summary>The server answered when it was asked last.</summary>
    public bool IsAnswering => _answers.Task.IsCompleted;

    /// <summary>Completes when the server stops answering; is complete while it does not.</summary>
    public Task Outage => _outage.Task;

    /// <summary>Completes when the server answers; is complete while it does.</summary>
    public Task Answers => _answers.Task;

    /// <summary>Raised before anyone is told that the server is back.</summary>
    public event Action? Returning;

    public void Start() => _run = Task.Run(RunAsync);

    /// <summary>Asks now, for someone found it did not answer.</summary>
    public void Suspect()
    {
        try
        {
            _suspicion.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // It will ask anyway, or nobody needs to know any more.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        await _run;
        Drop();
        _suspicion.Dispose();
        _stopping.Dispose();
    }

    private async Task RunAsync()
    {
        var since = time.GetTimestamp();
        while (!_stopping.IsCancellationRequested)
        {
            try
            {
                if (IsAnswering)
                {
                    await _suspicion.WaitAsync(Interval, _stopping.Token);
                }
                else
                {
                    await Task.Delay(IntervalInOutage, time, _stopping.Token);
                }

                await AskAsync();
                if (!IsAnswering)
                {
                    LogBack(time.GetElapsedTime(since).TotalSeconds);
                    End();
                }
            }
            catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                Drop();
                if (IsAnswering)
                {
                    since = time.GetTimestamp();
                    LogAway(e is TimeoutException ? $"no answer in {Patience.TotalSeconds:0} s" : e.Message);
                    Begin();
                }
            }
        }
    }

    private async Task AskAsync()
    {
        if (_connection is not null)
        {
            try
            {
                await AskAsync(_connection).WaitAsync(Patience, time, _stopping.Token);
                return;
            }
            catch (Exception e) when (e is not (OperationCanceledException or TimeoutException))
            {
                // A server that was restarted in between ends its connections, and answers on a new one.
                Drop();
            }
        }

        // Abandoned rather than cancelled when it takes too long: cancelling asks the server, too.
        _connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(connectionString()) { Pooling = false,
            ApplicationName = "catalyst watch" }.ConnectionString);
        await AskAsync(_connection).WaitAsync(Patience, time, _stopping.Token);
    }

    private static async Task AskAsync(NpgsqlConnection connection)
    {
        if (connection.State != System.Data.ConnectionState.Open)
        {
            await connection.OpenAsync();
        }

        await using var command = new NpgsqlCommand("SELECT 1", connection);
        await command.ExecuteScalarAsync();
    }

    private void Begin()
    {
        _answers = NewSignal();
        _outage.TrySetResult();
    }

    private void End()
    {
        Returning?.Invoke();
        _outage = NewSignal();
        _answers.TrySetResult();
    }

    private void Drop()
    {
        if (_connection is { } broken)
        {
            _connection = null;
            _ = Task.Run(broken.Dispose);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private static TaskCompletionSource Completed()
    {
        var signal = NewSignal();
        signal.SetResult();
        return signal;
    }

    [LoggerMessage(102, LogLevel.Warning,
        "PostgreSQL does not answer ({Reason}). Work waits, nothing is lost; it goes on by itself when the server is back")]
    private partial void LogAway(string reason);

    [LoggerMessage(103, LogLevel.Information, "PostgreSQL answers again after {Seconds:0.#} s; work goes on")]
    private partial void LogBack(double seconds);
}
