namespace Catalyst.RabbitMq;

/// <summary>Messages whose routing key matches <paramref name="Pattern"/> (<c>*</c> one word, <c>#</c> any number) reach <paramref name="Queue"/>.</summary>
public sealed record QueueBinding(string Queue, string Pattern);

/// <summary>What a link declares: a topic exchange with quorum queues bound to it, and a dead letter exchange whose one queue takes everything.</summary>
public sealed record RabbitTopology(
    string Exchange, string DeadLetterExchange, string DeadLetterQueue, IReadOnlyList<string> Queues, IReadOnlyList<QueueBinding> Bindings);
