using Catalyst.Git.Processes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Catalyst.Git;

/// <summary>Adds repositories, worktrees and clone service.</summary>
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
        services.TryAddSingleton(provider => new Http.GitUploadPack(
            provider.GetRequiredService<GitRunner>(),
            provider.GetRequiredService<GitRepositories>(),
            provider.GetRequiredService<IOptions<GitOptions>>()));
        return services;
    }
}
