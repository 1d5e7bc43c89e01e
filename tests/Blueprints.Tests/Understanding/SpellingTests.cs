using Catalyst.Blueprints.Understanding.Text;

namespace Catalyst.Blueprints.Tests.Understanding;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("smal", "small")]
    [InlineData("ned", "need")]
    [InlineData("shud", "should")]
    [InlineData("custmers", "customers")]
    [InlineData("delivries", "deliveries")]
    [InlineData("partisipants", "participants")]
    [InlineData("corse", "course")]
    [InlineData("emial", "email")]
    [InlineData("restraunt", "restaurant")]
    public void A_slip_is_read_as_the_word_that_was_meant(string written, string meant) => Spelling.Mend(written).ShouldBe(meant);

    [Theory]
    [InlineData("violins")]
    [InlineData("boats")]
    [InlineData("shoeings")]
    [InlineData("varnished")]
    [InlineData("brood")]
    [InlineData("hairsalon")]
    [InlineData("repotted")]
    [InlineData("rewaxed")]
    [InlineData("overwintered")]
    [InlineData("bmi")]
    [InlineData("gps")]
    [InlineData("gluehwein")]
    public void A_word_an_abbreviation_and_what_no_list_has_stay(string word) => Spelling.Mend(word).ShouldBe(word);

    [Fact]
    public void A_name_is_no_slip() => Tokenizer.Sentences("a site for Lindon Carr").Single().ShouldContain(t => t.Word == "lindon");
}
