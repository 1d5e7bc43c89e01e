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

    private static readonly AppModel Contest = new("Contest", "contest", "Pies and their scores.", [
        new("Pie", "Pies", "pie", "pies", [new("name", "Name", FieldType.String, true), new("best", "Best", FieldType.Boolean, false)], [],
            Ownership.Authored, "name", []),
        new("Score", "Scores", "score", "scores", [new("points", "Points", FieldType.Integer, true, Min: 1, Max: 10)],
            [new("pie", "Pie", true)], Ownership.Authored, "points", [], Rules: [
                new("oncePerPie", "You have judged this pie.", Unique: ["pie", "owner"]),
                new("notOwnPie", "This pie is yours.", Require: "pie.owner <> owner")]),
    ], [], null, new Auth(true), false, [], []);

    [Fact]
    public void A_row_that_two_relations_lead_to_does_not_take_the_name_of_the_other()
    {
        AppModelValidator.Validate(Ladder).ShouldBeEmpty();
        var test = Written(Ladder, "players.spec.ts").Split("test(")
            .Single(t => t.Contains("Points of a player", StringComparison.Ordinal));

        var names = test.Split('\n').Where(line => line.Contains("app.make('players'", StringComparison.Ordinal))
            .Select(line => line[line.IndexOf("name:", StringComparison.Ordinal)..]).ToList();
        names.Count.ShouldBe(2);
        names[0].ShouldNotBe(names[1]);
        test.ShouldContain("app.row(`Computed ${app.n}`)");
    }

    [Fact]
    public void Who_judges_no_pie_of_their_own_judges_in_tests_that_of_somebody_else()
    {
        AppModelValidator.Validate(Contest).ShouldBeEmpty();

        Written(Contest, "backend/tests/support.ts").ShouldContain("(await createPie(await login(`author${samples}`))).id");
        var tests = Written(Contest, "scores.routes.test.ts");
        tests.ShouldContain("const same = { pieId: (await createPie(await login('author'))).id };");
        tests.ShouldContain("const wrong = { pieId: (await createPie(token)).id };");
    }

    [Fact]
    public void A_button_is_not_called_like_a_mark()
    {
        var twice = Contest with
        {
            Entities = [Contest.Entities[0] with
            {
                Conditions = [new("isBest", "Best", "best", Tone.Good)],
                Actions = [new("makeBest", "Best", [new("best", "true")], "not best", "It is the best already.")],
            }],
        };

        AppModelValidator.Validate(twice).ShouldContain(e => e.Contains("'Best' is used twice", StringComparison.Ordinal));
    }

    [Fact]
    public void A_wall_of_pictures_is_tried_with_a_picture()
    {
        AppModelValidator.Validate(Workshop).ShouldBeEmpty();

        Written(Workshop, "frontend/tests/app.test.tsx").ShouldContain("photo: '/api/files/1'");
        Written(Workshop, "pages.spec.ts").Split("test(")
            .Single(t => t.Contains("lists what the owner has added", StringComparison.Ordinal)).ShouldContain("'Photo': 'sample.png'");
    }

    private static string Written(AppModel model, string file) => new NodeExpressReactPack().Write(model).SelectMany(step => step.Files)
        .Single(f => f.Path.EndsWith(file, StringComparison.Ordinal)).Content!;
}
