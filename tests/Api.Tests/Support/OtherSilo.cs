using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using Catalyst.Grains.Interfaces.Previews;
using Catalyst.Previews;
using Catalyst.Silo.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Catalyst.Api.Tests.Support;

/// <summary>The relay of a silo on another machine, for which an address like 127.0.0.2 stands in; what runs there is the test's.</summary>
internal sealed class OtherSilo : IAsyncDisposable
{
    public const string Key = "a key of thirty-two characters or more";

    private readonly Applications _applications = new();
    private readonly PreviewRelay _relay;

    private OtherSilo(string address, TimeProvider time)
    {
        using (var free = new TcpListener(IPAddress.Parse(address), 0))
        {
            free.Start();
            Address = (IPEndPoint)free.LocalEndpoint;
        }

        _relay = new PreviewRelay(
            _applications, Options.Create(new PreviewOptions { Relay = Address, RelayKey = Key }), time, NullLogger<PreviewRelay>.Instance);
    }

    public IPEndPoint Address { get; }

    public static async Task<OtherSilo> StartAsync(TimeProvider time, string address = "127.0.0.2")
    {
        var silo = new OtherSilo(address, time);
        await silo._relay.StartAsync(TestContext.Current.CancellationToken);
        return silo;
    }

    /// <summary>The application on <paramref name="port"/> is a preview of this silo.</summary>
    public PreviewSnapshot Run(ApiHost host, int port, PreviewSnapshot? preview = null)
    {
        preview ??= host.AddPreview(port);
        host.Backend.Relays[preview.TaskId] = Address;
        _applications.Serving[preview.TaskId] = port;
        return preview;
    }

    public Task StopAsync() => _relay.StopAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await _relay.DisposeAsync();
    }

    private sealed class Applications : IPreviewDriver
    {
        public ConcurrentDictionary<Guid, int> Serving { get; } = new();

        public string Mode => "test";

        public Task<bool> ServesAsync(Guid taskId, int port, CancellationToken cancellationToken) =>
            Task.FromResult(Serving.TryGetValue(taskId, out var own) && own == port);

        public Task<PreviewHandle> StartAsync(PreviewSpec spec, int port, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<string> EndedAsync(Guid taskId) => throw new NotSupportedException();

        public Task StopAsync(Guid taskId, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task CloseAsync(CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<bool> IsRunningAsync(Guid taskId, PreviewHandle handle, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public Task<IReadOnlyList<Guid>> ListOwnedAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
