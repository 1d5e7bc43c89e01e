using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>The packages of generated applications, installed once for each lock file and kept for later runs.</summary>
internal static class NodePackages
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Installed = new();

    /// <summary>Makes the packages of a component available in its directory.</summary>
    public static async Task LinkAsync(string component)
    {
        var lockFile = await File.ReadAllTextAsync(Path.Combine(component, "package-lock.json"));
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(lockFile)));
        var store = await Installed.GetOrAdd(key, k => new Lazy<Task<string>>(() => InstallAsync(k, component))).Value;
        Directory.CreateSymbolicLink(Path.Combine(component, "node_modules"), Path.Combine(store, "node_modules"));
    }

    private static async Task<string> InstallAsync(string key, string component)
    {
        var store = Path.Combine(Root(), ".build", "npm", key);
        if (Directory.Exists(store))
        {
            return store;
        }

        var unfinished = $"{store}.{Guid.NewGuid():N}";
        Directory.CreateDirectory(unfinished);
        foreach (var file in new[] { "package.json", "package-lock.json" })
        {
            File.Copy(Path.Combine(component, file), Path.Combine(unfinished, file));
        }

        await NodeProgram.RunAsync(unfinished, "npm", "ci", "--no-audit", "--no-fund");
        Directory.Move(unfinished, store);
        return store;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalyst.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the checkout.");
        }

        return folder.FullName;
    }
}
