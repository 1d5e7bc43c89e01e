using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding.Changes;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Changes;

public sealed class FollowUpTests
{
    private static readonly AppModel Notes = ChangeExamples.Model("build a notes app");

    [Theory]
    [InlineData("Build a blog with comments")]
    [InlineData("now build a recipe app with categories")]
    [InlineData("create an expense tracker")]
    [InlineData("I want a workout tracker with exercises")]
    [InlineData("please make me a habit tracker")]
    [InlineData("build a todo app")]
    [InlineData("make a tip calculator")]
    [InlineData("an inventory app with products and suppliers")]
    [InlineData("forget that, build a chat app instead")]
    public void Another_application_is_another_project(string message)
    {
        var read = FollowUpReader.Read(Notes, message);

        read.Intent.ShouldBe(Intent.Build);
        read.Model.ShouldNotBeNull();
        read.Change.ShouldBeNull();
    }

    [Theory]
    [InlineData("create a page for suppliers")]
    [InlineData("make a list of tags for notes")]
    [InlineData("build comments into it")]
    [InlineData("add a login system")]
    [InlineData("create a field for the author")]
    public void What_can_be_part_of_the_application_is(string message) =>
        FollowUpReader.Read(Notes, message).Intent.ShouldBe(Intent.Change);

    [Theory]
    [InlineData("thanks")]
    [InlineData("thank you very much!")]
    [InlineData("how do I add a note?")]
    [InlineData("why is it so slow?")]
    [InlineData("where is the preview?")]
    [InlineData("what can you do?")]
    [InlineData("does it have a search?")]
    [InlineData("can I export my notes?")]
    [InlineData("add search")]
    [InlineData("notes should have a title")]
    public void Questions_and_thanks_are_answered(string message) =>
        FollowUpReader.Read(Notes, message).Intent.ShouldBe(Intent.Conversation);

    [Theory]
    [InlineData("asdf")]
    [InlineData("...")]
    [InlineData("roses are red, violets are blue")]
    [InlineData("make the background a photo")]
    [InlineData("change the layout of the header")]
    [InlineData("add video upload")]
    [InlineData("remove notes")]
    public void What_cannot_be_used_gets_help_and_no_task(string message) =>
        FollowUpReader.Read(Notes, message).Intent.ShouldBe(Intent.Unclear);

    [Theory]
    [InlineData("try again")]
    [InlineData("retry")]
    [InlineData("please try it again")]
    [InlineData("run it once more, again")]
    public void Trying_again_is_not_a_change(string message) => FollowUpReader.Read(Notes, message).Intent.ShouldBe(Intent.Retry);

    [Fact]
    public void What_a_change_leaves_out_is_said()
    {
        var read = FollowUpReader.Read(Notes, "add a due date and video upload");

        read.Intent.ShouldBe(Intent.Change);
        read.Change!.Edits.Count.ShouldBe(1);
        read.Change.Assumptions.ShouldContain(a => a.Contains("video upload", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("remove the title")]
    [InlineData("rename notes to user")]
    [InlineData("add a field called select to notes")]
    [InlineData("rename pinned to content")]
    [InlineData("notes belong to notes")]
    public void What_would_break_the_application_does_not_happen(string message)
    {
        var read = FollowUpReader.Read(Notes, message);

        if (read.Change is { } change)
        {
            AppModelValidator.Validate(change.After).ShouldBeEmpty();
        }
        else
        {
            read.Intent.ShouldBeOneOf(Intent.Unclear, Intent.Conversation);
        }
    }
}
