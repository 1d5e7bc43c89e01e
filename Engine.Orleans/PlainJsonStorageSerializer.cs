using System.Text.Json;
using System.Text.Json.Serialization;
using Orleans.Storage;

namespace Catalyst.Engine.Orleans;

/// <summary>
/// Grain state as the in-process engine writes it: plain JSON. A node may so change its engine and keep its state. What Orleans writes by
/// default carries the names of .NET types, which no class that is renamed survives.
/// </summary>
public sealed class PlainJsonStorageSerializer : IGrainStorageSerializer
{
    // The same as the in-process engine's StateJson; a test reads each with the other.
    private static readonly JsonSerializerOptions s_options = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <inheritdoc/>
    public BinaryData Serialize<T>(T? input) => new(JsonSerializer.SerializeToUtf8Bytes(input, s_options));

    /// <inheritdoc/>
    public T Deserialize<T>(BinaryData input) => JsonSerializer.Deserialize<T>(input.ToMemory().Span, s_options)!;
}
