using System.Text.Json;
using Catalyst.Testing;

namespace Catalyst.Persistence.Tests.Documents;

/// <summary>What every document store promises; a class for each store says only how to make one that is empty.</summary>
public abstract class DocumentStoreContract
{
    protected FakeTimeProvider Time { get; } = new(Samples.Now);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    protected abstract IDocumentStore Create();

    [Fact]
    public async Task A_document_is_what_was_put_last()
    {
        var store = Create();
        await store.PutAsync("notes", "a", new Note("first", ["x"]), Token);
        await store.PutAsync("notes", "a", new Note("second", []), Token);
        await store.PutAsync("letters", "a", new Note("another", ["y"]), Token);

        var note = (await store.GetAsync<Note>("notes", "a", Token))!;
        (note.Title, note.Tags.Count).ShouldBe(("second", 0));
        (await store.GetAsync<Note>("letters", "a", Token))!.Title.ShouldBe("another");
        (await store.GetAsync<Note>("notes", "b", Token)).ShouldBeNull();
        (await store.GetAsync<Note>("nothing", "a", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Whatever_a_person_may_write_comes_back()
    {
        var store = Create();
        var document = JsonElement.Parse("""
            {"$date":"2026","$set":{"a.b":1,"%2E":"%","":null,"_id":7},"big":9007199254740993,"exact":0.1000000000000000055511,"tiny":1e-7,
            "neg":-0.5,
             "huge":1.7976931348623157E+308,"yes":true,"list":[[],{},[null,false]],"text":"\"\\ – 😀 \u0007","$oid":{"$numberLong":"x"}}
            """);

        await store.PutAsync("notes", "a/b?$.\"", new Wrapped(document), Token);
        var back = (await store.GetAsync<Wrapped>("notes", "a/b?$.\"", Token))!.Value;

        JsonElement.DeepEquals(back, document).ShouldBeTrue(back.GetRawText());
    }

    [Fact]
    public async Task What_cannot_be_stored_is_replaced_and_stops_nothing()
    {
        var store = Create();
        await store.PutAsync("notes", "n\0", new Note("nul \0 half \ud800.", []), Token);

        (await store.GetAsync<Note>("notes", "n\0", Token))!.Title.ShouldBe("nul \uFFFD half \uFFFD.");
    }

    [Fact]
    public async Task A_list_runs_from_the_newest_to_the_oldest_and_a_change_moves_nothing()
    {
        var store = Create();
        foreach (var n in Enumerable.Range(1, 7))
        {
            await store.PutAsync("notes", $"n{n}", new Note($"{n}", []), Token);
            Time.Advance(TimeSpan.FromMinutes(n == 3 ? 0 : 1));
        }

        await store.PutAsync("notes", "n1", new Note("1", ["changed"]), Token);
        await store.PutAsync("letters", "n9", new Note("9", []), Token);
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await store.ListAsync<Note>("notes", 2, cursor, Token);
            page.Items.Count.ShouldBeInRange(1, 2);
            seen.AddRange(page.Items.Select(note => note.Title));
            cursor = page.NextCursor;
        }
        while (cursor is not null);

        seen.ShouldBe(["7", "6", "5", "4", "3", "2", "1"]);
        await Should.ThrowAsync<InvalidCursorException>(store.ListAsync<Note>("notes", 2, "nonsense", Token));
        (await store.ListAsync<Note>("nothing", 2, null, Token)).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_deleted_document_is_gone()
    {
        var store = Create();
        await store.PutAsync("notes", "a", new Note("x", []), Token);

        (await store.DeleteAsync("notes", "a", Token)).ShouldBeTrue();
        (await store.DeleteAsync("notes", "a", Token)).ShouldBeFalse();
        (await store.GetAsync<Note>("notes", "a", Token)).ShouldBeNull();
    }

    [Fact]
    public async Task Many_at_once_each_leave_one_document()
    {
        var store = Create();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(n => store.PutAsync("notes", $"n{n % 5}", new Note($"{n}", []), Token)));

        (await store.ListAsync<Note>("notes", 100, null, Token)).Items.Count.ShouldBe(5);
    }

    private sealed record Note(string Title, IReadOnlyList<string> Tags);

    private sealed record Wrapped(JsonElement Value);
}
