using Orleans.Serialization.Invocation;

namespace Orleans.Streams.RabbitMq;

/// <summary>A provider on this silo.</summary>
internal sealed record RabbitProvider(string Name);

/// <summary>
/// Between the provider's pulling agents and subscribers. It notes what a delivery failed with, because the agent does not pass the reason
/// on to its cache, and a dead letter needs it. And it answers for a new stream's subscribers that they want to begin anywhere: a stream
/// that is not rewindable has nowhere else to begin, and asking them would keep the agent from reading until the slowest is activated.
/// </summary>
internal sealed class DeliveryFilter(IEnumerable<RabbitProvider> providers) : IOutgoingGrainCallFilter
{
    private const string Delivery = "DeliverBatch";
    private const string Handshake = "GetSequenceToken";

    private static readonly GrainType Agent = GrainType.Create("sys.svc.stream.agent");

    /// <summary>An agent's key is its silo's address, a plus, the provider's name, a number and the queue.</summary>
    private readonly string[] _agents = [.. providers.Select(provider => $"+{provider.Name}_")];

    public Task Invoke(IOutgoingGrainCallContext context)
    {
        switch (context.MethodName)
        {
            case Delivery when Delivered(context.Request) is { } container:
                return DeliverAsync(context, container);
            case Handshake when IsOurs(context.SourceId):
                context.Result = null;
                return Task.CompletedTask;
            default:
                return context.Invoke();
        }
    }

    private static async Task DeliverAsync(IOutgoingGrainCallContext context, RabbitBatchContainer container)
    {
        try
        {
            await context.Invoke();
            container.Message?.LastError = context.Response?.Exception;
        }
        catch (Exception failure)
        {
            container.Message?.LastError = failure;
            throw;
        }
    }

    private static RabbitBatchContainer? Delivered(IInvokable request)
    {
        for (var index = 0; index < request.GetArgumentCount(); index++)
        {
            if (request.GetArgument(index) is RabbitBatchContainer container)
            {
                return container;
            }
        }

        return null;
    }

    private bool IsOurs(GrainId? source) =>
        source is { } agent && agent.Type == Agent && agent.Key.ToString() is { } key
            && Array.Exists(_agents, name => key.Contains(name, StringComparison.Ordinal));
}
