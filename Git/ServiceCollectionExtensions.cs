using Catalyst.Git.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Catalyst.Git;

/// <summary>Adds repositories, worktrees and git over HTTP.</summary>
public static class ServiceCollectionExtensions
{
    public static IServiceCollection AddCatalystGit(this IServiceCollection services, Action<GitOptions> configure)
    {
        services.AddOptions<GitOptions>().Configure(configure).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<GitOptions>, GitOptionsValidator>());
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<GitRunner>();
        services.TryAddSingleton<RepositoryLocks>();
        services.TryAddSingleton(provider => new GitRepositories(
            provider.GetRequiredService<GitRunner>(),
            provider.GetRequiredService<RepositoryLocks>(),
            provider.GetRequiredService<IOptions<GitOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new Worktrees(
            provider.GetRequiredService<GitRunner>(),
            provider.GetRequiredService<RepositoryLocks>(),
            provider.GetRequiredService<GitRepositories>(),
            provider.GetRequiredService<IOptions<GitOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new Http.GitSmartHttp(
            provider.GetRequiredService<GitRunner>(),
            provider.GetRequiredService<GitRepositories>(),
            provider.GetRequiredService<IOptions<GitOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        return services;
    }
}
