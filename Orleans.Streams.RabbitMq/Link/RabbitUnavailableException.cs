namespace Orleans.Streams.RabbitMq;

/// <summary>RabbitMQ cannot be used now. The message says why and what to do, and never holds the password.</summary>
public sealed class RabbitUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
