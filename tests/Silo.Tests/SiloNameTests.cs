using System.Diagnostics;
using Catalyst.Silo.Cluster;

namespace Catalyst.Silo.Tests;

public sealed class SiloNameTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_a_process_of_this_machine_that_is_gone_has_ended()
    {
        var gone = SiloName.New(TimeProvider.System, await EndedProcessAsync());

        SiloName.HasEnded(gone).ShouldBeTrue();
        SiloName.HasEnded(SiloName.New(TimeProvider.System)).ShouldBeFalse();
        SiloName.HasEnded("x" + gone).ShouldBeFalse();
        SiloName.HasEnded(gone.Split('-')[^2]).ShouldBeFalse();
        SiloName.HasEnded(string.Empty).ShouldBeFalse();

        // The same machine before it was restarted, or another container of it: its process ids say nothing here.
        var container = gone.Split('-')[^3];
        SiloName.HasEnded(gone.Replace(container, new string(container.Reverse().ToArray()), StringComparison.Ordinal))
            .ShouldBe(container.SequenceEqual(container.Reverse()));
    }

    /// <summary>As with <c>hidepid=2</c>, which leaves nothing of other users' processes in <c>/proc</c>.</summary>
    [Fact]
    public async Task A_process_that_is_hidden_is_alive_until_it_has_ended()
    {
        var nothing = TestFolders.Create();

        SiloName.IsAlive(Environment.ProcessId, nothing).ShouldBeTrue();
        SiloName.IsAlive(await EndedProcessAsync(), nothing).ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 (")]
    [InlineData("1 (a) b)")]
    public async Task A_process_whose_state_cannot_be_read_counts_as_alive(string stat)
    {
        var processes = TestFolders.Create();
        var ended = await EndedProcessAsync();
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(processes, $"{ended}")).FullName, "stat");
        await File.WriteAllTextAsync(file, stat, Token);
        SiloName.IsAlive(ended, processes).ShouldBeTrue();

        // Reading a folder is refused as reading another's file is, to whoever asks.
        File.Delete(file);
        Directory.CreateDirectory(file);
        SiloName.IsAlive(ended, processes).ShouldBeTrue();
    }

    [Theory]
    [InlineData('Z', false)]
    [InlineData('X', false)]
    [InlineData('S', true)]
    [InlineData('T', true)]
    public async Task A_killed_process_that_its_parent_has_not_noticed_is_not_alive(char state, bool alive)
    {
        var processes = TestFolders.Create();
        Directory.CreateDirectory(Path.Combine(processes, "77"));
        await File.WriteAllTextAsync(Path.Combine(processes, "77", "stat"), $"77 (a ) Z) {state} 1", Token);

        SiloName.IsAlive(77, processes).ShouldBe(alive);
    }

    private static async Task<int> EndedProcessAsync()
    {
        using var process = Process.Start("true");
        await process.WaitForExitAsync(Token);
        return process.Id;
    }
}
