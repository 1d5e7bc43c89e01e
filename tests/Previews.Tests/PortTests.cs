using System.Net;
using System.Net.Sockets;

namespace Catalyst.Previews.Tests;

public sealed class PortTests
{
    [Fact]
    public void A_port_that_someone_listens_on_is_not_free_on_either_address()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        PreviewPorts.IsFree(port).ShouldBeFalse();
        listener.Stop();
        PreviewPorts.IsFree(port).ShouldBeTrue();
    }

    [Fact]
    public void The_holder_of_a_port_is_told_from_others()
    {
        Assert.SkipUnless(File.Exists("/proc/net/tcp"), "needs /proc/net/tcp");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;

        PreviewPorts.IsHeldBy(port, [Environment.ProcessId]).ShouldBe(true);
        PreviewPorts.IsHeldBy(port, [1]).ShouldBe(false);
        listener.Stop();
        PreviewPorts.IsHeldBy(port, [Environment.ProcessId]).ShouldBeNull();
    }
}
