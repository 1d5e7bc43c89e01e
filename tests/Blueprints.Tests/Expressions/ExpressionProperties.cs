using Catalyst.Brains.Expressions;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>Whatever is written, and whatever is read.</summary>
public sealed class ExpressionProperties
{
    private static readonly string[] Pieces =
        [.. "( ) ( ) + - * / ^ = <> <= , . \" ` and or not is in none one of this last month where by per sum count latest previous if then"
            .Split(' '), "else", "otherwise", "trips", "boat", "kilometres", "3", "12.50", ".5", "1.2.3",
            "days", "date", "\"2024-02-30\"", "today",
            "round", "99999999999999999999999", "😀", "\0", "\ud800", "trips.kilometres", "`", "x"];

    private static void All(int tests, Action<Random> check) => Prop.ForAll(Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        seed => check(new Random(seed))).Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    [Fact]
    public void What_is_printed_is_read_as_the_same() => All(2000, random =>
    {
        var expression = Make(random);
        var text = expression.ToString();
        if (text.Length <= ExpressionParser.LongestText)
        {
            var read = ExpressionParser.Parse(text, out var error);
            error.ShouldBeNull(text);
            read.ShouldBe(expression, text);
            read!.ToString().ShouldBe(text);
        }
    });

    [Fact]
    public void Nothing_that_is_written_throws() => All(3000, random =>
    {
        var text = string.Join(random.Next(2) == 0 ? " " : "",
            Enumerable.Range(0, random.Next(1, 14)).Select(_ => Pieces[random.Next(Pieces.Length)]));
        if (random.Next(3) == 0)
        {
            // A good expression with one character gone or another in its place.
            text = Make(random).ToString();
            var at = random.Next(text.Length);
            text = text[..at] + (random.Next(2) == 0 ? "" : Pieces[random.Next(Pieces.Length)]) + text[(at + 1)..];
        }

        foreach (var entity in Club.Model.Entities)
        {
            var typed = TypeChecker.Read(Club.Model, entity, text, out var error);
            (typed is null).ShouldBe(error is not null, text);
            error?.Position.ShouldBeInRange(0, text.Length);
            error?.Message.ShouldNotBeNullOrWhiteSpace();
        }
    });

    private static Expression Make(Random random) => new ExpressionMaker(random).Make(
        ExpressionMaker.Kinds[random.Next(ExpressionMaker.Kinds.Length)], Club.Model.Entities[random.Next(Club.Model.Entities.Count)],
        random.Next(0, 4));
}
