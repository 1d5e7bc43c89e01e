namespace Catalyst.Brains;

/// <param name="PlanYaml">planning/plan.yaml as committed.</param>
public sealed record DesignRequest(Subject Subject, string PlanYaml);

/// <summary>What the Architect writes under architecture/ (section 4.2).</summary>
/// <param name="Stack">Id of the stack pack, e.g. <c>node-express-react</c>.</param>
/// <param name="TechStack">Layer to technology with version, e.g. <c>backend</c> to <c>Express 5</c>.</param>
/// <param name="DesignMarkdown">design.md</param>
/// <param name="TechStackMarkdown">tech-stack.md</param>
/// <param name="ComponentsMarkdown">components.md</param>
/// <param name="OpenApiYaml">api-contracts/openapi.yaml</param>
/// <param name="ApiGuideMarkdown">api-contracts/api-guide.md</param>
/// <param name="DiagramSvg">architecture-diagram.svg</param>
public sealed record Architecture(
    string Stack,
    IReadOnlyDictionary<string, string> TechStack,
    IReadOnlyList<DataModel> Models,
    IReadOnlyList<DecisionRecord> Decisions,
    string DesignMarkdown,
    string TechStackMarkdown,
    string ComponentsMarkdown,
    string OpenApiYaml,
    string ApiGuideMarkdown,
    string DiagramSvg,
    int ApiEndpointCount);

/// <summary>One model of data-models.json.</summary>
/// <param name="Collection">Table name.</param>
public sealed record DataModel(string Name, string Collection, IReadOnlyList<DataField> Fields, IReadOnlyList<DataIndex> Indexes);

/// <param name="Type">UUID, String, Text, Integer, Decimal, Boolean, Date, DateTime or Enum.</param>
/// <param name="ForeignKey">For example <c>User.id</c>.</param>
public sealed record DataField(
    string Name, string Type, bool Required, bool PrimaryKey = false, bool Unique = false, string? ForeignKey = null,
    object? Default = null,
    IReadOnlyList<string>? Values = null);

public sealed record DataIndex(IReadOnlyList<string> Fields, bool Unique);

/// <param name="Slug">File name without number, e.g. <c>react-frontend</c>.</param>
public sealed record DecisionRecord(string Slug, string Title, string Markdown);
