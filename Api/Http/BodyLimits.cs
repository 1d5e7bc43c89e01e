using Microsoft.AspNetCore.Http.Features;

namespace Catalyst.Api.Http;

/// <summary>
/// Refuses a body that is too large before any of it is read. What comes without a length is cut off by the server at the same limit.
/// </summary>
internal static class BodyLimits
{
    /// <summary>A message of 32 KB fits however it is escaped in JSON.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Characters of a chat message or a request for an application.</summary>
    public const int MaxMessage = 32 * 1024;

    /// <summary>What a git client may push; git itself takes no more.</summary>
    private const int MaxGitBytes = 64 * 1024 * 1024;

    public static IApplicationBuilder UseBodyLimits(this IApplicationBuilder app) => app.Use(static (context, next) =>
    {
        var limit = context.Request.Path.StartsWithSegments("/git", StringComparison.Ordinal) ? MaxGitBytes : MaxBytes;
        if (context.Request.ContentLength > limit)
        {
            // The client may be in the middle of sending; reading it all only to refuse it would be the attack.
            context.Response.Headers.Connection = "close";
            return Problems.WriteAsync(
                context, StatusCodes.Status413PayloadTooLarge, "The request is too large",
                $"The body has {context.Request.ContentLength:N0} bytes, and at most {limit:N0} are taken. A request for an application is "
                    + "a few "
                + $"sentences, {MaxMessage / 1024} KB at most: describe what it should do and leave out attachments.");
        }

        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } feature)
        {
            feature.MaxRequestBodySize = limit;
        }

        return next(context);
    });
}
