namespace Catalyst.Api.Http;

/// <summary>Headers that every answer of Catalyst itself carries; previews keep their own.</summary>
internal static class SecurityHeaders
{
    /// <summary>The UI runs only its own scripts and may frame previews, at their host names and at their ports.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self' data:; "
        + "connect-src 'self'; worker-src 'self' blob:; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'; "
        + "frame-src 'self' ";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app, ApiOptions options)
    {
        var frames = "http://*.localhost:* http://localhost:* http://127.0.0.1:*";
        if (options.PreviewDomain != "localhost")
        {
            frames += $" http://*.{options.PreviewDomain}:* https://*.{options.PreviewDomain}:*";
        }

        var policy = ContentSecurityPolicy + frames;
        return app.Use((context, next) =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = policy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            return next(context);
        });
    }
}
