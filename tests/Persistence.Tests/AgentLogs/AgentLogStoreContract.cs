namespace Catalyst.Persistence.Tests.AgentLogs;

/// <summary>What every store of agent logs promises; a class for each store says only how to make one that is empty.</summary>
public abstract class AgentLogStoreContract
{
    private static readonly Guid First = Guid.CreateVersion7();
    private static readonly Guid Second = Guid.CreateVersion7();

    protected abstract IAgentLogStore Create();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_come_back_as_they_were_newest_first()
    {
        var logs = Create();
        var line = new AgentLogEntry(Guid.NewGuid(), First, Guid.NewGuid(), 7, "Coder", "Generated \"a\".ts – \0 ok", "info", Samples.Now,
            "coding", "src/a.ts");
        await logs.WriteAsync([line, Line(First, 8, minutes: 1), Line(Second, 1, minutes: -1)], Token);

        var found = (await logs.SearchAsync(new AgentLogQuery(), cancellationToken: Token)).Items;

        found.Select(e => e.Seq).ShouldBe([8, 7, 1]);
        found[1].ShouldBe(line with { Message = "Generated \"a\".ts – \uFFFD ok" });
    }

    [Fact]
    public async Task Writing_again_changes_nothing()
    {
        var logs = Create();
        await logs.WriteAsync([Line(First, 1, text: "one")], Token);

        await logs.WriteAsync([Line(First, 1, text: "another"), Line(First, 2)], Token);
        await logs.WriteAsync([], Token);

        (await logs.SearchAsync(new AgentLogQuery(), cancellationToken: Token)).Items.Select(e => e.Message).ShouldBe(["a line", "one"],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Each_condition_narrows_and_all_do_together()
    {
        var logs = Create();
        await logs.WriteAsync(
        [
            Line(First, 1, agent: "Coder"), Line(First, 2, agent: "Tester", level: "error", minutes: 1),
            Line(Second, 1, agent: "Coder", minutes: 2),
            Line(Second, 2, agent: "Tester", level: "error", minutes: 3),
        ], Token);

        (await FoundAsync(logs, new AgentLogQuery(TaskId: First))).ShouldBe([(First, 2), (First, 1)]);
        (await FoundAsync(logs, new AgentLogQuery(AgentName: "Coder"))).ShouldBe([(Second, 1), (First, 1)]);
        (await FoundAsync(logs, new AgentLogQuery(Level: "error"))).ShouldBe([(Second, 2), (First, 2)]);
        (await FoundAsync(logs, new AgentLogQuery(From: At(1), To: At(3)))).ShouldBe([(Second, 1), (First, 2)]);
        (await FoundAsync(logs, new AgentLogQuery(First, "Tester", "error", "line", At(0), At(9)))).ShouldBe([(First, 2)]);
        (await FoundAsync(logs, new AgentLogQuery(Guid.NewGuid()))).ShouldBeEmpty();
        (await FoundAsync(logs, new AgentLogQuery(AgentName: "x' OR 1=1 --\0"))).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("todos", true)]
    [InlineData("TODOS generated", true)]
    [InlineData("routes/todos", true)]
    [InlineData("todo", true)]
    [InlineData("größe", true)]
    [InlineData("odos", false)]
    [InlineData("todos missing", false)]
    [InlineData("!!!", false)]
    [InlineData("' & | ! :* \\ (", false)]
    public async Task Words_are_found_by_their_beginnings(string text, bool found)
    {
        var logs = Create();
        await logs.WriteAsync([Line(First, 1, text: "Generated backend/src/routes (Größe: 12)") with { File = "todos.ts" }], Token);

        (await FoundAsync(logs, new AgentLogQuery(Text: text))).Count.ShouldBe(found ? 1 : 0);
    }

    [Fact]
    public async Task Pages_give_each_line_once_also_when_times_are_the_same()
    {
        var logs = Create();
        await logs.WriteAsync([.. Enumerable.Range(1, 25).Select(seq => Line(seq % 2 == 0 ? First : Second, seq))], Token);
        var seen = new List<long>();
        string? cursor = null;
        do
        {
            var page = await logs.SearchAsync(new AgentLogQuery(), 7, cursor, Token);
            seen.AddRange(page.Items.Select(e => e.Seq));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        seen.Order().ShouldBe(Enumerable.Range(1, 25).Select(i => (long)i));
        await Should.ThrowAsync<InvalidCursorException>(logs.SearchAsync(new AgentLogQuery(), 7, "nonsense", Token));
    }

    [Fact]
    public async Task A_page_goes_on_where_it_was_though_lines_come_and_go()
    {
        var logs = Create();
        await logs.WriteAsync([.. Enumerable.Range(1, 6).Select(seq => Line(First, seq, minutes: seq))], Token);
        var first = await logs.SearchAsync(new AgentLogQuery(First), 2, null, Token);

        await logs.WriteAsync([Line(First, 7, minutes: 7), Line(First, 8, minutes: 8)], Token);
        await logs.RemoveAsync(At(2), 100, Token);

        first.Items.Select(e => e.Seq).ShouldBe([6, 5]);
        var rest = await logs.SearchAsync(new AgentLogQuery(First), 10, first.NextCursor, Token);
        rest.Items.Select(e => e.Seq).ShouldBe([4, 3, 2]);
        rest.NextCursor.ShouldBeNull();
    }

    [Fact]
    public async Task Of_each_task_the_last_line_is_known()
    {
        var logs = Create();
        await logs.WriteAsync([Line(First, 3), Line(First, 12, minutes: -5), Line(Second, 40)], Token);

        (await logs.FindLastSeqAsync(First, Token)).ShouldBe(12);
        (await logs.FindLastSeqAsync(Guid.NewGuid(), Token)).ShouldBe(0);
    }

    [Fact]
    public async Task A_line_of_any_length_and_any_signs_is_kept_and_found()
    {
        var logs = Create();
        var endless = string.Concat(Enumerable.Range(0, 5000).Select(n => $"word{n} "));
        var lump = new string('x', 5000);
        await logs.WriteAsync([Line(First, 1, text: endless), Line(First, 2, text: lump), Line(First, 3, text: ""),
            Line(First, 4, text: "' \\ \ud800 \n %_ $where")], Token);

        (await FoundAsync(logs, new AgentLogQuery(First))).Count.ShouldBe(4);
        (await FoundAsync(logs, new AgentLogQuery(Text: "word77"))).ShouldBe([(First, 1)]);
        (await FoundAsync(logs, new AgentLogQuery(Text: lump))).ShouldBe([(First, 2)]);
        (await FoundAsync(logs, new AgentLogQuery(Text: "$where"))).ShouldBe([(First, 4)]);
    }

    [Fact]
    public async Task Old_lines_go_in_batches()
    {
        var logs = Create();
        await logs.WriteAsync([.. Enumerable.Range(1, 10).Select(seq => Line(First, seq, minutes: seq))], Token);

        (await logs.RemoveAsync(At(8), 5, Token)).ShouldBe(5);
        (await logs.RemoveAsync(At(8), 5, Token)).ShouldBe(2);
        (await logs.RemoveAsync(At(8), 5, Token)).ShouldBe(0);

        (await FoundAsync(logs, new AgentLogQuery())).Select(e => e.Seq).ShouldBe([10, 9, 8]);
    }

    [Fact]
    public async Task Many_writers_at_once_lose_nothing()
    {
        var logs = Create();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            n => logs.WriteAsync([.. Enumerable.Range(0, 200).Select(i => Line(First, n * 100 + i + 1))], Token)));

        (await logs.SearchAsync(new AgentLogQuery(First), 1000, null, Token)).Items.Count.ShouldBe(900);
    }

    private static AgentLogEntry Line(Guid task, long seq, string agent = "Coder", string level = "info", string text = "a line",
        int minutes = 0) =>
        new(Guid.NewGuid(), task, Guid.NewGuid(), seq, agent, text, level, At(minutes));

    private static DateTimeOffset At(int minutes) => Samples.Now + TimeSpan.FromMinutes(minutes);

    private static async Task<List<(Guid Task, long Seq)>> FoundAsync(IAgentLogStore logs, AgentLogQuery query) =>
        [.. (await logs.SearchAsync(query, cancellationToken: Token)).Items.Select(e => (e.TaskId, e.Seq))];
}
