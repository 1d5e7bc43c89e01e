using Catalyst.Previews.Processes;
using Catalyst.Sandboxes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Catalyst.Previews;

/// <summary>Adds previews.</summary>
public static class PreviewsRegistration
{
    /// <summary>Previews as processes. Needs the services of <see cref="SandboxesRegistration.AddCatalystSandboxes"/>.</summary>
    public static IServiceCollection AddCatalystPreviews(this IServiceCollection services, Action<PreviewOptions> configure)
    {
        services.AddOptions<PreviewOptions>().Configure(configure).ValidateOnStart();
        services.AddSingleton<IValidateOptions<PreviewOptions>, PreviewOptionsValidator>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddHttpClient(PreviewHealthProbe.Client)
            .RemoveAllLoggers()
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                UseProxy = false,
                AllowAutoRedirect = false,
                UseCookies = false,

                // A look every few seconds is no part of anybody's trace.
                ActivityHeadersPropagator = null,
            });
        services.AddSingleton<PreviewHealthProbe>();
        services.AddSingleton<PreviewProcesses>();
        services.AddSingleton<IPreviewDriver, ProcessPreviewDriver>();
        return services;
    }
}
