using Catalyst.Grains.Interfaces.Previews;

namespace Catalyst.Previews;

/// <summary>Asks an application whether it is well.</summary>
public sealed class PreviewHealthProbe(IHttpClientFactory clients, TimeProvider time)
{
    /// <summary>Name of the HTTP client.</summary>
    internal const string Client = "preview-health";

    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);

    /// <summary>One look.</summary>
    public async Task<PreviewHealth> CheckAsync(int port, string path, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(AnswerTimeout);
        try
        {
            using var client = clients.CreateClient(Client);
            using var response = await client.GetAsync(AddressOf(port, path), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            return response.IsSuccessStatusCode ? PreviewHealth.Healthy : PreviewHealth.Unhealthy;
        }
        catch (HttpRequestException)
        {
            return PreviewHealth.Unreachable;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return PreviewHealth.Unreachable;
        }
    }

    /// <summary>The path comes from the application: whatever it is, only the application is asked.</summary>
    internal static Uri AddressOf(int port, string path) => new($"http://127.0.0.1:{port}/{(path.StartsWith('/') ? path[1..] : path)}");

    /// <summary>How long an application may take in all, however much it prints.</summary>
    public static TimeSpan Limit(TimeSpan patience) => patience > LongestStart ? patience : LongestStart;

    /// <summary>
    /// Looks again and again, quickly at first, until it is healthy, has ended, or is waited for in vain: on a busy machine a start takes
    /// long, so whoever prints something new is given the same time again.
    /// </summary>
    /// <param name="output">The last that it printed.</param>
    /// <param name="patience">How long it may print nothing new.</param>
    /// <returns>Whether it became healthy.</returns>
    public async Task<bool> WaitAsync(
        int port, string path, Task ended, Func<string> output, TimeSpan patience, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var (progressed, seen) = (started, output());
        for (var pause = FirstPause; time.GetElapsedTime(progressed) < patience && time.GetElapsedTime(started) < Limit(patience)
            && !ended.IsCompleted; pause = pause * 1.5 < LongestPause ? pause * 1.5 : LongestPause)
        {
            if (await CheckAsync(port, path, cancellationToken) == PreviewHealth.Healthy)
            {
                // Something else may hold the port while the application has just failed to get it.
                return !ended.IsCompleted;
            }

            await Task.WhenAny(ended, Task.Delay(pause, time, cancellationToken));
            cancellationToken.ThrowIfCancellationRequested();
            if (output() is var latest && latest != seen)
            {
                (progressed, seen) = (time.GetTimestamp(), latest);
            }
        }

        return false;
    }
}
