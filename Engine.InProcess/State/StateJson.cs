using System.Text.Json;
using System.Text.Json.Serialization;

namespace Catalyst.Engine.InProcess.State;

/// <summary>How state is written: plain JSON, public properties and fields, unknown members ignored so that state outlives its class.</summary>
internal static class StateJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        IncludeFields = true,
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Write<T>(T state) => JsonSerializer.SerializeToUtf8Bytes(state, s_options);

    public static T? Read<T>(byte[] json) => JsonSerializer.Deserialize<T>(json, s_options);
}
