using Catalyst.Grains.Intake;
using Catalyst.Grains.Tests.Harness;
using Catalyst.Brains;
using Catalyst.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace Catalyst.Grains.Tests.Intake;

public sealed class InterpreterTests
{
    private readonly ScriptedBrain _brain = new();
    private readonly FakeTimeProvider _time = new();
    private readonly Interpreter _interpreter;

    public InterpreterTests()
    {
        var options = Options.Create(new IntakeOptions { InterpretationTimeout = TimeSpan.FromSeconds(30) });
        _interpreter = new Interpreter(_brain, options, _time, NullLogger<Interpreter>.Instance);
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact(Timeout = 30_000)]
    public async Task A_brain_that_hangs_and_does_not_heed_its_token_is_given_up_in_time()
    {
        var asked = new TaskCompletionSource();
        _brain.Before = (_, _) =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.InfiniteTimeSpan, Token);
        };
        var reading = _interpreter.InterpretAsync(new InterpretationRequest("build notes", []), Token);
        await asked.Task.WaitAsync(Token);

        _time.Advance(TimeSpan.FromSeconds(30));

        (await Should.ThrowAsync<InterpretationException>(reading)).Message.ShouldContain("within 30 seconds");
    }

    [Fact(Timeout = 30_000)]
    public async Task Who_does_not_want_to_know_any_more_is_let_go_and_the_brain_is_told()
    {
        var (asked, told) = (new TaskCompletionSource(), new TaskCompletionSource());
        using var leave = new CancellationTokenSource();
        _brain.Before = async (_, stop) =>
        {
            asked.TrySetResult();
            await using var registration = stop.Register(told.SetResult);
            await Task.Delay(Timeout.InfiniteTimeSpan, Token);
        };
        var reading = _interpreter.InterpretAsync(new InterpretationRequest("build notes", []), leave.Token);
        await asked.Task.WaitAsync(Token);

        await leave.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(reading);
        await told.Task.WaitAsync(Token);
    }

    [Fact]
    public async Task A_brain_that_fails_says_why()
    {
        _brain.Before = (_, _) => throw new InvalidOperationException("The key is wrong.");

        var reading = _interpreter.InterpretAsync(new InterpretationRequest("build notes", []), Token);
        var failure = await Should.ThrowAsync<InterpretationException>(reading);

        failure.Message.ShouldContain("The key is wrong.");
        failure.Message.ShouldContain("Send the message again");
    }
}
