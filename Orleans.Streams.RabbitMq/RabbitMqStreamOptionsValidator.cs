using System.Runtime.CompilerServices;
using Orleans.Configuration;

namespace Orleans.Streams.RabbitMq;

/// <summary>Names the provider and the option that is wrong, and what would be right.</summary>
internal sealed class RabbitMqStreamOptionsValidator(string name, RabbitMqStreamOptions options, StreamPullingAgentOptions agent)
    : IConfigurationValidator
{
    private const int MaxDeliveryLimit = 1000;

    private static readonly TimeSpan LongestBackoff = TimeSpan.FromDays(1);

    private readonly List<string> _problems = [];

    public void ValidateConfiguration()
    {
        _problems.Clear();
        CheckBroker();
        CheckQueues();
        CheckRange(options.QueueCapacity, 10, 10_000_000);
        CheckRange(options.Window, 1, 10_000);
        CheckRange(options.Outstanding, 1, 10_000);
        CheckRange(options.MaxMessageBytes, 1024, 256 * 1024 * 1024);
        CheckRange(options.DeliveryLimit, 1, MaxDeliveryLimit);
        CheckRange(options.PublishTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        CheckRange(options.PollTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        CheckRange(options.Heartbeat, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));
        CheckBackoff();

        // A subscriber that takes several containers in one call cannot say which of them failed.
        if (agent.BatchContainerBatchSize is var size and not 1)
        {
            _problems.Add($"{nameof(StreamPullingAgentOptions)}.{nameof(agent.BatchContainerBatchSize)} is {size}; it must be 1");
        }

        if (_problems.Count > 0)
        {
            throw new OrleansConfigurationException(
                $"The RabbitMQ stream provider '{name}' is configured wrongly: {string.Join("; ", _problems)}.");
        }
    }

    private void CheckBroker()
    {
        if (options.Broker is { } broker)
        {
            if (options.Url is not null)
            {
                _problems.Add($"{nameof(options.Url)} and {nameof(options.Broker)} are both set; leave out one of them");
            }

            if (options.Topology is not null && options.Topology != broker.Topology)
            {
                _problems.Add($"{nameof(options.Topology)} and {nameof(options.Broker)} are both set; the broker declares its own, "
                    + $"so leave out {nameof(options.Topology)}");
            }
        }
        else if (string.IsNullOrWhiteSpace(options.Url))
        {
            _problems.Add($"{nameof(options.Url)} is missing; write one such as amqp://user:password@localhost:5672/vhost");
        }
        else if (!RabbitAddress.TryParse(options.Url, out _, out var problem))
        {
            _problems.Add($"{nameof(options.Url)} {problem}");
        }
    }

    private void CheckQueues()
    {
        const string Key = nameof(options.Queues);
        if (options.DeclaredTopology is not { } topology)
        {
            _problems.Add($"{nameof(options.Topology)} is missing; "
                + $"{nameof(RabbitMqStreamTopology)}.{nameof(RabbitMqStreamTopology.Of)}(\"{name}\") makes one");
            return;
        }

        _problems.AddRange(topology.Problems.Select(problem => $"{nameof(options.Topology)}: {problem}"));
        var queues = options.ConsumedQueues;
        if (topology.Queues.Count == 0)
        {
            _problems.Add($"{nameof(options.Topology)} has no queues; a provider needs at least one");
        }
        else if (queues.Count == 0)
        {
            _problems.Add($"{Key} is empty; leave it out to read every queue of the topology");
        }
        else if (queues.Except(topology.Queues).ToList() is { Count: > 0 } unknown)
        {
            _problems.Add($"{Key} names {string.Join(", ", unknown)}, which the topology does not have; "
                + $"it has {string.Join(", ", topology.Queues)}");
        }
        else if (queues.CountBy(queue => queue).Where(same => same.Value > 1).Select(same => same.Key).ToList() is { Count: > 0 } repeated
            && options.Queues is not null)
        {
            _problems.Add($"{Key} names {string.Join(", ", repeated)} several times");
        }
    }

    /// <summary>Each answer that it will give: one that no timer can wait would block its stream for ever.</summary>
    private void CheckBackoff()
    {
        const string Key = nameof(options.Backoff);
        if (options.Backoff is not { } backoff)
        {
            _problems.Add($"{Key} is missing; leave it alone for 1, 2, 4, ... seconds");
            return;
        }

        for (var attempt = 1; attempt <= Math.Min(options.DeliveryLimit, MaxDeliveryLimit); attempt++)
        {
            string? problem = null;
            try
            {
                if (backoff(attempt) is var pause && (pause < TimeSpan.Zero || pause > LongestBackoff))
                {
                    problem = $"{Key}({attempt}) is {pause}; it must be between {TimeSpan.Zero} and {LongestBackoff}";
                }
            }
            catch (Exception failure)
            {
                problem = $"{Key}({attempt}) fails: {failure.Message}";
            }

            if (problem is not null)
            {
                _problems.Add(problem);
                return;
            }
        }
    }

    private void CheckRange<T>(T value, T from, T to, [CallerArgumentExpression(nameof(value))] string option = "")
        where T : IComparable<T>
    {
        if (value.CompareTo(from) < 0 || value.CompareTo(to) > 0)
        {
            var key = option[(option.IndexOf('.', StringComparison.Ordinal) + 1)..];
            _problems.Add($"{key} is {value}; it must be between {from} and {to}");
        }
    }
}
