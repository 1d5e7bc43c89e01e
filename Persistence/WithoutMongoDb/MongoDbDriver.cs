using Microsoft.Extensions.DependencyInjection;

namespace Catalyst.Persistence;

/// <summary>This build has no driver: whoever asks for MongoDB is told at the start.</summary>
internal static class MongoDbDriver
{
    public static bool IsIncluded => false;

    public static string? ProblemWith(string url) => null;

    public static void AddTo(IServiceCollection services)
    {
    }

    public static IDocumentStore CreateDocumentStore(IServiceProvider services) => throw Missing();

    public static IAgentLogStore CreateAgentLogStore(IServiceProvider services) => throw Missing();

    private static InvalidOperationException Missing() => new("This build has no MongoDB driver; DocumentOptionsValidator says what to do.");
}
