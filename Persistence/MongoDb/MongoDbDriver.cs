using Catalyst.Persistence.MongoDb;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MongoDB.Driver;

namespace Catalyst.Persistence;

/// <summary>This build can keep documents in MongoDB.</summary>
internal static class MongoDbDriver
{
    public static bool IsIncluded => true;

    /// <summary>What is wrong with an address, without any part of it; null when it can be used.</summary>
    public static string? ProblemWith(string url)
    {
        if (!url.StartsWith("mongodb://", StringComparison.Ordinal) && !url.StartsWith("mongodb+srv://", StringComparison.Ordinal))
        {
            return "it does not begin with mongodb:// or mongodb+srv://";
        }

        try
        {
            _ = new MongoUrl(url);
            return null;
        }
        catch (Exception exception) when (exception is MongoException or ArgumentException or FormatException)
        {
            // The driver's message quotes what it did not understand.
            return "the driver does not understand it";
        }
    }

    public static void AddTo(IServiceCollection services) => services.TryAddSingleton<MongoConnection>();

    public static IDocumentStore CreateDocumentStore(IServiceProvider services) =>
        new MongoDocumentStore(services.GetRequiredService<MongoConnection>(), services.GetRequiredService<TimeProvider>());

    public static IAgentLogStore CreateAgentLogStore(IServiceProvider services) => new MongoAgentLogStore(services.GetRequiredService<MongoConnection>());
}
