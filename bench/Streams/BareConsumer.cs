using Catalyst.Events;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;

namespace Catalyst.Bench;

/// <summary>What every consumer of a role queue must do, and nothing else: take a message, decode its envelope, acknowledge it.</summary>
internal static class BareConsumer
{
    /// <param name="group">Messages that it acknowledges at a time. One is what every client can do; the provider makes groups as
    /// well.</param>
    public static async Task<IAsyncDisposable> StartAsync(string rabbitUrl, int group, CancellationToken cancellationToken)
    {
        var connection = await new ConnectionFactory { Uri = new Uri(rabbitUrl) }.CreateConnectionAsync(cancellationToken);
        var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.BasicQosAsync(0, StreamSilo.Window, global: false, cancellationToken);
        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += async (_, message) =>
        {
            AgentEventCodec.Decode(message.Body.Span);
            if (message.DeliveryTag % (ulong)group == 0)
            {
                await channel.BasicAckAsync(message.DeliveryTag, multiple: group > 1);
            }

            StreamMeter.Current.Add();
        };
        await channel.BasicConsumeAsync(StreamSilo.BareQueue, autoAck: false, consumer, cancellationToken);
        return connection;
    }
}
