using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Dashboard;

namespace Catalyst.Silo.Hosting;

/// <summary>
/// Orleans' own dashboard at <c>/orleans</c>, beside Catalyst's: activations, calls and reminders as the runtime counts them. What it would
/// show of a grain's state or of the log stays closed, for either may hold what is nobody else's business.
/// </summary>
public static class OrleansDashboard
{
    private const string Prefix = "/orleans";

    /// <summary>Each update is a round of calls between grains, whether anybody looks or not.</summary>
    private static readonly TimeSpan Update = TimeSpan.FromSeconds(5);
    private static readonly string[] Closed = [Prefix + "/GrainState", Prefix + "/Trace"];

    /// <summary>Maps it where the silo of this process counts for it; whoever mounts it decides who may come in.</summary>
    public static void MapOrleansCounts(this IEndpointRouteBuilder app)
    {
        if (app.ServiceProvider.GetService<Counting>() is null)
        {
            return;
        }

        app.MapOrleansDashboard(Prefix).ExcludeFromDescription().AddEndpointFilter(async (context, next) =>
            Closed.Any(path => context.HttpContext.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
                ? TypedResults.Problem("Catalyst shows neither the state of grains nor the log here. A task's state is at /api/tasks/{id}.",
                    statusCode: StatusCodes.Status404NotFound)
                : await next(context));
    }

    internal static void CountForDashboard(this ISiloBuilder silo)
    {
        silo.Services.AddSingleton<Counting>();
        silo.AddDashboard(options => (options.HideTrace, options.CounterUpdateIntervalMs) = (true, (int)Update.TotalMilliseconds));
    }

    private sealed class Counting;
}
