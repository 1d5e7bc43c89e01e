using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Catalyst.Brains;

namespace Catalyst.Blueprints;

/// <summary>
/// What this brain understood, as text that a task carries: the model, and when it changes an application, the model before. So every agent
/// builds exactly what the chat has promised, and the next change begins with exactly what was built.
/// </summary>
/// <param name="Templates">Fingerprint of what the stack pack wrote for <paramref name="Model"/>; another one later means that the pack has
/// moved on.</param>
/// <param name="Was">The same for <paramref name="Before"/>, from when that was built.</param>
internal sealed record AppBrief(
    int Version, AppModel Model, AppModel? Before, IReadOnlyList<ModelEdit> Edits, IReadOnlyList<string> Assumptions, string Templates,
    string? Was)
{
    private const int Current = 1;

    public AppChange? Change => Before is null ? null : new AppChange(Before, Model, Edits, Assumptions);

    public static AppBrief Of(AppModel model, IStackPack pack) => new(Current, model, null, [], [], Fingerprint(model, pack), null);

    /// <param name="was">The fingerprint of the model before.</param>
    public static string Write(AppModel model, AppChange? change, string? was, IStackPack pack) => JsonSerializer.Serialize(
        Of(model, pack) with { Before = change?.Before, Edits = change?.Edits ?? [], Assumptions = change?.Assumptions ?? [], Was = was },
        AppModelJson.Options);

    /// <summary>Null when there is none, or it was written by something else.</summary>
    public static AppBrief? Read(string text)
    {
        if (text.Length == 0)
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<AppBrief>(text, AppModelJson.Options) is { Version: Current, Model: { } model } brief
                && AppModelValidator.Validate(model).Count == 0 ? brief : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static string Fingerprint(AppModel model, IStackPack pack)
    {
        var files = new StringBuilder();
        foreach (var file in pack.Write(model).SelectMany(step => step.Files).OrderBy(f => f.Path, StringComparer.Ordinal))
        {
            files.Append(file.Path).Append('\0').Append(file.Content).Append('\0');
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(files.ToString())))[..16];
    }
}
