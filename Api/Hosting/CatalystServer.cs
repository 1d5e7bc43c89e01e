using System.Net;
using Catalyst.Api.Backend;
using Catalyst.Sandboxes;
using Catalyst.Silo;
using Catalyst.Silo.Configuration;
using Catalyst.Silo.Hosting;
using Microsoft.AspNetCore.Connections;

namespace Catalyst.Api.Hosting;

/// <summary>The process: reads its configuration, chooses its port, starts a silo with the API before it, and stops within 30 s.</summary>
internal static class CatalystServer
{
    public static async Task<int> RunAsync(string[] args)
    {
        HostSecrets.Close();
        LoopbackProxy.Avoid();
        try
        {
            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args,
                ContentRootPath = AppContext.BaseDirectory });
            builder.Logging.AddCatalystConsole();
            builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);

            var (paths, config) = CatalystEnvironment.Read(builder.Configuration);
            var options = ApiOptions.Read(builder.Configuration) with
            {
                PreviewDomain = config.Preview.Domain,
                PreviewPortFrom = config.Preview.Process.PortRange[0],
                PreviewPortTo = config.Preview.Process.PortRange[1],
            };
            if (ChoosePort(options) is not { } port)
            {
                return ListeningPort.TakenExitCode;
            }

            options = options with { Port = port };
            builder.AddCatalystApi(options);
            await builder.AddCatalystSiloAsync(config, new SiloSettings(paths, port));
            builder.Services.AddSiloBackend(config);
            builder.WebHost.ConfigureKestrel(kestrel => Listen(kestrel, options));
            await using var app = builder.Build();
            return await ServeAsync(app.UseCatalystApi(), options, paths);
        }
        catch (Exception wrong)
        {
            return await StartMistake.TellAsync(wrong);
        }
    }

    private static async Task<int> ServeAsync(WebApplication app, ApiOptions options, CatalystPaths paths)
    {
        try
        {
            await app.StartAsync();
        }
        catch (IOException failure) when (failure.InnerException is AddressInUseException)
        {
            // Taken in the moment between looking and listening.
            await Console.Error.WriteLineAsync(ListeningPort.TakenMessage(options.Port,
                ListeningPort.NextFree(options.Port + 1, options.Bind)));
            return ListeningPort.TakenExitCode;
        }

        using var record = new ServerRecordFile(paths);
        record.Write(options.Port);
        Console.WriteLine($"Catalyst is at http://localhost:{options.Port} (API: http://localhost:{options.Port}/docs). Ctrl-C stops it.");
        await app.WaitForShutdownAsync();
        return 0;
    }

    private static int? ChoosePort(ApiOptions options)
    {
        if (ListeningPort.IsFree(options.Port, options.Bind))
        {
            return options.Port;
        }

        var free = ListeningPort.NextFree(options.Port + 1, options.Bind);
        if (options.PortFallback && free is { } next)
        {
            Console.WriteLine($"Port {options.Port} is taken by another program; using {next}.");
            return next;
        }

        Console.Error.WriteLine(ListeningPort.TakenMessage(options.Port, free));
        return null;
    }

    private static void Listen(Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions kestrel, ApiOptions options)
    {
        switch (options.Bind)
        {
            case "localhost":
                kestrel.ListenLocalhost(options.Port);
                break;
            case "*":
                kestrel.ListenAnyIP(options.Port);
                break;
            default:
                kestrel.Listen(IPAddress.Parse(options.Bind), options.Port);
                break;
        }
    }
}
