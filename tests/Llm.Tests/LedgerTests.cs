using System.Collections.Concurrent;
using Catalyst.FakeModel;
using Catalyst.Llm.Ledger;
using Catalyst.Llm.Pipeline;
using Microsoft.Extensions.AI;

namespace Catalyst.Llm.Tests;

/// <summary>Each call of a model is kept with what it took.</summary>
public sealed class LedgerTests
{
    private static readonly Guid Task = Guid.NewGuid();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("openai")]
    [InlineData("anthropic")]
    public async Task A_call_is_kept_with_its_task_tokens_and_cost(string provider)
    {
        var ledger = new Kept();
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Says("5"));

        await AskAsync(provider, model, ledger, $"{provider}/m1 1970-01-01 10 100");

        var call = ledger.Calls.ShouldHaveSingleItem();
        (call.Purpose.TaskId, call.Purpose.Phase, call.Purpose.Agent).ShouldBe((Task, "interpretation", "interpreter"));
        (call.Provider, call.Model, call.InputTokens, call.OutputTokens, call.Outcome).ShouldBe((provider, "m1", 120, 45, "answered"));
        call.Cost.ShouldBe((120 * 10 + 45 * 100) / 1_000_000m);
    }

    [Fact]
    public async Task What_is_mended_is_two_calls_and_what_is_cut_is_paid_too()
    {
        var ledger = new Kept();
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Says("four"), FakeAnswer.Cut("fiv"));

        await Should.ThrowAsync<NoModelAnsweredException>(() => AskAsync("openai", model, ledger, "openai/* 1970-01-01 10 100"));

        ledger.Calls.Select(c => (c.Outcome, c.OutputTokens, c.Cost is not null)).ShouldBe(
            [("answered", 45, true), ("its answer was cut at the limit of its tokens", 45, true)]);
    }

    [Fact]
    public async Task What_nobody_knows_is_unknown()
    {
        var ledger = new Kept();
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Status(401), FakeAnswer.Says("5"));

        await Should.ThrowAsync<NoModelAnsweredException>(() => AskAsync("openai", model, ledger, "openai/m1 1970-01-01 10 100"));
        await AskAsync("openai", model, ledger, "openai/another 1970-01-01 10 100");

        ledger.Calls.Select(c => (c.OutputTokens, c.Cost)).ShouldBe([(null, null), (45, null)]);
        ledger.Calls[0].Outcome.ShouldContain("does not accept the key");
    }

    [Fact]
    public async Task A_ledger_that_cannot_be_written_does_not_cost_the_answer()
    {
        var log = new RecordingLog();
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Says("5"));

        (await AskAsync("openai", model, new Broken(), "openai/m1 1970-01-01 1 1", log)).Text.ShouldBe("5");

        log.Lines.ShouldContain(line => line.Contains("is missing in the ledger", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("2026-01-31", 1)]
    [InlineData("2026-02-01", 2)]
    [InlineData("2027-01-01", 2)]
    public void The_price_of_the_day_counts(string day, int price)
    {
        List<LlmPrice> prices = [.. new[] { "openai/m1 2026-02-01 2 2", "openai/m1 2026-01-01 1 1", "openai/* 2026-03-01 9 9" }
            .Select(LlmPrice.Parse)];

        LlmPrice.Of(prices, "openai/m1", new UsageDetails { InputTokenCount = 1_000_000, OutputTokenCount = 0 },
            DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(price);
    }

    [Fact]
    public void What_a_cache_gave_has_its_own_price() =>
        LlmPrice.Of([LlmPrice.Parse("openai/m1 2026-01-01 10 0 1")], "openai/m1",
            new UsageDetails { InputTokenCount = 1_000_000, CachedInputTokenCount = 400_000, OutputTokenCount = 7 },
            new DateOnly(2026, 1, 1)).ShouldBe(6.4m);

    [Theory]
    [InlineData("openai/m1 1 2")]
    [InlineData("m1 2026-01-01 1 2")]
    [InlineData("openai/m1 2026-13-01 1 2")]
    [InlineData("openai/m1 2026-01-01 -1 2")]
    [InlineData("openai/m1 2026-01-01 1 2 3 4")]
    public void A_price_that_says_nothing_is_refused(string text) =>
        Should.Throw<LlmConfigurationException>(() => LlmPrice.Parse(text)).Message.ShouldContain($"llm.prices has '{text}'");

    private static async Task<ChatResponse> AskAsync(
        string provider, FakeModelServer model, ILlmLedger ledger, string price, RecordingLog? log = null)
    {
        var options = Played.Options(provider, model);
        options.Prices = [LlmPrice.Parse(price)];
        using var chain = LlmBroker.Create(options, Played.Keys(provider), ledger, new UnpausedTime(), log ?? new RecordingLog())!;
        return await chain.GetResponseAsync("how many", new CheckedChatOptions
        {
            Check = text => int.TryParse(text, out _) ? [] : ["no number"], Purpose = LlmPurpose.Reading(Task),
        }, Token);
    }

    private sealed class Kept : ILlmLedger
    {
        private readonly ConcurrentQueue<LlmCall> _calls = new();

        public IReadOnlyList<LlmCall> Calls => [.. _calls];

        public Task AddAsync(LlmCall call, CancellationToken cancellationToken)
        {
            _calls.Enqueue(call);
            return System.Threading.Tasks.Task.CompletedTask;
        }
    }

    private sealed class Broken : ILlmLedger
    {
        public Task AddAsync(LlmCall call, CancellationToken cancellationToken) => throw new IOException("no room");
    }
}
