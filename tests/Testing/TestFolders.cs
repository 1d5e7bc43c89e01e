namespace Catalyst.Testing;

/// <summary>Folders of a test process, which leaves none of them behind.</summary>
public static class TestFolders
{
    private static readonly Lazy<string> All = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("catalyst-tests-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                // A process that a test left running still writes there; its tests have failed for that already.
            }
        };
        return folder;
    });

    /// <summary>A new, empty folder.</summary>
    public static string Create() => Directory.CreateDirectory(Path.Combine(All.Value, Path.GetRandomFileName())).FullName;
}
