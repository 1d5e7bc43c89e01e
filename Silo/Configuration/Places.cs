namespace Catalyst.Silo.Configuration;

/// <summary>Whether a process can work in the folders that it was given, looked at before it starts anything there.</summary>
internal static class Places
{
    /// <summary>Vite and Vitest take a path for part of an address, and in a search path a colon ends it.</summary>
    private static readonly char[] Unusable = OperatingSystem.IsWindows() ? ['#', '%'] : ['#', '?', '%', ':', '\\', '\n'];

    /// <param name="home">Where applications are built, tested and run.</param>
    /// <param name="temporary">Where programs keep what they need for a moment.</param>
    /// <exception cref="ConfigException">One of them cannot be used.</exception>
    public static void Check(string home, string temporary)
    {
        if (home.IndexOfAny(Unusable) is >= 0 and var at)
        {
            throw new ConfigException(
                $"CATALYST_HOME is {home}. Applications cannot be built and tested below a folder with '{home[at]}' in its name, "
                + "which tools take for part of an address. Name another folder: CATALYST_HOME=/somewhere/else.");
        }

        if (!Directory.Exists(temporary))
        {
            throw new ConfigException($"TMPDIR is {temporary}, and there is no such folder. Make it, or unset TMPDIR.");
        }
    }
}
