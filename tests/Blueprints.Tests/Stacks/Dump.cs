namespace Catalyst.Blueprints.Tests.Stacks;
public sealed class Dump
{
    [Theory, MemberData(nameof(NodeExpressReactTests.Apps), MemberType = typeof(NodeExpressReactTests))]
    public void Do(string name)
    {
        foreach (var f in new Catalyst.Blueprints.Stacks.NodeExpressReact.NodeExpressReactPack().Write(NodeExpressReactTests.Model(name)).SelectMany(s => s.Files))
        {
            var p = Path.Combine("/tmp/gen", name, f.Path); Directory.CreateDirectory(Path.GetDirectoryName(p)!); File.WriteAllText(p, f.Content);
        }
    }
}
