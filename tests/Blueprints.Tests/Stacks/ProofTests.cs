using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Tests.Stacks.Running;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>What an application forbids and what its buttons do is tried in a browser, so that no such wish is left unproved.</summary>
public sealed class ProofTests
{
    [Fact]
    public void Every_rule_is_tried_with_what_it_refuses_and_in_its_words()
    {
        var tests = Tests(RulesTests.Harbour);

        foreach (var (entity, rule) in RulesTests.Harbour.Entities.Where(e => e.Name != "Match")
            .SelectMany(e => (e.Rules ?? []).Select(r => (e, r))))
        {
            var test = tests.Where(t => t.Contains($"proves('{entity.Name}.{rule.Name}')", StringComparison.Ordinal))
                .ShouldHaveSingleItem($"{entity.Name}.{rule.Name}");
            test.ShouldContain($"await app.refuses('{rule.Says.Split('{')[0].TrimEnd()}");
        }
    }

    [Fact]
    public void A_rule_also_lets_through_what_it_allows()
    {
        var free = Tests(RulesTests.Harbour).Single(t => t.Contains("proves('Rental.free')", StringComparison.Ordinal));

        free.ShouldContain("'Start': `${app.day(7)}T08:30`");
        free.IndexOf("app.accepts()", StringComparison.Ordinal)
            .ShouldBeGreaterThan(free.IndexOf("app.refuses(", StringComparison.Ordinal));
    }

    [Fact]
    public void A_limit_of_what_is_out_is_tried_with_what_is_out()
    {
        var model = RulesTests.Harbour with
        {
            Entities =
            [
                new("Reader", "Readers", "reader", "readers", [new("name", "Name", FieldType.String, true)], [], Ownership.None, "name",
                    []),
                new("Book", "Books", "book", "books", [
                    new("title", "Title", FieldType.String, true), new("returned", "Returned", FieldType.Date, false),
                ], [new("reader", "Reader", false)], Ownership.None, "title", [], Rules: [new("three", "At most 3 books.",
                    Require: "returned is not none or count(Book where reader = this.reader and returned is none) <= 3")]),
            ],
        };

        var full = Tests(model).Single(t => t.Contains("at <= 3", StringComparison.Ordinal));
        full.ShouldContain("returned: null");
        full.ShouldContain("readerId: readerRow.id");
        full.ShouldContain("'Reader': `Name ${app.n}`");
    }

    [Fact]
    public void A_course_is_filled_to_its_last_seat_before_one_more_is_refused() => Tests(RulesTests.Harbour)
        .Single(t => t.Contains("proves('Signup.enoughSeats')", StringComparison.Ordinal)).ShouldContain("at <= 12");

    [Fact]
    public void A_value_that_no_two_rows_have_is_entered_a_second_time()
    {
        var model = Models.Todo with
        {
            Entities = [.. Models.Todo.Entities.Select(e => e with
            {
                Fields = [.. e.Fields, new Field("code", "Code", FieldType.String, true, Unique: true)],
            })],
        };

        Tests(model).ShouldContain(t => t.Contains("with the same code are refused", StringComparison.Ordinal)
            && t.Contains("await app.refuses('already in use');", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_button_is_pressed()
    {
        var tests = Tests(ActionsTests.Dairy);

        foreach (var (entity, action) in ActionsTests.Dairy.Entities.SelectMany(e => (e.Actions ?? []).Select(a => (e, a))))
        {
            tests.ShouldContain(t => t.Contains($"proves('{entity.Name}.{action.Name}')", StringComparison.Ordinal)
                && t.Contains($"'{action.Label}'", StringComparison.Ordinal), $"{entity.Name}.{action.Name}");
        }
    }

    private static List<string> Tests(AppModel model) => [.. new NodeExpressReactPack().Write(model).SelectMany(s => s.Files)
        .Where(f => f.Path.EndsWith(".spec.ts", StringComparison.Ordinal)).SelectMany(f => f.Content!.Split("\ntest("))];
}
