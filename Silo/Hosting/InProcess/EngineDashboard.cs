using Microsoft.AspNetCore.Routing;

namespace Catalyst.Silo.Hosting;

/// <summary>The engine's own dashboard: this engine has none.</summary>
public static class EngineDashboard
{
    /// <summary>Maps nothing.</summary>
    public static void MapEngineDashboard(this IEndpointRouteBuilder app) => ArgumentNullException.ThrowIfNull(app);
}
