namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Backend;

/// <summary>A row of a test, with what it belongs to and what belongs to it.</summary>
internal sealed class Example(Resource resource)
{
    public Resource Resource { get; } = resource;

    /// <summary>Values of properties, as TypeScript.</summary>
    public Dictionary<string, string> Values { get; } = [];

    public Dictionary<Link, Example> Parents { get; } = [];

    public List<(Link Link, Example Row)> Children { get; } = [];

    /// <summary>Makes the row; it is then called so.</summary>
    /// <param name="make">The call that makes a row with some values.</param>
    /// <param name="isUsed">Whether something behind it needs the row.</param>
    public IEnumerable<string> Create(string name, Func<Resource, IReadOnlyDictionary<string, string>, string> make, bool isUsed = true)
    {
        var values = new Dictionary<string, string>(Values);
        foreach (var (link, parent) in Parents)
        {
            var above = $"{name}{Words.Pascal(link.Name)}";
            foreach (var statement in parent.Create(above, make))
            {
                yield return statement;
            }

            values[link.Id] = $"{above}.id";
        }

        yield return $"{(isUsed || Children.Count > 0 ? $"const {name} = " : "")}{make(Resource, values)};";
        for (var i = 0; i < Children.Count; i++)
        {
            var (link, row) = Children[i];
            row.Values[link.Id] = $"{name}.id";
            foreach (var statement in row.Create($"{name}{Words.Pascal(row.Resource.Camel)}{i + 1}", make, false))
            {
                yield return statement;
            }
        }
    }

    /// <summary>What the rows have to belong to besides.</summary>
    /// <param name="to">What the row belongs to among them.</param>
    public IEnumerable<Link> Needs(Link? to = null) => Resource.Relations
        .Where(l => l.Required && l.Target != Resource && l != to && !Parents.ContainsKey(l))
        .Concat(Parents.Values.SelectMany(p => p.Needs())).Concat(Children.SelectMany(c => c.Row.Needs(c.Link)));

    /// <summary>Every row that is made with it.</summary>
    public IEnumerable<Example> All => Parents.Values.Concat(Children.Select(c => c.Row)).SelectMany(row => row.All).Prepend(this);
}
