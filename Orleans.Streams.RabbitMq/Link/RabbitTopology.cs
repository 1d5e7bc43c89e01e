using System.Text;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// Messages whose routing key matches <paramref name="Pattern"/> (<c>*</c> one word, <c>#</c> any number) reach <paramref name="Queue"/>.
/// </summary>
public sealed record QueueBinding(string Queue, string Pattern);

/// <summary>
/// What a broker declares: a topic exchange with quorum queues bound to it, and a dead letter exchange whose one queue takes everything.
/// </summary>
public sealed record RabbitTopology(
    string Exchange, string DeadLetterExchange, string DeadLetterQueue, IReadOnlyList<string> Queues, IReadOnlyList<QueueBinding> Bindings)
{
    /// <summary>RabbitMQ's limit for every name and key.</summary>
    private const int MaxBytes = 255;

    private const string Reserved = "amq.";

    /// <summary>How a dead letter says what became of it.</summary>
    public DeadLetterHeaders DeadLetterHeaders { get; init; } = new("orleans-");

    /// <summary>
    /// What RabbitMQ would refuse, or take for something else: a queue without a name is a new one for each connection. Each as a part of a
    /// sentence; none when all is well.
    /// </summary>
    public IReadOnlyList<string> Problems
    {
        get
        {
            var problems = new List<string?> { OfName("the exchange", Exchange), OfName("the dead letter exchange", DeadLetterExchange),
                OfName("the dead letter queue", DeadLetterQueue) };
            problems.AddRange(Queues.Select(queue => OfName("a queue", queue)));
            problems.AddRange(Bindings.Select(binding => OfLength(binding.Pattern)));
            problems.AddRange(Queues.Append(DeadLetterQueue).GroupBy(queue => queue).Where(same => same.Count() > 1)
                .Select(same => $"there are several queues '{same.Key}'"));
            problems.AddRange(Bindings.Where(binding => !Queues.Contains(binding.Queue))
                .Select(binding => $"{binding.Pattern} is bound to '{binding.Queue}', which is none of the queues"));
            if (Exchange == DeadLetterExchange)
            {
                problems.Add($"messages and dead letters have the same exchange '{Exchange}', so that what is dead would come again");
            }

            return [.. problems.OfType<string>()];
        }
    }

    /// <summary>The dead letter of a message that used up its deliveries.</summary>
    public RabbitMessage DeadLetter(string queue, InboundMessage message, IEnumerable<FailedDelivery> failures, DateTimeOffset at) =>
        DeadLetter(queue, message, DeadLetterHeaders.Write(queue, message.Headers, failures, at), at);

    /// <summary>The dead letter of a message that nobody can read.</summary>
    public RabbitMessage DeadLetter(string queue, InboundMessage message, string reason, DateTimeOffset at) =>
        DeadLetter(queue, message, DeadLetterHeaders.Write(queue, reason, at), at);

    /// <exception cref="ArgumentException">The topology has no such queue.</exception>
    internal void ThrowIfUnknown(string queue)
    {
        if (queue != DeadLetterQueue && !Queues.Contains(queue))
        {
            throw new ArgumentException($"There is no queue '{queue}'. The queues are {string.Join(", ", Queues)}.", nameof(queue));
        }
    }

    private RabbitMessage DeadLetter(
        string queue, InboundMessage message, IReadOnlyDictionary<string, object?> headers, DateTimeOffset at) =>
        new(DeadLetterExchange, queue, Mandatory: true, message.Body, Guid.CreateVersion7(at), headers);

    private static string? OfName(string what, string name) =>
        string.IsNullOrWhiteSpace(name) ? $"the name of {what} is empty"
        : name.StartsWith(Reserved, StringComparison.Ordinal) ? $"the name '{name}' begins with {Reserved}, which RabbitMQ keeps for itself"
        : OfLength(name);

    private static string? OfLength(string name) => Encoding.UTF8.GetByteCount(name) is > MaxBytes and var bytes
        ? $"'{name}' has {bytes} bytes; RabbitMQ takes at most {MaxBytes}"
        : null;
}
