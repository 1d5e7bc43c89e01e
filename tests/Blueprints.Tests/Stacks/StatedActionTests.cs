using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Brains.Expressions;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>Tests of a generated application make rows that its conditions and its unique names allow.</summary>
public sealed class StatedActionTests
{
    private static readonly AppModel Repairs = new("Repairs", "repairs", "Repairs and who does them.", [
        new("Mechanic", "Mechanics", "mechanic", "mechanics", [
            new("name", "Name", FieldType.String, true, Unique: true), new("rate", "Rate", FieldType.Decimal, true)], [],
            Ownership.None, "name", []),
        new("Job", "Jobs", "job", "jobs", [
            new("customer", "Customer", FieldType.String, true), new("hours", "Hours", FieldType.Decimal, true),
            new("state", "State", FieldType.Enum, true, Values: ["received", "in_repair", "ready"], Default: "\"received\""),
        ], [new("mechanic", "Mechanic", false)], Ownership.None, "customer", [],
            Computed: [new("total", "Total", "hours * mechanic.rate")],
            Actions: [new("markReady", "Mark as ready", [new("state", "\"ready\"")], "state = \"in_repair\"", "It is not in repair.")]),
    ], [], null, null, false, [], [],
        Views: [new(ViewKind.Tile, "Open", "Still open", "Job", new(Value: "sum(Job.total where state <> \"ready\")"), true)]);

    [Fact]
    public void A_button_is_tried_in_the_state_that_it_wants() =>
        Written("jobs.routes.test.ts").ShouldContain("createJob(undefined, { state: 'in_repair' })");

    [Fact]
    public void Rows_that_a_sum_needs_do_not_share_a_name_that_is_unique()
    {
        var made = Written("jobs-views.spec.ts").Split('\n').Where(line => line.Contains("app.make('mechanics'", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("name:", StringComparison.Ordinal)..]).ToList();

        made.Count.ShouldBe(2);
        made.Distinct().Count().ShouldBe(2);
    }

    private static string Written(string file) => new NodeExpressReactPack().Write(Repairs).SelectMany(step => step.Files)
        .Single(f => f.Path.EndsWith(file, StringComparison.Ordinal)).Content!;
}
