using System.Net;
using System.Net.Http.Headers;
using Catalyst.Previews;
using Catalyst.Previews.Relay;
using Microsoft.Extensions.Options;

namespace Catalyst.Api.Previews;

/// <summary>An application as the proxy connects with it: on loopback, or through the relay of the silo that runs it.</summary>
internal sealed record PreviewTarget(Guid TaskId, int Port, IPEndPoint? Relay)
{
    public static readonly HttpRequestOptionsKey<PreviewTarget> Key = new("catalyst.preview");

    /// <summary>Names the connections of this target and of no other: one that moves to another silo is connected with anew.</summary>
    public string Authority => Relay is null
        ? FormattableString.Invariant($"127.0.0.1:{Port}")
        : FormattableString.Invariant($"{TaskId:N}.{Convert.ToHexStringLower(Relay.Address.GetAddressBytes())}-{Relay.Port}:{Port}");
}

/// <summary>
/// Opens connections with previews. Whatever a request says, they lead to loopback, or to the relay that the database has registered for
/// that preview, which connects with that task's application and nothing else.
/// </summary>
internal sealed class PreviewConnections(IOptions<PreviewOptions> options, TimeProvider time) : IDisposable
{
    public static readonly TimeSpan Timeout = TimeSpan.FromSeconds(3);

    private readonly HttpMessageInvoker _relays = new(new SocketsHttpHandler
    {
        UseProxy = false,
        UseCookies = false,
        AllowAutoRedirect = false,
        ActivityHeadersPropagator = null,
        ConnectTimeout = Timeout,
    });

    public ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var target = context.InitialRequestMessage.Options.TryGetValue(PreviewTarget.Key, out var named)
            ? named
            : throw new InvalidOperationException("A request to a preview does not say which.");
        return target.Relay is { } relay && !relay.Equals(options.Value.Relay)
            ? ConnectThroughAsync(relay, target, cancellationToken)
            : PreviewConnection.OpenAsync(target.Port, cancellationToken);
    }

    public void Dispose() => _relays.Dispose();

    private async ValueTask<Stream> ConnectThroughAsync(IPEndPoint relay, PreviewTarget target, CancellationToken cancellationToken)
    {
        if (options.Value.RelayKey is not { } key)
        {
            throw new HttpRequestException($"The preview runs behind the relay {relay}, and this API has no preview.relay.key to ask it "
                + "with. Set PREVIEW_RELAY_KEY to the silo's.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Get, $"http://{relay}{RelayTicket.PathOf(target.TaskId, target.Port)}");
        request.Headers.Authorization = new AuthenticationHeaderValue(
            RelayTicket.Scheme, RelayTicket.Issue(key, relay, target.TaskId, target.Port, time.GetUtcNow()));
        request.Headers.Connection.Add("Upgrade");
        request.Headers.Upgrade.Add(new ProductHeaderValue(RelayTicket.Protocol));
        var response = await _relays.SendAsync(request, cancellationToken);
        if (response.StatusCode == HttpStatusCode.SwitchingProtocols)
        {
            // The connection is the stream's now, and ends with it.
            return await response.Content.ReadAsStreamAsync(cancellationToken);
        }

        using (response)
        {
            throw new HttpRequestException(response.StatusCode switch
            {
                HttpStatusCode.Unauthorized =>
                    $"The relay {relay} refuses this API's ticket. Give both the same preview.relay.key, and clocks that agree within "
                        + $"{RelayTicket.Validity.TotalSeconds:0} s.",
                HttpStatusCode.BadGateway => $"The silo behind the relay {relay} does not run it at present.",
                var other => $"The relay {relay} answered {(int)other}.",
            });
        }
    }
}
