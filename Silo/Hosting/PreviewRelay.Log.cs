using System.Net;
using Microsoft.Extensions.Logging;

namespace Catalyst.Silo.Hosting;

internal sealed partial class PreviewRelay
{
    [LoggerMessage(1, LogLevel.Information, "Previews of this silo are reached through {Address}, by holders of preview.relay.key")]
    private partial void LogListening(IPEndPoint address);

    [LoggerMessage(2, LogLevel.Warning,
        "{Caller} asked for the preview of task {TaskId} with a wrong or an old ticket. "
        + "An API must have the same preview.relay.key, and a clock that agrees within half a minute")]
    private partial void LogRefused(Guid taskId, IPAddress? caller);
}
