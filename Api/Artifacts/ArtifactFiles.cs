using System.Text;
using Microsoft.AspNetCore.StaticFiles;

namespace Catalyst.Api.Artifacts;

/// <summary>What the agents left below <c>artifacts/{task}</c>. Nothing outside that folder can be named, by whatever spelling.</summary>
internal sealed class ArtifactFiles(CatalystPaths paths)
{
    /// <summary>Files in one listing.</summary>
    public const int MaxListed = 2000;

    /// <summary>Read to tell text from binary.</summary>
    private const int ProbeBytes = 4096;

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private static readonly HashSet<string> Typed = new(StringComparer.OrdinalIgnoreCase)
    {
        ".html", ".htm", ".json", ".xml", ".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".ico", ".pdf", ".css", ".zip", ".gz",
        ".woff2", ".mp4", ".webm",
    };

    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>All files of a task, by path; null when it has no folder yet.</summary>
    public IReadOnlyList<ArtifactFile>? List(Guid taskId)
    {
        var root = new DirectoryInfo(paths.ArtifactsOf(taskId));
        if (!root.Exists)
        {
            return null;
        }

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            MaxRecursionDepth = 16,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
        };
        return
        [
            .. root.EnumerateFiles("*", options)
                .Take(MaxListed)
                .Select(file => new ArtifactFile(
                    Path.GetRelativePath(root.FullName, file.FullName).Replace('\\', '/'), file.Length, file.LastWriteTimeUtc))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// The file, or null when it does not exist or the path leaves the task's folder: the two look the same from outside.
    /// </summary>
    public FileInfo? Find(Guid taskId, string path)
    {
        var root = Path.GetFullPath(paths.ArtifactsOf(taskId));
        var segments = path.Split('/');
        if (segments.Any(segment => segment is "" or "." or ".." || segment.AsSpan().ContainsAny('\\', '\0', ':')))
        {
            return null;
        }

        // Every step is looked at: a link anywhere on the way could lead outside.
        var current = root;
        foreach (var segment in segments)
        {
            current = Path.Combine(current, segment);
            var entry = new FileInfo(current);
            if (entry.LinkTarget is not null)
            {
                return null;
            }
        }

        var file = new FileInfo(current);
        return file.Exists && file.FullName.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? file : null;
    }

    /// <summary>A type that a browser can show without running anything: sources and notes are plain text.</summary>
    public static async Task<string> ContentTypeAsync(FileInfo file, CancellationToken cancellationToken)
    {
        if (Typed.Contains(file.Extension) && ContentTypes.TryGetContentType(file.Name, out var type))
        {
            return type.StartsWith("text/", StringComparison.Ordinal) || type is "application/json" or "image/svg+xml"
                ? type + "; charset=utf-8" : type;
        }

        return await IsTextAsync(file, cancellationToken) ? "text/plain; charset=utf-8" : "application/octet-stream";
    }

    private static async Task<bool> IsTextAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var stream = file.OpenRead();
        var probe = new byte[ProbeBytes];
        var read = await stream.ReadAtLeastAsync(probe, ProbeBytes, throwOnEndOfStream: false, cancellationToken);
        if (probe.AsSpan(0, read).Contains((byte)0))
        {
            return false;
        }

        // The probe may end inside a character, so up to three bytes at its end do not count.
        for (var cut = 0; cut <= Math.Min(3, read); cut++)
        {
            try
            {
                StrictUtf8.GetCharCount(probe, 0, read - cut);
                return true;
            }
            catch (DecoderFallbackException) when (read == ProbeBytes)
            {
                continue;
            }
            catch (DecoderFallbackException)
            {
                return false;
            }
        }

        return false;
    }
}

/// <summary>One artifact; <paramref name="Path"/> is relative to the task's folder.</summary>
internal sealed record ArtifactFile(string Path, long Size, DateTimeOffset ModifiedAt);
