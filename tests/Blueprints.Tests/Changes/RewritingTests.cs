using Catalyst.Blueprints.Stacks;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Changes;

public sealed class RewritingTests
{
    private static readonly string[] Present = ["same.ts", "changed.ts", "removed.ts"];

    [Fact]
    public void A_changed_or_removed_file_tells_what_stood_there_before()
    {
        Rewrite(current: true).ShouldBe(
        [
            new GeneratedFile("changed.ts", "2", "1"), new GeneratedFile("added.ts", "1"), new GeneratedFile("removed.ts", null, "1"),
        ]);
    }

    [Fact]
    public void What_older_templates_wrote_is_not_known() => Rewrite(current: false).ShouldAllBe(file => file.Previous == null);

    private static List<GeneratedFile> Rewrite(bool current) =>
    [
        .. Rewriting.Of(
            [Step(new("same.ts", "1"), new("changed.ts", "1"), new("removed.ts", "1"))],
            [Step(new("same.ts", "1"), new("changed.ts", "2"), new("added.ts", "1"))], Present, current).SelectMany(step => step.Files),
    ];

    private static CodeStep Step(params GeneratedFile[] files) => new("code", "feat: Write it", "", files, files.Length, []);
}
