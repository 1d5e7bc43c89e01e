using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Brains.Expressions;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>Tests of a generated application make what else a row needs so that it hinders nothing.</summary>
public sealed class BesideTests
{
    private static readonly AppModel Ladder = new("Ladder", "ladder", "Who won against whom.", [
        new("Player", "Players", "player", "players", [new("name", "Name", FieldType.String, true, Unique: true)], [],
            Ownership.None, "name", [], Computed: [new("points", "Points", "3 * count(matchesAsWinner)")]),
        new("Match", "Matches", "match", "matches", [new("place", "Place", FieldType.String, true)],
            [new("winner", "Player", true), new("loser", "Player", true)], Ownership.None, "place", []),
    ], [], null, null, false, [], []);

    private static readonly AppModel Workshop = new("Workshop", "workshop", "What a workshop has built.", [
        new("Work", "Works", "work", "works", [
            new("title", "Title", FieldType.String, true), new("photo", "Photo", FieldType.Image, false)], [], Ownership.Published,
            "title", []),
    ], [], new Site("workshop", [new("", "Home", [
        new("hero", SectionKind.Hero, "Workshop", "We build"),
        new("works", SectionKind.Gallery, "Works", "", Entity: "Work"),
    ])]), new Auth(false, true), false, [], []);

    [Fact]
    public void A_row_that_two_relations_lead_to_does_not_take_the_name_of_the_other()
    {
        AppModelValidator.Validate(Ladder).ShouldBeEmpty();
        var test = Written(Ladder, "players.spec.ts").Split("test(").Single(t => t.Contains("Points of a player", StringComparison.Ordinal));

        var names = test.Split('\n').Where(line => line.Contains("app.make('players'", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("name:", StringComparison.Ordinal)..]).ToList();
        names.Count.ShouldBe(2);
        names[0].ShouldNotBe(names[1]);
        test.ShouldContain("app.row(`Computed ${app.n}`)");
    }

    [Fact]
    public void A_wall_of_pictures_is_tried_with_a_picture()
    {
        AppModelValidator.Validate(Workshop).ShouldBeEmpty();

        Written(Workshop, "frontend/tests/app.test.tsx").ShouldContain("photo: '/api/files/1'");
        Written(Workshop, "pages.spec.ts").Split("test(").Single(t => t.Contains("lists what the owner has added", StringComparison.Ordinal))
            .ShouldContain("'Photo': 'sample.png'");
    }

    private static string Written(AppModel model, string file) => new NodeExpressReactPack().Write(model).SelectMany(step => step.Files)
        .Single(f => f.Path.EndsWith(file, StringComparison.Ordinal)).Content!;
}
