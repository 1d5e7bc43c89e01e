using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Stacks;

public sealed class ReadmeTests
{
    [Fact]
    public void It_says_of_every_wish_what_can_be_tried_or_why_it_is_not_done()
    {
        var model = RequestReader.Read("a harvest diary with bed, date and kilos that sends me an email every week")
            .Model.ShouldNotBeNull();

        var readme = Readme.Of(new App(model)).Split('\n');

        readme.ShouldContain("## What was asked for");
        readme.ShouldContain(line => line.StartsWith("- [ ] “", StringComparison.Ordinal)
            && line.Contains("email every week”: not done, because nothing is sent", StringComparison.Ordinal));
        readme.Count(line => line.StartsWith("- [", StringComparison.Ordinal)).ShouldBe(model.Wishes!.Count);
    }
}
