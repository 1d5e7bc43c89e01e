namespace Catalyst.Grains.FlowLogs;

/// <summary>Names of the files of a flow log.</summary>
internal static class FlowLogFiles
{
    public const string Metadata = "metadata.json";
    public const string Input = "01-input.json";
    public const string Webhook = "02-webhook-flow.jsonl";
    public const string Queue = "03-queue-flow.jsonl";
    public const string Agent = "04-agent-output.jsonl";
    public const string Services = "05-microservices-flow.jsonl";
    public const string Result = "06-final-result.json";
}
