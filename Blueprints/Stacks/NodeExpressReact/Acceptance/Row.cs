namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>A row that a test makes, with everything that it needs.</summary>
internal sealed class Row
{
    private readonly Resource _resource;
    private readonly IReadOnlyList<(Field Field, Sample Sample)> _values;

    private Row(Resource resource)
    {
        _resource = resource;
        _values = [.. resource.Entity.Fields.Select((f, at) => (f, RuleValues.Of(resource, f) ?? Sample.Of(resource, f, at)))];
    }

    public static Row Of(Resource resource) => new(resource);

    /// <summary>What the row is called, as an expression of TypeScript.</summary>
    public string Title => _values.First(v => v.Field == _resource.Title).Sample is { Shown: { } shown } ? shown
        : _resource.Title.Type == FieldType.Boolean ? "'true'" : _values.First(v => v.Field == _resource.Title).Sample.Entered;

    /// <summary>The row's name behind some words.</summary>
    public string Named(string words) => Join(words, Title);

    /// <summary>What a form is filled with, as properties of an object.</summary>
    public IEnumerable<string> Entered => _values.Select(v => $"{Code.Ts(v.Field.Label)}: {v.Sample.Entered},")
        .Concat(Required.Select(l => $"{Code.Ts(l.Text)}: {Of(l.Target).Title},"));

    /// <summary>What a test enters into a field.</summary>
    public Sample this[Field field] => _values.First(v => v.Field == field).Sample;

    /// <summary>What a form is filled with, some fields otherwise.</summary>
    /// <param name="others">By the label of the field.</param>
    public IEnumerable<string> EnteredWith(IReadOnlyDictionary<string, string> others) =>
        _values.Select(v => (v.Field.Label, v.Sample.Entered)).Concat(Required.Select(l => (Label: l.Text, Entered: Of(l.Target).Title)))
            .Select(v => $"{Code.Ts(v.Label)}: {others.GetValueOrDefault(v.Label, v.Entered)},");

    /// <summary>Texts that a page of the row shows; its stage is told by the board.</summary>
    public IEnumerable<string> Shown =>
        _values.Where(v => v.Field != _resource.Title && v.Field.Name != _resource.Entity.Stages)
            .Select(v => v.Sample.Shown).OfType<string>().Distinct();

    /// <summary>Statements that make what the row needs; each is a variable named after its resource.</summary>
    public IEnumerable<string> Needed => Needs(_resource).Select(r => $"const {r.Camel}Row = {Of(r).Make};");

    /// <summary>The call that makes the row without the form.</summary>
    public string Make => $"await app.make('{_resource.Path}', {{ {string.Join(", ", Sent)} }})";

    /// <summary>Statements that make what a link leads to; it is a variable named after its resource.</summary>
    public static IEnumerable<string> Made(Link link) =>
        Of(link.Target).Needed.Append($"const {link.Target.Camel}Row = {Of(link.Target).Make};");

    /// <summary>The call that makes the row with other values.</summary>
    public string MakeWith(IReadOnlyDictionary<string, string> values) => $"await app.make('{_resource.Path}', {{ "
        + string.Join(", ", Sent.Where(v => !values.ContainsKey(v.Split(':')[0])).Concat(values.Select(v => $"{v.Key}: {v.Value}")))
            + " })";

    /// <summary>
    /// Whether rules leave room for the usual values: they are the same in each test, but for days and for what the row belongs to.
    /// </summary>
    public static bool IsAllowed(Resource resource) =>
        resource.Rules.All(code => code.Rule.Require is null ? Members(code.Rule).Any(m =>
            m == Rule.Owner || resource.Relations.Any(l => l.Required && l.Name == m)
            || resource.Source.Fields.Any(f => f.Name == m && f.Type is FieldType.Date or FieldType.DateTime))
            : RuleTruth.Of(code.Condition, resource) == true)
        && resource.Relations.Where(l => l.Required && l.Target != resource).All(l => IsAllowed(l.Target));

    private static IEnumerable<string> Members(Rule rule) =>
        rule.Unique ?? [.. rule.NoOverlap?.Per ?? [], rule.NoOverlap?.From.Split(' ')[0] ?? ""];

    private IEnumerable<string> Sent => _values.Select(v => $"{v.Field.Name}: {v.Sample.Sent}")
        .Concat(Required.Select(l => $"{l.Id}: {l.Target.Camel}Row.id"));

    private IEnumerable<Link> Required => _resource.Relations.Where(l => l.Required && l.Target != _resource);

    private static IEnumerable<Resource> Needs(Resource resource) => resource.Relations.Where(l => l.Required && l.Target != resource)
        .SelectMany(l => Needs(l.Target).Append(l.Target)).Distinct();

    /// <summary>Words before an expression of TypeScript, as one expression.</summary>
    public static string Join(string words, string expression) => expression[0] switch
    {
        '\'' => Code.Ts(words)[..^1] + expression[1..],
        '`' => $"`{Code.Template(words)}{expression[1..]}",
        _ => $"`{Code.Template(words)}${{{expression}}}`",
    };
}
