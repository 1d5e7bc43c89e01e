using Microsoft.Extensions.Options;
using Orleans.Streams.RabbitMq;

namespace Catalyst.Events;

/// <summary>Which broker, and how much it holds.</summary>
public sealed class BrokerOptions
{
    /// <summary>amqp://user:password@host:port/vhost; without it events travel inside the process.</summary>
    public string? RabbitUrl { get; set; }

    /// <summary>Events that wait in a queue before publishers wait.</summary>
    public int QueueCapacity { get; set; } = 10_000;

    /// <summary>
    /// Whether the role queues are bound to the exchange. A silo that begins each phase itself would only send itself messages that nobody
    /// needs. Bindings that exist in RabbitMQ stay, and what they bring is consumed and ignored.
    /// </summary>
    public bool BindsRoleQueues { get; set; } = true;

    /// <summary>Events of a queue that a silo holds at a time, those that wait for their next delivery included.</summary>
    public int Prefetch { get; set; } = 256;

    /// <summary>Events published and not yet confirmed, before publishers wait.</summary>
    public int Outstanding { get; set; } = 256;

    /// <summary>Events buffered for a follower.</summary>
    public int FanoutCapacity { get; set; } = 4096;

    /// <summary>A RabbitMQ that is silent for twice as long counts as gone.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(10);
}

/// <summary>Names the key that is wrong, and what would be right.</summary>
internal sealed class BrokerOptionsValidator : IValidateOptions<BrokerOptions>
{
    private const string Section = "orchestration.event_driven.";

    public ValidateOptionsResult Validate(string? name, BrokerOptions options)
    {
        var errors = new List<string>();
        Check("queue_capacity", options.QueueCapacity, 10, 10_000_000);
        Check("prefetch", options.Prefetch, 1, 10_000);
        Check("outstanding_publishes", options.Outstanding, 1, 10_000);
        Check("fanout_capacity", options.FanoutCapacity, 1, 1_000_000);
        if (options.Heartbeat < TimeSpan.FromSeconds(1) || options.Heartbeat > TimeSpan.FromMinutes(10))
        {
            errors.Add($"{Section}heartbeat_seconds is {options.Heartbeat.TotalSeconds}; it must be between 1 and 600.");
        }

        if (options.RabbitUrl is { Length: > 0 } url && !RabbitAddress.TryParse(url, out _, out var problem))
        {
            errors.Add($"{Section}rabbitmq_url (RABBITMQ_URL) {problem}");
        }

        return errors.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(errors);

        void Check(string key, int value, int from, int to)
        {
            if (value < from || value > to)
            {
                errors.Add($"{Section}{key} is {value}; it must be between {from} and {to}.");
            }
        }
    }
}
