namespace Catalyst.Sandboxes;

/// <summary>
/// How the store lies on disk: an entry for each lock file's key, npm's own cache beside them, and drafts that a crash may leave.
/// </summary>
internal sealed class DependencyFolder(CatalystPaths paths, TimeProvider time)
{
    public const string ModulesName = "node_modules";
    private const string Stamp = ".catalyst-store";
    private const string Manifest = "manifest";
    private const string CheckMark = "checked";
    private const string DraftPrefix = ".draft-";
    private const int KeyLength = 64;

    public string Root => Path.Combine(paths.Cache, "npm");

    public DependencyLocks Locks { get; } = new(Path.Combine(paths.Cache, "npm", ".locks"));

    /// <summary>npm's cache of downloads, which installations of different entries share.</summary>
    public string NpmCache => Directory.CreateDirectory(Path.Combine(Root, "_cacache")).FullName;

    public string Modules(string key) => Path.Combine(Entry(key), ModulesName);

    /// <summary>A new folder to install into; <see cref="Publish"/> makes it the entry.</summary>
    public string Draft(string key) => Directory.CreateDirectory(Path.Combine(Root,
        $"{DraftPrefix}{key}-{Guid.CreateVersion7():N}")).FullName;

    /// <summary>Makes the draft the entry: whole or not at all.</summary>
    public void Publish(string key, string draft)
    {
        File.WriteAllText(Path.Combine(draft, ModulesName, Stamp), key);
        DependencyManifest.Create(Path.Combine(draft, ModulesName), Path.Combine(draft, Manifest));
        File.WriteAllBytes(Path.Combine(draft, CheckMark), []);
        Remove(key);
        Directory.Move(draft, Entry(key));
        Use(key);
    }

    public bool IsWhole(string key) => HasStamp(Modules(key), key) && File.Exists(Path.Combine(Entry(key), Manifest));

    /// <summary>Notes that the entry is used now; false when it is not there.</summary>
    public bool Use(string key)
    {
        if (!IsWhole(key))
        {
            return false;
        }

        Directory.SetLastWriteTimeUtc(Entry(key), time.GetUtcNow().UtcDateTime);
        return true;
    }

    /// <summary>Whether somebody has had the entry since its content was last found right.</summary>
    public bool IsToBeChecked(string key) =>
        LastUse(key) > new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(Entry(key), CheckMark)));

    /// <summary>The content was right after the use at <paramref name="used"/>.</summary>
    public void Checked(string key, DateTimeOffset used)
    {
        if (File.Exists(Path.Combine(Entry(key), CheckMark)))
        {
            File.SetLastWriteTimeUtc(Path.Combine(Entry(key), CheckMark), used.UtcDateTime);
        }
    }

    public DateTimeOffset LastUse(string key) => new(Directory.GetLastWriteTimeUtc(Entry(key)));

    /// <summary>What the entry's files must be; null when it has no list.</summary>
    public DependencyManifest? Read(string key) => DependencyManifest.Read(Modules(key), Path.Combine(Entry(key), Manifest));

    public void Remove(string key) => Delete(Entry(key));

    /// <summary>All entries.</summary>
    public IReadOnlyList<string> Keys() => Names().Where(name => name.Length == KeyLength && name.All(char.IsAsciiHexDigit)).ToList();

    /// <summary>Drafts, each with the key that its maker holds the lock of.</summary>
    public IReadOnlyList<(string Folder, string Key)> Drafts() =>
    [
        .. Names().Where(name => name.StartsWith(DraftPrefix, StringComparison.Ordinal) && name.Length > DraftPrefix.Length + KeyLength)
            .Select(name => (Path.Combine(Root, name), name[DraftPrefix.Length..][..KeyLength])),
    ];

    public static bool HasStamp(string modules, string key)
    {
        try
        {
            return File.ReadAllText(Path.Combine(modules, Stamp)) == key;
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return false;
        }
    }

    public static void Delete(string folder)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private IEnumerable<string> Names() => Directory.Exists(Root)
        ? Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path)!) : [];

    private string Entry(string key) => Path.Combine(Root, key);
}
