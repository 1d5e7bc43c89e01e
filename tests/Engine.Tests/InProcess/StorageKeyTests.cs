using System.Text;
using Catalyst.Engine.InProcess.State;

namespace Catalyst.Engine.Tests.InProcess;

/// <summary>Keys and hashes must be bit for bit those of Orleans, or it would not find the rows.</summary>
public sealed class StorageKeyTests
{
    [Theory]
    [InlineData("", -1119235827)]
    [InlineData("tally", -1225447242)]
    [InlineData("exactly12byt", 1292985707)]
    [InlineData("twenty-three bytes long", -1292390183)]
    public void Jenkins_hashes(string text, int expected) => JenkinsHash.Compute(Encoding.UTF8.GetBytes(text)).ShouldBe(expected);

    [Theory]
    [InlineData("", 0x02CC5D05u)]
    [InlineData("a", 0x550D7456u)]
    [InlineData("abc", 0x32D153FFu)]
    [InlineData("Nobody inspects the spammish repetition", 0xE2293B2Fu)]
    public void Xx_hashes(string text, uint expected) => XxHash32.Compute(Encoding.UTF8.GetBytes(text)).ShouldBe(expected);

    [Fact]
    public void Keys_are_spelled_as_two_integers_or_as_text()
    {
        var guid = Guid.Parse("00112233-4455-6677-8899-aabbccddeeff");
        var bytes = guid.ToByteArray();
        var byGuid = StorageKey.For(GrainId.Create(GrainType.Create("t"), GrainIdKeyExtensions.CreateGuidKey(guid)), "s");
        (byGuid.N0, byGuid.N1, byGuid.Text).ShouldBe((BitConverter.ToInt64(bytes, 0), BitConverter.ToInt64(bytes, 8), null));

        var byInteger = StorageKey.For(GrainId.Create(GrainType.Create("t"), GrainIdKeyExtensions.CreateIntegerKey(-2)), "s");
        (byInteger.N0, byInteger.N1, byInteger.Text).ShouldBe((0, -2, null));

        var byText = StorageKey.For(GrainId.Create("t", "some text"), "s");
        (byText.N0, byText.N1, byText.Text).ShouldBe((0, 0, "some text"));
    }
}
