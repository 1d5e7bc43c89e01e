using Catalyst.Api.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Catalyst.Api.Apis;

/// <summary>Checks that several resources share.</summary>
internal static class Requests
{
    public const int DefaultLimit = 50;

    public const int MaxLimit = 200;

    /// <summary>A page size within bounds: asking for more than there is in a page is not an error.</summary>
    public static int Limit(int wanted, int max = MaxLimit) => Math.Clamp(wanted, 1, max);

    /// <summary>Null when the text can be used.</summary>
    public static ProblemHttpResult? CheckText(string? text, string field) => text switch
    {
        null => Problems.BadRequest(
            $"'{field}' is missing. Send JSON such as {{\"{field}\": \"build a todo app with user authentication\"}}."),
        _ when string.IsNullOrWhiteSpace(text) => Problems.Unusable(
            $"'{field}' is empty. Say what to build, for example: build a todo app with user authentication."),
        { Length: > BodyLimits.MaxMessage } => Problems.TooLarge(
            $"'{field}' has {text.Length:N0} characters, and at most {BodyLimits.MaxMessage:N0} are taken. Describe the application in a "
                + "few sentences."),
        _ when text.Contains('\0', StringComparison.Ordinal) => Problems.BadRequest($"'{field}' contains a NUL character. Remove it."),
        _ => null,
    };
}
