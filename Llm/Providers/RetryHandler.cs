using System.Net;
using Polly;

namespace Catalyst.Llm.Providers;

/// <summary>
/// Repeats a call that met a busy or broken server, after growing pauses with jitter, or when the server says (Retry-After).
/// </summary>
internal sealed class RetryHandler : DelegatingHandler
{
    /// <summary>Who asks for a longer pause is left to the next model.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;

    public RetryHandler(int retries, TimeProvider time, HttpMessageHandler inner)
        : base(inner) => _pipeline = retries == 0 ? ResiliencePipeline<HttpResponseMessage>.Empty
            : new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(new()
            {
                MaxRetryAttempts = retries,
                Delay = TimeSpan.FromSeconds(1),
                BackoffType = DelayBackoffType.Exponential,
                UseJitter = true,
                MaxDelay = LongestPause,
                ShouldHandle = attempt => ValueTask.FromResult(attempt.Outcome switch
                {
                    { Exception: HttpRequestException } => true,
                    { Result: { } response } => IsPassing(response.StatusCode) && !(Pause(response, time) > LongestPause),
                    _ => false,
                }),
                DelayGenerator = attempt => ValueTask.FromResult(Pause(attempt.Outcome.Result, time)),
            }).Build();

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        await _pipeline.ExecuteAsync(async token => await base.SendAsync(request, token), cancellationToken);

    // 529: an overloaded Anthropic.
    private static bool IsPassing(HttpStatusCode status) => status is HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests
        or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout or (HttpStatusCode)529;

    private static TimeSpan? Pause(HttpResponseMessage? response, TimeProvider time) => response?.Headers.RetryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - time.GetUtcNow() is { Ticks: > 0 } left ? left : TimeSpan.Zero,
        _ => null,
    };
}
