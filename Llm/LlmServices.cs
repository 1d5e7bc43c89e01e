using Catalyst.Brains;
using Catalyst.Llm.Ledger;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Catalyst.Llm;

/// <summary>Registration of the brain that reads with a model.</summary>
public static class LlmServices
{
    /// <summary>
    /// Lets a model think where one is configured, in place of the <see cref="IBrain"/> that is there; needs an <see cref="IModelBrain"/>.
    /// </summary>
    /// <exception cref="LlmConfigurationException">Something cannot be used; the message names its key.</exception>
    public static IServiceCollection AddLlmBrain(this IServiceCollection services, ProviderKeys keys, LlmOptions options)
    {
        LlmOptionsValidator.Check(options, keys);
        return services.Replace(ServiceDescriptor.Singleton(provider => Create(provider, keys, options)));
    }

    private static IBrain Create(IServiceProvider provider, ProviderKeys keys, LlmOptions options)
    {
        var (time, logging) = (provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILoggerFactory>());
        var builder = provider.GetRequiredService<IModelBrain>();
        return LlmBroker.Create(options, keys, provider.GetService<ILlmLedger>(), time, logging) is { } models
            ? new LlmBrain(models, ModelChoice.Of(options, keys)[0].ToString(), builder, options.ReadingTimeout, time,
                logging.CreateLogger<LlmBrain>())
            : builder;
    }
}
