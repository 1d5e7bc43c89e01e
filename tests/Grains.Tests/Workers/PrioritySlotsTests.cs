using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Grains.Workers;

namespace Catalyst.Grains.Tests.Workers;

public sealed class PrioritySlotsTests
{
    private readonly PrioritySlots _slots = new(1);
    private readonly List<string> _served = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_waits_is_served_by_priority_and_then_in_order()
    {
        var first = await _slots.EnterAsync(TaskPriority.Low, Token);
        Task[] waiting =
        [
            ServeAsync("low", TaskPriority.Low), ServeAsync("normal", TaskPriority.Normal), ServeAsync("high", TaskPriority.High),
            ServeAsync("second high", TaskPriority.High), ServeAsync("second low", TaskPriority.Low),
        ];

        first.Dispose();
        await Task.WhenAll(waiting);

        _served.ShouldBe(["high", "second high", "normal", "low", "second low"]);
    }

    [Fact]
    public async Task Who_left_is_passed_over_and_takes_no_place_with_it()
    {
        using var leave = new CancellationTokenSource();
        var first = await _slots.EnterAsync(TaskPriority.Normal, Token);
        var left = _slots.EnterAsync(TaskPriority.High, leave.Token);
        var waits = ServeAsync("stayed", TaskPriority.Low);
        await leave.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(left);

        first.Dispose();
        first.Dispose();
        await waits;

        using var last = await _slots.EnterAsync(TaskPriority.Low, Token);
        _slots.EnterAsync(TaskPriority.High, Token).IsCompleted.ShouldBeFalse("a place that is given back twice is one place");
    }

    private async Task ServeAsync(string name, TaskPriority priority)
    {
        using var slot = await _slots.EnterAsync(priority, Token);
        _served.Add(name);
    }
}
