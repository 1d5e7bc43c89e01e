namespace Catalyst.Sandboxes.Limits;

/// <summary>The file system of control groups, whose folders are the kernel's.</summary>
internal interface IControlGroupFiles
{
    bool Exists(string path);

    /// <exception cref="IOException">The kernel does not tell.</exception>
    string Read(string path);

    /// <exception cref="IOException">The kernel refuses.</exception>
    /// <exception cref="UnauthorizedAccessException">This user may not.</exception>
    void Write(string path, string text);

    void Make(string directory);

    /// <summary>Removes a group that holds neither processes nor groups; its files are no obstacle.</summary>
    /// <exception cref="IOException">It still holds some.</exception>
    void Remove(string directory);
}

/// <summary>That of this machine.</summary>
internal sealed class KernelFiles : IControlGroupFiles
{
    public bool Exists(string path) => Path.Exists(path);

    public string Read(string path) => File.ReadAllText(path);

    public void Write(string path, string text)
    {
        // Opening must not create: where the kernel has no such file, it has no such limit.
        using var file = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
        file.Write(System.Text.Encoding.ASCII.GetBytes(text));
    }

    public void Make(string directory) => Directory.CreateDirectory(directory);

    public void Remove(string directory) => Directory.Delete(directory);
}
