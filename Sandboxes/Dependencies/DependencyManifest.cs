using System.Globalization;
using System.Security.Cryptography;

namespace Catalyst.Sandboxes;

/// <summary>
/// What an entry of the store was when it was installed. Its files are shared with every application by hard link, so a write into one
/// would be a write into all: their write permission is taken away, and whoever got around that is found out by this list.
/// </summary>
internal sealed class DependencyManifest
{
    private const UnixFileMode AnyWrite = UnixFileMode.UserWrite | UnixFileMode.GroupWrite | UnixFileMode.OtherWrite;
    private readonly string _folder;
    private readonly IReadOnlyList<Item> _items;

    private DependencyManifest(string folder, IReadOnlyList<Item> items) => (_folder, _items) = (folder, items);

    /// <summary>Bytes of all files.</summary>
    public long Size => _items.Sum(item => item.Size);

    /// <summary>
    /// Takes away the write permission of all files below <paramref name="folder"/> and lists them in <paramref name="file"/>.
    /// </summary>
    public static void Create(string folder, string file)
    {
        var files = new DirectoryInfo(folder)
            .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
            .ToArray();
        var items = new Item[files.Length];
        Parallel.For(0, files.Length, i =>
        {
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(files[i].FullName, files[i].UnixFileMode & ~AnyWrite);
            }

            items[i] = new Item(files[i].Length, files[i].LastWriteTimeUtc.Ticks, Hash(files[i].FullName),
                Path.GetRelativePath(folder, files[i].FullName));
        });
        File.WriteAllLines(file,
            items.Select(item => string.Create(CultureInfo.InvariantCulture, $"{item.Size}\t{item.Ticks}\t{item.Hash}\t{item.Path}")));
    }

    /// <summary>Reads the list of the files below <paramref name="folder"/>; null when there is none that can be used.</summary>
    public static DependencyManifest? Read(string folder, string file)
    {
        try
        {
            return new DependencyManifest(folder, [.. File.ReadLines(file).Select(Parse)]);
        }
        catch (Exception exception) when (exception is IOException or FormatException or IndexOutOfRangeException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>The first file that has visibly been touched since; null when none has. Takes milliseconds.</summary>
    public string? FindTouched() => Find(static (item, file) =>
        file.Exists && file.Length == item.Size && file.LastWriteTimeUtc.Ticks == item.Ticks && (file.UnixFileMode & AnyWrite) == 0);

    /// <summary>The first file whose content is another one; null when none is. Reads all of it.</summary>
    public string? FindChanged() =>
        Find(static (item, file) => file.Exists && file.Length == item.Size && Hash(file.FullName) == item.Hash);

    private string? Find(Func<Item, FileInfo, bool> isSound)
    {
        string? found = null;
        Parallel.ForEach(_items, (item, state) =>
        {
            if (!isSound(item, new FileInfo(Path.Combine(_folder, item.Path))))
            {
                found = item.Path;
                state.Stop();
            }
        });
        return found;
    }

    private static Item Parse(string line)
    {
        var fields = line.Split('\t', 4);
        return new Item(long.Parse(fields[0], CultureInfo.InvariantCulture), long.Parse(fields[1], CultureInfo.InvariantCulture), fields[2],
            fields[3]);
    }

    private static string Hash(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    private sealed record Item(long Size, long Ticks, string Hash, string Path);
}
