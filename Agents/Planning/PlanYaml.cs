using Catalyst.Brains.Model;
using Catalyst.Grains.Interfaces.Tasks;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Catalyst.Agents.Planning;

/// <summary><c>planning/plan.yaml</c>: a plan as text and back.</summary>
internal static class PlanYaml
{
    private static readonly ISerializer Serializer = new SerializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).WithIndentedSequences().DisableAliases().Build();

    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(UnderscoredNamingConvention.Instance).IgnoreUnmatchedProperties().Build();

    public static string Write(Plan plan) => Serializer.Serialize(new Document
    {
        Project = new() { Name = plan.Project.Name, Description = plan.Project.Description, TargetUsers = plan.Project.TargetUsers },
        Changes = plan.Changes is null ? null : [.. plan.Changes],
        Wishes = plan.Wishes is null ? null : [.. plan.Wishes.Select(w => new Asked
        {
            Words = w.Words, Start = w.Start, Criterion = w.IsDone ? w.Criterion : null, By = [.. w.By], NotDone = w.NotDone,
            Instead = w.Instead,
        })],
        Assumptions = [.. plan.Assumptions],
        ComplexityScore = plan.ComplexityScore,
        Features = [.. plan.Features.Select(f => new Feature
        {
            Id = f.Id, Name = f.Name, Description = f.Description, Priority = f.Priority, Complexity = f.Complexity, Tasks = [.. f.Tasks],
            AcceptanceCriteria = [.. f.AcceptanceCriteria],
        })],
        Tasks = [.. plan.Tasks.Select(t => new Work
        {
            Id = t.Id, Feature = t.Feature, Description = t.Description, Type = t.Type, EstimatedHours = t.EstimatedHours,
            DependsOn = [.. t.DependsOn],
            FilesAffected = [.. t.FilesAffected],
        })],
        ApiEndpoints = [.. plan.ApiEndpoints.Select(e => new Endpoint
        {
            Method = e.Method, Path = e.Path, Description = e.Description, Input = new(e.Input), Output = new(e.Output),
        })],
        RiskAssessment = [.. plan.RiskAssessment.Select(r => new Risk { Name = r.Risk, Severity = r.Severity, Mitigation = r.Mitigation })],
    });

    /// <exception cref="AgentFailure">The text is no plan.</exception>
    public static Plan Read(string yaml)
    {
        try
        {
            var d = Deserializer.Deserialize<Document?>(yaml) ?? throw new AgentFailure(
                FailureCause.BranchUnusable, "planning/plan.yaml is empty. Run the planning again.", retryable: false);
            return new Plan(
                new PlanProject(d.Project.Name, d.Project.Description, d.Project.TargetUsers),
                d.Assumptions,
                [.. d.Features.Select(
                    f => new PlanFeature(f.Id, f.Name, f.Description, f.Priority, f.Complexity, f.Tasks, f.AcceptanceCriteria))],
                [.. d.Tasks.Select(
                    t => new PlanTask(t.Id, t.Feature, t.Description, t.Type, t.EstimatedHours, t.DependsOn, t.FilesAffected))],
                [.. d.ApiEndpoints.Select(e => new PlanEndpoint(e.Method, e.Path, e.Description, e.Input, e.Output))],
                [.. d.RiskAssessment.Select(r => new PlanRisk(r.Name, r.Severity, r.Mitigation))],
                d.ComplexityScore,
                d.Changes,
                d.Wishes?.ConvertAll(w => new Wish(w.Words, w.Start, w.Criterion ?? "", w.By, w.NotDone, w.Instead)));
        }
        catch (YamlException e)
        {
            throw new AgentFailure(
                FailureCause.BranchUnusable,
                $"planning/plan.yaml cannot be read (line {e.Start.Line}: {e.Message}). Mend it on the branch, or run the planning again.",
                retryable: false, e);
        }
    }

    private sealed class Document
    {
        public Project Project { get; set; } = new();

        /// <summary>Absent in the plan of a new application.</summary>
        [YamlMember(DefaultValuesHandling = DefaultValuesHandling.OmitNull)]
        public List<string>? Changes { get; set; }

        /// <summary>Absent where nobody has told them apart.</summary>
        [YamlMember(DefaultValuesHandling = DefaultValuesHandling.OmitNull)]
        public List<Asked>? Wishes { get; set; }

        public List<string> Assumptions { get; set; } = [];

        public double ComplexityScore { get; set; }

        public List<Feature> Features { get; set; } = [];

        public List<Work> Tasks { get; set; } = [];

        public List<Endpoint> ApiEndpoints { get; set; } = [];

        public List<Risk> RiskAssessment { get; set; } = [];
    }

    private sealed class Project
    {
        public string Name { get; set; } = "";

        public string Description { get; set; } = "";

        public string TargetUsers { get; set; } = "";
    }

    private sealed class Asked
    {
        public string Words { get; set; } = "";

        public int Start { get; set; }

        [YamlMember(DefaultValuesHandling = DefaultValuesHandling.OmitNull)]
        public string? Criterion { get; set; }

        [YamlMember(DefaultValuesHandling = DefaultValuesHandling.OmitEmptyCollections)]
        public List<string> By { get; set; } = [];

        [YamlMember(DefaultValuesHandling = DefaultValuesHandling.OmitNull)]
        public string? NotDone { get; set; }

        [YamlMember(DefaultValuesHandling = DefaultValuesHandling.OmitNull)]
        public string? Instead { get; set; }
    }

    private sealed class Feature
    {
        public string Id { get; set; } = "";

        public string Name { get; set; } = "";

        public string Description { get; set; } = "";

        public string Priority { get; set; } = "";

        public string Complexity { get; set; } = "";

        public List<string> Tasks { get; set; } = [];

        public List<string> AcceptanceCriteria { get; set; } = [];
    }

    private sealed class Work
    {
        public string Id { get; set; } = "";

        public string Feature { get; set; } = "";

        public string Description { get; set; } = "";

        public string Type { get; set; } = "";

        public double EstimatedHours { get; set; }

        public List<string> DependsOn { get; set; } = [];

        public List<string> FilesAffected { get; set; } = [];
    }

    private sealed class Endpoint
    {
        public string Method { get; set; } = "";

        public string Path { get; set; } = "";

        public string Description { get; set; } = "";

        public Dictionary<string, string> Input { get; set; } = [];

        public Dictionary<string, string> Output { get; set; } = [];
    }

    private sealed class Risk
    {
        [YamlMember(Alias = "risk")]
        public string Name { get; set; } = "";

        public string Severity { get; set; } = "";

        public string Mitigation { get; set; } = "";
    }
}
