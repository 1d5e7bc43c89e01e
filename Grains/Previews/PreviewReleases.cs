namespace Catalyst.Grains.Previews;

/// <summary>The built applications that previews run from.</summary>
internal sealed class PreviewReleases(CatalystPaths paths)
{
    public bool Exists(Guid taskId) => Directory.Exists(paths.Preview(taskId));

    public void Remove(Guid taskId)
    {
        if (Exists(taskId))
        {
            Directory.Delete(paths.Preview(taskId), recursive: true);
        }
    }
}
