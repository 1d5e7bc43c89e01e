using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;

namespace Catalyst.Api.Http;

/// <summary>Keeps one client from taking the server for itself. Generous: a person and their tools never notice.</summary>
internal static class RateLimits
{
    /// <summary>The policy of what starts work: messages and tasks.</summary>
    public const string Work = "work";

    public static IServiceCollection AddRateLimits(this IServiceCollection services, ApiOptions options) =>
        services.AddRateLimiter(limiter =>
    {
        limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limiter.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, IPAddress>(context =>
            RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => Bucket(options.RequestBurst, options.RequestsPerSecond)));
        limiter.AddPolicy(Work, context =>
            RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => Bucket(options.WorkBurst, options.WorkPerSecond)));
        limiter.OnRejected = async (rejected, _) =>
        {
            var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after)
                ? Math.Max(1, (int)Math.Ceiling(after.TotalSeconds)) : 1;
            rejected.HttpContext.Response.Headers.RetryAfter = wait.ToString(CultureInfo.InvariantCulture);
            await Problems.WriteAsync(
                rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many requests",
                $"This client sends faster than Catalyst takes. Wait {wait} s and go on more slowly.");
        };
    });

    private static IPAddress Client(HttpContext context) => context.Connection.RemoteIpAddress ?? IPAddress.None;

    private static TokenBucketRateLimiterOptions Bucket(int burst, int perSecond) => new()
    {
        TokenLimit = burst,
        TokensPerPeriod = perSecond,
        ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        QueueLimit = 0,
    };
}
