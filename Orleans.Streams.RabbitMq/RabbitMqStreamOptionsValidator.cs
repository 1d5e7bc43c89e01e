using Orleans.Configuration;

namespace Orleans.Streams.RabbitMq;

/// <summary>Names the provider and the option that is wrong, and what would be right.</summary>
internal sealed class RabbitMqStreamOptionsValidator(string name, RabbitMqStreamOptions options, StreamPullingAgentOptions agent)
    : IConfigurationValidator
{
    private const int MaxDeliveryLimit = 1000;

    private static readonly TimeSpan s_longestRest = TimeSpan.FromDays(1);

    public void ValidateConfiguration()
    {
        var wrong = new List<string>();
        if (options.Link is not null)
        {
            if (options.Url is not null)
            {
                wrong.Add($"{nameof(options.Url)} and {nameof(options.Link)} are both set; leave out one of them");
            }

            if (options.Topology is not null && options.Topology != options.Link.Topology)
            {
                wrong.Add($"{nameof(options.Topology)} and {nameof(options.Link)} are both set; the link declares its own, so leave out {nameof(options.Topology)}");
            }
        }
        else if (string.IsNullOrWhiteSpace(options.Url))
        {
            wrong.Add($"{nameof(options.Url)} is missing; write one such as amqp://user:password@localhost:5672/vhost");
        }
        else if (!RabbitAddress.TryParse(options.Url, out _, out var problem))
        {
            wrong.Add($"{nameof(options.Url)} {problem}");
        }

        CheckQueues(wrong);
        Range(nameof(options.QueueCapacity), options.QueueCapacity, 10, 10_000_000);
        Range(nameof(options.Window), options.Window, 1, 10_000);
        Range(nameof(options.Outstanding), options.Outstanding, 1, 10_000);
        Range(nameof(options.MaxMessageBytes), options.MaxMessageBytes, 1024, 256 * 1024 * 1024);
        Range(nameof(options.DeliveryLimit), options.DeliveryLimit, 1, MaxDeliveryLimit);
        Between(nameof(options.PublishTimeout), options.PublishTimeout, TimeSpan.FromMilliseconds(100), TimeSpan.FromHours(1));
        Between(nameof(options.PollTimeout), options.PollTimeout, TimeSpan.FromMilliseconds(1), TimeSpan.FromMinutes(1));
        Between(nameof(options.Heartbeat), options.Heartbeat, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(10));

        CheckBackoff(wrong);

        // A subscriber that takes several containers in one call cannot say which of them failed, and only what was handled is
        // acknowledged.
        if (agent.BatchContainerBatchSize != 1)
        {
            wrong.Add($"{nameof(StreamPullingAgentOptions)}.{nameof(agent.BatchContainerBatchSize)} is {agent.BatchContainerBatchSize}; it must be 1");
        }

        if (wrong.Count > 0)
        {
            throw new OrleansConfigurationException(
                $"The RabbitMQ stream provider '{name}' is configured wrongly: {string.Join("; ", wrong)}.");
        }

        void Range(string key, int value, int from, int to)
        {
            if (value < from || value > to)
            {
                wrong.Add($"{key} is {value}; it must be between {from} and {to}");
            }
        }

        void Between(string key, TimeSpan value, TimeSpan from, TimeSpan to)
        {
            if (value < from || value > to)
            {
                wrong.Add($"{key} is {value}; it must be between {from} and {to}");
            }
        }
    }

    private void CheckQueues(List<string> wrong)
    {
        if (options.Declared is not { } topology)
        {
            wrong.Add($"{nameof(options.Topology)} is missing; {nameof(RabbitMqStreamTopology)}.{nameof(RabbitMqStreamTopology.Of)}(\"{name}\") makes one");
            return;
        }

        wrong.AddRange(topology.Problems.Select(problem => $"{nameof(options.Topology)}: {problem}"));
        if (topology.Queues.Count == 0)
        {
            wrong.Add($"{nameof(options.Topology)} has no queues; a provider needs at least one");
        }
        else if (options.ReadQueues.Count == 0)
        {
            wrong.Add($"{nameof(options.Queues)} is empty; leave it out to read every queue of the topology");
        }
        else if (options.ReadQueues.Except(topology.Queues).ToList() is { Count: > 0 } strange)
        {
            wrong.Add($"{nameof(options.Queues)} names {string.Join(", ", strange)}, which the topology does not have; it has {string.Join(", ", topology.Queues)}");
        }
        else if (options.Queues?.GroupBy(queue => queue).Where(same => same.Count() > 1).Select(same => same.Key)
            .ToList() is { Count: > 0 } repeated)
        {
            wrong.Add($"{nameof(options.Queues)} names {string.Join(", ", repeated)} several times");
        }
    }

    /// <summary>Each answer that it will give: one that no timer can wait would leave its stream standing for ever.</summary>
    private void CheckBackoff(List<string> wrong)
    {
        if (options.Backoff is not { } backoff)
        {
            wrong.Add($"{nameof(options.Backoff)} is missing; leave it alone for 1, 2, 4, ... seconds");
            return;
        }

        for (var attempt = 1; attempt <= Math.Min(options.DeliveryLimit, MaxDeliveryLimit); attempt++)
        {
            try
            {
                if (backoff(attempt) is var rest && (rest < TimeSpan.Zero || rest > s_longestRest))
                {
                    wrong.Add($"{nameof(options.Backoff)}({attempt}) is {rest}; it must be between {TimeSpan.Zero} and {s_longestRest}");
                    return;
                }
            }
            catch (Exception failure)
            {
                wrong.Add($"{nameof(options.Backoff)}({attempt}) fails: {failure.Message}");
                return;
            }
        }
    }
}
