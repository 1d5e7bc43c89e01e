using Catalyst.Blueprints.Understanding;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What people who share costs owe each other.</summary>
public sealed class BalanceReadingTests
{
    [Theory]
    [InlineData("Our office (Rosa, Emre and Ida) wants to write down who paid for what, split equally, and see who owes how much to whom.")]
    [InlineData("An app for our ski trip: costs with what, amount and who paid; in the end we want to see who has to pay whom how much.")]
    [InlineData("people, bills with title, price and payer, balances between people")]
    [InlineData("members of a boat share, costs with date, amount and the member who paid. Split the costs evenly.")]
    [InlineData("a list of purchases with shop, amount and paid by, show how to settle up")]
    public void Who_paid_is_owed_by_the_others(string request)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        var view = model.Views.ShouldNotBeNull().Single(v => v.Kind == ViewKind.Balances);
        var people = model.Entities.Single(e => e.Name == view.Of);
        people.Computed!.Single(c => c.Name == view.Options.Balance).Expression.ShouldContain($"/ count({people.Name})");
        model.Entities.ShouldContain(e => e.Relations.Any(r => r.Target == people.Name && r.Required));
        model.Wishes!.Where(w => !w.IsDone).ShouldBeEmpty();
        AppModelValidator.Validate(model).ShouldBeEmpty();
    }

    [Fact]
    public void People_who_are_named_are_there_from_the_start()
    {
        var model = RequestReader.Read("Our garden (Rosa, Emre and Ida) wants to write down who paid for what and see who owes whom.")
            .Model!;

        model.Entities.Single(e => e.Name == "Person").Rows!.Select(r => r.Values.Single().Value).ShouldBe(["Rosa", "Emre", "Ida"]);
        model.Wishes!.ShouldContain(w => w.By.Contains("Person.rows") && w.Criterion.Contains("Rosa, Emre and Ida"));
    }

    [Fact]
    public void Nothing_is_split_where_nobody_says_who_paid()
    {
        var model = RequestReader.Read("expenses with title and amount, split equally").Model!;

        model.Views?.ShouldNotContain(v => v.Kind == ViewKind.Balances);
        model.Wishes!.ShouldContain(w => w.Words.Contains("split") && w.NotDone != null);
    }
}
