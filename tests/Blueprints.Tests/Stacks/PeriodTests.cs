using Catalyst.Blueprints.Stacks.NodeExpressReact.Rules;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Stacks;

/// <summary>What ends is refused in words when it ends before it begins, whether or not that was asked for.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("trips with title, start and end date", "End date must not be before start date.")]
    [InlineData("loans with reader, lent on and returned on", "Returned on must not be before lent on.")]
    public void The_end_is_not_before_the_start(string request, string says)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var rule = Periods.With(model).Entities[0].Rules.ShouldNotBeNull().ShouldHaveSingleItem();

        rule.Says.ShouldBe(says);
        Periods.Is(rule).ShouldBeTrue();
        Brains.Model.AppModelValidator.Validate(Periods.With(model)).ShouldBeEmpty();
    }

    [Fact]
    public void Where_it_is_asked_for_it_is_said_once()
    {
        var model = RequestReader.Read("trips with title, start date and end date. The end date must be after the start date.").Model
            .ShouldNotBeNull();

        Periods.With(model).Entities[0].Rules.ShouldNotBeNull().Count.ShouldBe(1);
    }
}
