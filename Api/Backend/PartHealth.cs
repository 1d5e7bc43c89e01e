using Catalyst.Events;
using Catalyst.Persistence;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Catalyst.Api.Backend;

/// <summary>Whether the parts that Catalyst stands on work. What is wrong says what to do.</summary>
internal static class PartHealth
{
    /// <summary>Tag of these checks; <c>/health</c> shows them.</summary>
    public const string Tag = "part";

    private const long MinFreeBytes = 256L * 1024 * 1024;

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    /// <summary>What is said of a part that has not answered.</summary>
    public static string Silence =>
        $"It did not answer within {Timeout.TotalSeconds:0} s. Work waits for it and goes on by itself; "
        + "look at the server's log if it stays so.";

    /// <param name="documents">Whether documents are elsewhere than in the database.</param>
    public static void AddPartHealth(this IServiceCollection services, bool documents)
    {
        var checks = services.AddHealthChecks();
        checks.AddPart<Database>("database", (database, stop) => database.TroubleAsync(stop));
        if (documents)
        {
            checks.AddPart<IDocumentStore>("documents", async (store, stop) =>
            {
                await store.GetAsync<object>("conversations", string.Empty, stop);
                return null;
            });
        }

        checks.AddPart<IEventTransport>("broker", async (transport, stop) =>
        {
            await transport.StatusAsync(stop);
            return null;
        });
        checks.AddPart<CatalystPaths>("disk", (paths, _) => Task.FromResult(Room(new DriveInfo(paths.Root).AvailableFreeSpace)));
    }

    /// <param name="checks">Where to add it.</param>
    /// <param name="name">As <c>/health</c> calls it.</param>
    /// <param name="trouble">Null when it works; else what is wrong and what to do.</param>
    private static void AddPart<T>(this IHealthChecksBuilder checks, string name, Func<T, CancellationToken, Task<string?>> trouble)
        where T : notnull => checks.Add(new HealthCheckRegistration(
            name, services => new Check<T>(services.GetRequiredService<T>(), trouble), failureStatus: null, [Tag], Timeout));

    private static string? Room(long free) => free >= MinFreeBytes
        ? null
        : $"Only {free / 1024 / 1024} MB are free where Catalyst keeps its data. Free some space, or set CATALYST_HOME to another disk.";

    private sealed class Check<T>(T part, Func<T, CancellationToken, Task<string?>> trouble) : IHealthCheck
    {
        // Not every client obeys the wish to stop waiting.
        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            await trouble(part, cancellationToken).WaitAsync(cancellationToken) is { } wrong
                ? HealthCheckResult.Unhealthy(wrong)
                : HealthCheckResult.Healthy();
    }
}
