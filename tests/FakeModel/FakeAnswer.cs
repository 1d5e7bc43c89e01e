namespace Catalyst.FakeModel;

/// <summary>What the server does with one request.</summary>
/// <param name="Reason">stop, length or refusal: why the answer ends.</param>
/// <param name="IsBroken">The connection ends in the middle.</param>
public sealed record FakeAnswer(string Text, int StatusCode = 200, string Reason = "stop", string? RetryAfter = null, bool IsSilent = false,
    bool IsBroken = false)
{
    /// <summary>A whole answer.</summary>
    public static FakeAnswer Says(string text) => new(text);

    /// <summary>An answer that ends at the limit of its tokens.</summary>
    public static FakeAnswer Cut(string text) => new(text, Reason: "length");

    public static FakeAnswer Refuses() => new("I cannot help with that.", Reason: "refusal");

    /// <summary>An error; {key} in its message is the key that came.</summary>
    public static FakeAnswer Status(int code, string message = "it does not go", string? retryAfter = null) => new(message, code,
        RetryAfter: retryAfter);

    /// <summary>Nothing, until the client gives up.</summary>
    public static FakeAnswer Silence() => new("", IsSilent: true);

    /// <summary>Half an answer, then the connection ends.</summary>
    public static FakeAnswer Broken(string text) => new(text, IsBroken: true);
}
