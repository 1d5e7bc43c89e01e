namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Values in which a second row differs from the first one.</summary>
/// <param name="number">What tells the titles of made rows apart, inside a template.</param>
internal sealed class Others(Resource resource, string number = "${app.n}")
{
    private readonly Dictionary<string, string> _members = [];

    /// <summary>By label, what is entered.</summary>
    public Dictionary<string, string> Entered { get; } = [];

    /// <summary>By property, what is sent.</summary>
    public Dictionary<string, string> Sent { get; } = [];

    /// <summary>Statements that make what the row refers to.</summary>
    public List<string> Needed { get; } = [];

    public bool Has(string member) => _members.ContainsKey(member);

    /// <summary>Gives a member another value; false where there is none for certain.</summary>
    public bool Vary(string member)
    {
        if (Has(member))
        {
            return true;
        }

        if (resource.Relations.FirstOrDefault(l => l.Name == member && l.Required && l.Target != resource) is { } link)
        {
            return Refer(link);
        }

        var field = Field(member);
        return field is not null && RuleValues.Other(field, Row.Of(resource)[field]) is { } sample && Set(member, field, Numbered(sample));
    }

    /// <summary>Gives a time another value after the usual ones.</summary>
    public bool Later(string member, bool ends) => Field(member) is { } field && RuleValues.Time(field, ends ? 8 : 7,
        field.Type == FieldType.Time ? ends ? 22 : 21 : ends ? 20 : 8) is { } sample && Set(member, field, sample);

    private Field? Field(string member) => resource.Entity.Fields.FirstOrDefault(f => f.Name == resource.Property(member));

    private Sample Numbered(Sample sample) =>
        new(sample.Entered.Replace("${app.n}", number, StringComparison.Ordinal), sample.Sent.Replace("${app.n}", number,
            StringComparison.Ordinal), sample.Shown);

    private bool Set(string member, Field field, Sample sample)
    {
        _members[member] = field.Name;
        (Entered[field.Label], Sent[field.Name]) = (sample.Entered, sample.Sent);
        return true;
    }

    private bool Refer(Link link)
    {
        var target = link.Target;
        if (target.Title.Type != FieldType.String || Fields.MaxLength(target.Title) < 24
            || target.Entity.Fields.Any(f => f.Unique && f != target.Title)
            || target.Rules.Any(code => code.Rule.Name != Rule.InOrder))
        {
            return false;
        }

        var name = $"other{target.Name}";
        _members[link.Name] = link.Name;
        Entered[link.Text] = $"`Other {number}`";
        Sent[link.Id] = $"{name}.id";
        Needed.Add($"const {name} = "
            + $"{Row.Of(target).MakeWith(new Dictionary<string, string> { [target.Title.Name] = $"`Other {number}`" })};");
        return true;
    }
}
