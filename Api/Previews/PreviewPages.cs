using System.Text.Encodings.Web;

namespace Catalyst.Api.Previews;

/// <summary>Pages that stand in for an application that cannot answer.</summary>
internal static class PreviewPages
{
    public static Task WriteAsync(HttpContext context, int status, string title, string text)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.Headers.XContentTypeOptions = "nosniff";
        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'";
        return HttpMethods.IsHead(context.Request.Method)
            ? Task.CompletedTask
            : context.Response.WriteAsync(Page(status, title, text), context.RequestAborted);
    }

    private static string Page(int status, string title, string text)
    {
        var (safeTitle, safeText) = (HtmlEncoder.Default.Encode(title), HtmlEncoder.Default.Encode(text));
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{safeTitle}}</title>
            <style>
              :root {
                color-scheme: light dark; --ink: light-dark(#1c2430, #e8ecf2); --soft: light-dark(#5b6675, #9aa5b4);
                --back: light-dark(#f6f7f9, #12161c); --line: light-dark(#dfe3e8, #2a313b);
              }
              body {
                margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--back); color: var(--ink);
                font: 16px/1.6 system-ui, sans-serif;
              }
              main { max-width: 30rem; margin: 1.5rem; padding: 2rem; border: 1px solid var(--line); border-radius: 14px; }
              h1 { margin: 0 0 .5rem; font-size: 1.4rem; }
              p { margin: 0; }
              small { display: block; margin-top: 1.25rem; color: var(--soft); }
            </style>
            </head>
            <body><main><h1>{{safeTitle}}</h1><p>{{safeText}}</p><small>Catalyst preview · {{status}}</small></main></body>
            </html>
            """;
    }
}
