using Catalyst.Api.Previews;

namespace Catalyst.Api.Http;

/// <summary>The first decision about every request: Catalyst, a preview, or nobody we know.</summary>
internal static class HostGate
{
    /// <summary>Sends preview hosts to the proxy and nowhere else, and refuses foreign hosts.</summary>
    public static IApplicationBuilder UseHostGate(this IApplicationBuilder app)
    {
        var hosts = app.ApplicationServices.GetRequiredService<Hosts>();
        var proxy = app.ApplicationServices.GetRequiredService<PreviewProxy>();
        return app.Use((context, next) => hosts.Classify(context.Request.Host.Host) switch
        {
            HostKind.Catalyst => next(context),
            HostKind.Preview => proxy.ForwardAsync(context, hosts.PreviewLabel(context.Request.Host.Host)),
            _ => Problems.WriteAsync(
                context, StatusCodes.Status421MisdirectedRequest, "This host name is not served here",
                $"'{context.Request.Host}' is not a name of this server. Use http://localhost, or add the name to CATALYST_ALLOWED_HOSTS."),
        });
    }

    /// <summary>Refuses what a foreign page or a preview tries to change, and WebSockets that they open.</summary>
    public static IApplicationBuilder UseOriginGuard(this IApplicationBuilder app)
    {
        var hosts = app.ApplicationServices.GetRequiredService<Hosts>();
        return app.Use((context, next) =>
        {
            var request = context.Request;
            var isSafe = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
            var opensSocket = request.Path.StartsWithSegments("/ws", StringComparison.Ordinal);
            if (isSafe && !opensSocket)
            {
                return next(context);
            }

            // Programs send no Origin; browsers do for everything that changes state, and cannot be made to lie.
            var allowed = request.Headers.Origin.Count == 0
                ? request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
                : hosts.MayAct(request.Headers.Origin.ToString(), request.Host);
            return allowed
                ? next(context)
                : Problems.WriteAsync(
                    context, StatusCodes.Status403Forbidden, "This origin may not do that",
                    $"A page of '{request.Headers.Origin}' tried to act on Catalyst. Open Catalyst itself, or add the origin to "
                        + "CATALYST_ALLOWED_ORIGINS.");
        });
    }
}
