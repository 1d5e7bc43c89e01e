using System.Net;
using Catalyst.Previews.Relay;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Previews.Tests;

public sealed class RelayTicketTests
{
    private const string Key = "a key of thirty-two characters or more";
    private const int Port = 9000;

    private static readonly IPEndPoint Relay = new(IPAddress.Parse("10.1.2.3"), 8090);
    private static readonly Guid Task = Guid.Parse("01890000-0000-7000-8000-0000deadbeef");
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch.AddYears(50);

    [Fact]
    public void It_is_good_for_one_preview_at_one_relay_with_one_key()
    {
        var ticket = RelayTicket.Issue(Key, Relay, Task, Port, Now);

        RelayTicket.IsGood(ticket, Key, Relay, Task, Port, Now).ShouldBeTrue();
        RelayTicket.IsGood(ticket, Key + "!", Relay, Task, Port, Now).ShouldBeFalse();
        RelayTicket.IsGood(ticket, Key, new IPEndPoint(IPAddress.Parse("10.1.2.4"), 8090), Task, Port, Now).ShouldBeFalse();
        RelayTicket.IsGood(ticket, Key, Relay, Guid.NewGuid(), Port, Now).ShouldBeFalse();
        RelayTicket.IsGood(ticket, Key, Relay, Task, Port + 1, Now).ShouldBeFalse();
        ticket.ShouldNotContain(Key);
    }

    [Theory]
    [InlineData(-31, false)]
    [InlineData(-30, true)]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public void It_is_good_for_half_a_minute(int seconds, bool good) =>
        RelayTicket.IsGood(RelayTicket.Issue(Key, Relay, Task, Port, Now), Key, Relay, Task, Port, Now.AddSeconds(seconds)).ShouldBe(good);

    [Fact]
    public void Nothing_that_was_not_issued_is_good() => Prop.ForAll<string?, long>((text, number) =>
    {
        var issued = RelayTicket.Issue(Key, Relay, Task, Port, Now);
        var signature = issued.Split('.')[1];
        foreach (var forged in new[] { text, $"{Now.ToUnixTimeSeconds()}.{text}", $"{number}.{signature}", issued + text + "x",
            $"{text}.{signature}", "." })
        {
            RelayTicket.IsGood(forged, Key, Relay, Task, Port, Now).ShouldBe(forged == issued);
        }
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("/previews/01890000-0000-7000-8000-0000deadbeef/9000/")]
    [InlineData("/previews/01890000-0000-7000-8000-0000deadbeef/70000")]
    [InlineData("/previews/01890000-0000-7000-8000-0000deadbeef/-1")]
    [InlineData("/previews/01890000000070008000-0000deadbeef/9000")]
    [InlineData("previews/01890000-0000-7000-8000-0000deadbeef/9000")]
    [InlineData("/")]
    [InlineData(null)]
    public void Only_its_own_paths_are_read(string? path) => RelayTicket.ParsePath(path).ShouldBeNull();

    [Fact]
    public void A_path_that_is_made_is_read_back() => RelayTicket.ParsePath(RelayTicket.PathOf(Task, Port)).ShouldBe((Task, Port));
}
