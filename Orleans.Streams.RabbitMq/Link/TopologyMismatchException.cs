using System.Text.RegularExpressions;

namespace Orleans.Streams.RabbitMq;

/// <summary>
/// RabbitMQ has a queue or exchange of that name with other properties. The message says which one, what differs, and what to do.
/// </summary>
public sealed partial class TopologyMismatchException : Exception
{
    private TopologyMismatchException(string message, Exception inner)
        : base(message, inner)
    {
    }

    /// <summary>
    /// Reads RabbitMQ's reply, such as: inequivalent arg 'x-max-length' for queue 'planner-queue' in vhost '/': received ... but
    /// current is ...
    /// </summary>
    internal static TopologyMismatchException From(string kind, string name, RabbitBrokerOptions options, string reply, Exception inner)
    {
        var match = Mismatch().Match(reply);
        var difference = match.Success
            ? $"its {match.Groups["argument"].Value} is {Value(match.Groups["current"].Value)}, "
                + $"and {options.ApplicationName} needs {Value(match.Groups["wanted"].Value)}"
            : $"RabbitMQ says: {reply}";
        var remedy = kind == "queue"
            ? $"If nothing else uses this queue, delete it (rabbitmqctl delete_queue {name} --vhost {options.Address.VirtualHost}; "
                + $"{options.DeletionNote}) and start again."
            : "If nothing else uses this exchange, delete it in the management UI and start again.";
        return new TopologyMismatchException(
            $"The {kind} '{name}' exists already in RabbitMQ (vhost '{options.Address.VirtualHost}') and differs: {difference}. {remedy} "
            + $"Else give {options.ApplicationName} a virtual host of its own in {options.AddressKey}, "
            + $"or set {options.QueueKey} back to what it was.",
            inner);
    }

    private static string Value(string text) => text is "none" or "undefined" ? "not set" : text;

    [GeneratedRegex(
        "inequivalent arg '(?<argument>[^']+)' for .*?: received (the value )?(?<wanted>.+?)( of type '\\w+')? "
        + "but current is (the value )?(?<current>.+?)( of type '\\w+')?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex Mismatch();
}
