using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What ends is refused in words when it ends before it begins, whether or not that was asked for.</summary>
public sealed class PeriodTests
{
    [Theory]
    [InlineData("trips with title, start and end date", "End date must not be before start date.")]
    [InlineData("loans with reader, lent on and returned on", "Returned on must not be before lent on.")]
    [InlineData("trips with title, start date and end date. The end date must be after the start date.", "*")]
    public void The_end_is_not_before_the_start(string request, string says)
    {
        var rule = RequestReader.Read(request).Model.ShouldNotBeNull().Entities[0].Rules.ShouldNotBeNull().ShouldHaveSingleItem();

        (says == "*" || rule.Says == says).ShouldBeTrue(rule.Says);
    }
}
