using System.Diagnostics;
using System.Text.Json;
using Catalyst.Persistence;
using Microsoft.AspNetCore.Diagnostics;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Api.Http;

/// <summary>Turns what was thrown into a problem that a person can act on; never shows a stack.</summary>
internal sealed partial class ProblemExceptionHandler(ILogger<ProblemExceptionHandler> logger) : IExceptionHandler
{
    private const string RetryAfterSeconds = "5";

    public async ValueTask<bool> TryHandleAsync(HttpContext httpContext, Exception exception, CancellationToken cancellationToken)
    {
        switch (exception)
        {
            case OperationCanceledException when httpContext.RequestAborted.IsCancellationRequested:
                // Nobody is there to read an answer.
                return true;

            case BadHttpRequestException bad:
                await WriteBadRequestAsync(httpContext, bad);
                return true;

            case InvalidCursorException or CommitRejectedException:
                await Problems.WriteAsync(httpContext, StatusCodes.Status400BadRequest, "The request is not valid", exception.Message);
                return true;

            case DatabaseUnavailableException unavailable:
                DatabaseUnavailable(logger, httpContext.Request.Path, unavailable);
                httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
                await Problems.WriteAsync(
                    httpContext, StatusCodes.Status503ServiceUnavailable, "The database cannot be reached", unavailable.Message);
                return true;

            case BrokerUnavailableException unavailable:
                BrokerUnavailable(logger, httpContext.Request.Path, unavailable);
                httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
                await Problems.WriteAsync(
                    httpContext, StatusCodes.Status503ServiceUnavailable, "The broker cannot be reached", unavailable.Message);
                return true;

            case OrleansMessageRejectionException rejected:
                Unhandled(logger, httpContext.Request.Method, httpContext.Request.Path, rejected);
                httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
                await Problems.WriteAsync(
                    httpContext, StatusCodes.Status503ServiceUnavailable, "No silo can do this now",
                    $"{rejected.Message} Nothing is lost: try again in a few seconds.");
                return true;

            case TimeoutException timeout:
                Unhandled(logger, httpContext.Request.Method, httpContext.Request.Path, timeout);
                httpContext.Response.Headers.RetryAfter = RetryAfterSeconds;
                await Problems.WriteAsync(
                    httpContext, StatusCodes.Status503ServiceUnavailable, "Catalyst is too busy",
                    "The work did not finish in time. Nothing is lost: try again in a few seconds, and look at /health if it stays so.");
                return true;

            default:
                Unhandled(logger, httpContext.Request.Method, httpContext.Request.Path, exception);
                var trace = Activity.Current?.TraceId.ToString() ?? httpContext.TraceIdentifier;
                await Problems.WriteAsync(
                    httpContext, StatusCodes.Status500InternalServerError, "Something went wrong in Catalyst",
                    $"The server's log has the details under trace id {trace}. If it happens again, please report it with that id.");
                return true;
        }
    }

    private static Task WriteBadRequestAsync(HttpContext context, BadHttpRequestException bad) => bad switch
    {
        { InnerException: JsonException json } => Problems.WriteAsync(
            context, StatusCodes.Status400BadRequest, "The body is not valid JSON", DescribeJson(json)),
        { StatusCode: StatusCodes.Status413PayloadTooLarge } => Problems.WriteAsync(
            context, StatusCodes.Status413PayloadTooLarge, "The request is too large",
            $"A request body may have at most {BodyLimits.MaxBytes / 1024} KB here. Send less."),
        { StatusCode: StatusCodes.Status415UnsupportedMediaType } => Problems.WriteAsync(
            context, StatusCodes.Status415UnsupportedMediaType, "The content type is not supported",
            $"Send JSON with the header 'Content-Type: application/json'; this request had '{context.Request.ContentType ?? "none"}'."),
        _ => Problems.WriteAsync(context, bad.StatusCode, "The request is not valid", DescribeBinding(bad.Message)),
    };

    /// <summary>Says where the JSON is wrong, in the counting that editors use.</summary>
    private static string DescribeJson(JsonException json)
    {
        var position = json.LineNumber is { } line
            ? $"line {line + 1}, column {(json.BytePositionInLine ?? 0) + 1}"
            : "an unknown position";
        var path = string.IsNullOrEmpty(json.Path) || json.Path == "$" ? string.Empty : $" (at {json.Path})";
        return $"The JSON could not be read at {position}{path}. Check for a missing quote, bracket or comma, and that every value has the "
            + "right type.";
    }

    /// <summary>Rewrites the framework's <c>Failed to bind parameter "Guid id" from "abc".</c> for people.</summary>
    private static string DescribeBinding(string message)
    {
        const string prefix = "Failed to bind parameter \"";
        if (!message.StartsWith(prefix, StringComparison.Ordinal))
        {
            return message.StartsWith("Implicit body", StringComparison.Ordinal)
                || message.StartsWith("Required parameter", StringComparison.Ordinal)
                ? "The request needs a JSON body or parameter that is missing: " + message
                : message;
        }

        var rest = message[prefix.Length..];
        var end = rest.IndexOf('"', StringComparison.Ordinal);
        var parameter = rest[..end].Split(' ');
        var from = rest.IndexOf("from \"", StringComparison.Ordinal);
        var value = from < 0 ? string.Empty : rest[(from + 6)..].TrimEnd('.', '"');
        var type = parameter[0].TrimEnd('?').Replace("Nullable<", string.Empty, StringComparison.Ordinal).TrimEnd('>');
        var expected = type switch
        {
            "Guid" => "a UUID such as 0190b0a4-5f3e-7c21-9d1e-3f5a8c2b7e64",
            "int" or "long" => "a whole number",
            _ => $"a value of type {type}",
        };
        return $"'{value}' is not valid for '{parameter[^1]}': expected {expected}.";
    }
}
