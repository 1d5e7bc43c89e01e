using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Catalyst;

/// <summary>
/// Objects by the conventions of <see cref="WireJson"/>, written by hand. For what every event of every task needs: taking objects apart by
/// reflection was a tenth of what a silo does. Whoever writes by hand has a test that compares it with the serializer.
/// </summary>
public static class WireWriter
{
    /// <summary>What a buffer keeps for the next object.</summary>
    private const int Kept = 64 * 1024;

    /// <summary>A buffer and its writer for each thread, as long as nobody has them in use.</summary>
    private static readonly ThreadLocal<Idle?> Reusable = new();

    /// <summary>The object as text.</summary>
    public static string Text<T>(T value, Action<Utf8JsonWriter, T> members) =>
        Write(value, members, static utf8 => Encoding.UTF8.GetString(utf8));

    /// <summary>The object as UTF-8.</summary>
    public static byte[] Bytes<T>(T value, Action<Utf8JsonWriter, T> members) => Write(value, members, static utf8 => utf8.ToArray());

    /// <summary>Nothing when it is null.</summary>
    public static void WriteOptional(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, string, string?)"/>
    public static void WriteOptional(this Utf8JsonWriter json, string name, int? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, string, string?)"/>
    public static void WriteOptional(this Utf8JsonWriter json, string name, long? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <inheritdoc cref="WriteOptional(Utf8JsonWriter, string, string?)"/>
    public static void WriteOptional(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number)
        {
            json.WriteNumber(name, number);
        }
    }

    /// <summary>The value's name.</summary>
    public static void WriteEnum<T>(this Utf8JsonWriter json, string name, T value)
        where T : struct, Enum => json.WriteString(name, Names<T>.Of(value));

    private static TResult Write<T, TResult>(T value, Action<Utf8JsonWriter, T> members, Func<ReadOnlySpan<byte>, TResult> result)
    {
        // Taken while it is in use: what writes a member might write an object of its own.
        var idle = Reusable.Value ?? Idle.New();
        var (utf8, json) = idle;
        Reusable.Value = null;
        json.WriteStartObject();
        members(json, value);
        json.WriteEndObject();
        json.Flush();
        var written = result(utf8.WrittenSpan);
        if (utf8.Capacity <= Kept)
        {
            utf8.ResetWrittenCount();
            json.Reset(utf8);
            Reusable.Value = idle;
        }

        return written;
    }

    private sealed record Idle(ArrayBufferWriter<byte> Utf8, Utf8JsonWriter Json)
    {
        public static Idle New()
        {
            var utf8 = new ArrayBufferWriter<byte>(1024);
            return new Idle(utf8, new Utf8JsonWriter(utf8,
                new JsonWriterOptions { Encoder = WireJson.Options.Encoder, SkipValidation = true }));
        }
    }

    private static class Names<T>
        where T : struct, Enum
    {
        private static readonly Dictionary<T, string> All =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.SnakeCaseLower.ConvertName(value.ToString()));

        public static string Of(T value) => All[value];
    }
}
