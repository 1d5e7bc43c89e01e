using Catalyst.Brains.Expressions;

namespace Catalyst.Blueprints.Tests.Expressions;

public sealed class FormulaTests
{
    private static readonly Dictionary<string, double> Names = new() { ["x"] = 3, ["y"] = 2 };

    [Theory]
    [InlineData("-x ^ 2", -9)]
    [InlineData("(-x) ^ 2", 9)]
    [InlineData("2 ^ 3 ^ 2", 512)]
    [InlineData("(2 ^ 3) ^ 2", 64)]
    [InlineData("2 ^ -1", 0.5)]
    [InlineData("1 - -x", 4)]
    [InlineData("--x", 3)]
    [InlineData("10 - 4 - 3", 3)]
    [InlineData("12 / y / 3", 2)]
    [InlineData("x * (y + 1) - .5", 8.5)]
    public void Binds_as_mathematics_does(string expression, double value) =>
        Formula.Evaluate(expression, Names, out _).ShouldBe(value);

    [Theory]
    [InlineData("")]
    [InlineData("x +")]
    [InlineData("(x")]
    [InlineData("x y")]
    [InlineData("z")]
    [InlineData("1.2.3")]
    [InlineData("alert('x')")]
    [InlineData("x; y")]
    public void Says_what_is_wrong(string expression)
    {
        Formula.Evaluate(expression, Names, out var error).ShouldBeNull();
        error.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void Refuses_endless_nesting() =>
        Formula.Evaluate(new string('(', 900) + "1" + new string(')', 900), Names, out _).ShouldBeNull();
}
