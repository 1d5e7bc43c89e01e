using Catalyst.FakeModel;
using Catalyst.Llm.Ledger;
using Catalyst.Llm.Pipeline;
using Catalyst.Testing;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace Catalyst.Llm.Tests;

/// <summary>What holds of every provider, tried over its own protocol.</summary>
public sealed class ProviderContract
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static TheoryData<string> Providers { get; } = ["anthropic", "openai", "compatible"];

    [Theory, MemberData(nameof(Providers))]
    public async Task It_answers_with_the_tokens_that_it_took(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Says("hello"));

        var response = await AskAsync(provider, model);

        response.Text.ShouldBe("hello");
        (response.Usage!.InputTokenCount, response.Usage.OutputTokenCount).ShouldBe((120, 45));
        response.ModelId.ShouldBe($"{provider}/m1");
        var seen = model.Seen.ShouldHaveSingleItem();
        (seen.Model, seen.Key).ShouldBe(("m1", Played.Canary));
        seen.Texts.ShouldBe(["be kind", "who are you"]);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task It_is_asked_again_when_the_server_says(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(
            FakeAnswer.Status(429, retryAfter: "7"), FakeAnswer.Status(503), FakeAnswer.Says("hello"));
        var clock = new UnpausedTime();
        var began = clock.GetUtcNow();

        (await AskAsync(provider, model, time: clock)).Text.ShouldBe("hello");

        model.Seen.Count.ShouldBe(3);
        (clock.GetUtcNow() - began).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_server_that_asks_for_a_long_pause_is_left(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Status(429, retryAfter: "3600"));

        (await FailureAsync(provider, model)).ShouldContain("too often (429)");
        model.Seen.Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_answer_that_was_cut_is_an_error(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Cut("hel"));

        (await FailureAsync(provider, model)).ShouldContain("cut at the limit");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task An_answer_whose_connection_ends_is_an_error(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(
            FakeAnswer.Broken("hello"), FakeAnswer.Broken("hello"), FakeAnswer.Broken("hello"));

        (await FailureAsync(provider, model)).ShouldContain($"{provider}/m1: it cannot be reached");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_refusal_is_an_error(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Refuses());

        (await FailureAsync(provider, model)).ShouldContain("refused");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_silent_server_is_left_after_its_time(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Silence());

        var clock = new FakeTimeProvider();
        var failing = FailureAsync(provider, model, time: clock);
        await model.Silent.WaitAsync(Token);

        clock.Advance(TimeSpan.FromMinutes(10));

        (await failing).ShouldContain("did not answer within 600 seconds");
        await model.Abandoned.WaitAsync(Token);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task Who_cancels_ends_the_call_at_the_server(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Silence());
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var asking = AskAsync(provider, model, cancellationToken: stop.Token);
        await model.Silent.WaitAsync(Token);

        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(asking);
        await model.Abandoned.WaitAsync(Token);
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task A_key_that_a_server_repeats_is_in_no_message_and_no_log(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Status(400, "what is {key}?"));
        var log = new RecordingLog();

        var failure = await FailureAsync(provider, model, log);

        failure.ShouldContain("it answered 400");
        failure.ShouldNotContain(Played.Canary);
        log.Lines.ShouldNotBeEmpty();
        log.Lines.ShouldAllBe(line => !line.Contains(Played.Canary, StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_the_checks_refuse_goes_back_once_with_the_reason(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Says("four"), FakeAnswer.Says("5"));
        using var chain = Chain(provider, model);

        var response = await chain.GetResponseAsync("how many", Number, Token);

        response.Text.ShouldBe("5");
        response.Usage!.OutputTokenCount.ShouldBe(90);
        model.Seen[1].Texts[1].ShouldBe("four");
        model.Seen[1].Texts[2].ShouldContain("'four' is no number");
    }

    [Theory, MemberData(nameof(Providers))]
    public async Task What_they_refuse_twice_is_an_error(string provider)
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Says("four"), FakeAnswer.Says("five"), FakeAnswer.Says("6"));
        using var chain = Chain(provider, model);

        (await Should.ThrowAsync<NoModelAnsweredException>(() => chain.GetResponseAsync("how many", Number, Token)))
            .Message.ShouldContain("'five' is no number");
        model.Seen.Count.ShouldBe(2);
    }

    [Fact]
    public async Task The_next_model_of_the_chain_is_asked()
    {
        await using var first = await FakeModelServer.StartAsync(FakeAnswer.Status(401));
        await using var second = await FakeModelServer.StartAsync(FakeAnswer.Says("hello"));
        using var chain = LlmBroker.Create(
            new LlmOptions
            {
                Provider = "anthropic",
                Addresses = new Dictionary<string, string> { ["anthropic"] = first.Address, ["openai"] = second.Address + "/v1" },
            },
            new ProviderKeys(name => name.EndsWith("_API_KEY", StringComparison.Ordinal) ? Played.Canary : null), null, TimeProvider.System,
            new RecordingLog())!;

        var response = await chain.GetResponseAsync("who are you", cancellationToken: Token);

        (response.Text, response.ModelId).ShouldBe(("hello", "openai/gpt-4o"));
    }

    [Fact]
    public async Task No_more_calls_run_at_a_time_than_are_allowed()
    {
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Silence(), FakeAnswer.Says("second"));
        using var chain = Chain("openai", model, places: 1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Token);
        var first = chain.GetResponseAsync("one", cancellationToken: stop.Token);
        await model.Silent.WaitAsync(Token);

        var second = chain.GetResponseAsync("two", cancellationToken: Token);

        second.IsCompleted.ShouldBeFalse();
        model.Seen.Count.ShouldBe(1);
        await stop.CancelAsync();
        (await second).Text.ShouldBe("second");
        await Should.ThrowAsync<OperationCanceledException>(first);
    }

    private static CheckedChatOptions Number => new()
    {
        Check = text => int.TryParse(text, out _) ? [] : [$"'{text}' is no number"], Purpose = LlmPurpose.Reading(null),
    };

    private static async Task<ChatResponse> AskAsync(
        string provider, FakeModelServer model, TimeProvider? time = null, CancellationToken? cancellationToken = null)
    {
        using var chain = Chain(provider, model, time: time);
        return await chain.GetResponseAsync(
            [new(ChatRole.System, "be kind"), new(ChatRole.User, "who are you")], cancellationToken: cancellationToken ?? Token);
    }

    private static async Task<string> FailureAsync(
        string provider, FakeModelServer model, ILoggerFactory? log = null, TimeProvider? time = null)
    {
        using var chain = Chain(provider, model, log, time ?? new UnpausedTime());
        return (await Should.ThrowAsync<NoModelAnsweredException>(() => chain.GetResponseAsync("who are you", cancellationToken: Token)))
            .Message;
    }

    private static IChatClient Chain(
        string provider, FakeModelServer model, ILoggerFactory? log = null, TimeProvider? time = null, int places = 4) =>
        LlmBroker.Create(Played.Options(provider, model, places), Played.Keys(provider), null, time ?? TimeProvider.System,
            log ?? new RecordingLog())!;
}
