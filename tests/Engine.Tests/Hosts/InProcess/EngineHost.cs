using Catalyst.Engine.InProcess;
using Catalyst.Engine.Tests.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Streams;

namespace Catalyst.Engine.Tests.Hosts;

/// <summary>A running engine: the in-process one.</summary>
public sealed class EngineHost : IAsyncDisposable
{
    private readonly IHost _host;

    private EngineHost(IHost host) => _host = host;

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    public IServiceProvider Services => _host.Services;

    public static Task<EngineHost> StartAsync() => StartAsync(_ => { });

    public static async Task<EngineHost> StartAsync(Action<InProcessEngineOptions> configure, Action<IServiceCollection>? services = null)
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Logging.SetMinimumLevel(LogLevel.None);
        services?.Invoke(builder.Services);
        builder.Services.AddSingleton<IIncomingGrainCallFilter, ProbeFilter>();
        builder.Services.AddInProcessEngine(options =>
        {
            options.AddGrains(typeof(EngineHost).Assembly);
            options.StreamRetryDelay = TimeSpan.Zero;
            configure(options);
        });
        var host = builder.Build();
        await host.StartAsync();
        return new EngineHost(host);
    }

    public IStreamProvider Streams() => Services.GetRequiredService<IClusterClient>().GetStreamProvider("Default");

    public Task StopAsync() => _host.StopAsync();

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
    }
}
