using System.Text.Json;
using Catalyst.Grains.Interfaces.Tasks;

namespace Catalyst.Agents;

/// <summary>Reads <c>catalyst.app.json</c>; any repository may carry one, so nothing in it is believed unchecked.</summary>
internal static class AppManifests
{
    private static readonly JsonSerializerOptions Options =
        new(WireJson.Options) { ReadCommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <exception cref="AgentFailure">There is none, or it says something impossible.</exception>
    public static AppManifest Read(string directory)
    {
        var path = Path.Combine(directory, AppManifest.FileName);
        if (!File.Exists(path))
        {
            throw new AgentFailure(
                FailureCause.BranchUnusable,
                $"The branch has no {AppManifest.FileName} in its root, so nobody knows how to install, test and run it.",
                retryable: false);
        }

        AppManifest manifest;
        try
        {
            manifest = JsonSerializer.Deserialize<AppManifest>(File.ReadAllText(path), Options) ?? throw Wrong("it is empty");
        }
        catch (JsonException e)
        {
            throw Wrong($"it is no valid JSON of that shape (line {e.LineNumber + 1}, {e.Path})");
        }

        Check(manifest, directory);
        return manifest;
    }

    /// <summary>The manifest, or null when there is none that can be used.</summary>
    public static AppManifest? TryRead(string directory)
    {
        try
        {
            return File.Exists(Path.Combine(directory, AppManifest.FileName)) ? Read(directory) : null;
        }
        catch (AgentFailure)
        {
            return null;
        }
    }

    /// <summary>Joins, and refuses to leave <paramref name="root"/>.</summary>
    public static string Inside(string root, string relative, string key)
    {
        root = Path.GetFullPath(root);
        var full = Path.GetFullPath(Path.Combine(root, relative));
        return full == root || full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal)
            ? full
            : throw Wrong($"{key} is '{Words.OneLine(relative)}', which leads out of the repository");
    }

    private static void Check(AppManifest manifest, string directory)
    {
        if (manifest.Version != 1)
        {
            throw Wrong($"its version is {manifest.Version}, and only 1 is known");
        }

        if (manifest.Components is not { Count: > 0 } || manifest.Run is null)
        {
            throw Wrong("components and run are needed");
        }

        foreach (var component in manifest.Components)
        {
            if (component is not { Name.Length: > 0, Path: not null, LockFile.Length: > 0, Install.Count: > 0 }
                || component.Name.Any(c => !char.IsAsciiLetterOrDigit(c) && c is not ('-' or '_')))
            {
                throw Wrong("each component needs a plain name, a path, a lock_file and an install command");
            }

            var folder = Inside(directory, component.Path, $"components.{component.Name}.path");
            foreach (var (key, value) in new[] { ("lockFile", component.LockFile), ("junit", component.JUnit),
                ("coverageSummary", component.CoverageSummary), ("output", component.Output) })
            {
                if (value is not null)
                {
                    Inside(folder, value, $"components.{component.Name}.{key}");
                }
            }

            if (!Directory.Exists(folder))
            {
                throw Wrong($"components.{component.Name}.path is '{component.Path}', which is not on the branch");
            }
        }

        if (manifest.Components.GroupBy(component => component.Name, StringComparer.Ordinal).Any(group => group.Count() > 1))
        {
            throw Wrong("two components have the same name");
        }

        var names = manifest.Components.Select(component => component.Name).ToHashSet(StringComparer.Ordinal);
        if (manifest.Run is not { Command.Count: > 0, PortVariable.Length: > 0, HealthPath.Length: > 0, Component: not null }
            || !names.Contains(manifest.Run.Component)
            || (manifest.Run.StaticComponent is { } served && !names.Contains(served)))
        {
            throw Wrong("run needs a command, a portVariable, a healthPath and components that exist");
        }
    }

    private static AgentFailure Wrong(string why) =>
        new(FailureCause.BranchUnusable, $"{AppManifest.FileName} cannot be used: {why}.", retryable: false);
}
