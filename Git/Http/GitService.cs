namespace Catalyst.Git.Http;

/// <summary>One of the two services of git over HTTP.</summary>
/// <param name="Name">As clients ask for it: <c>git-upload-pack</c>.</param>
public sealed record GitService(string Name)
{
    /// <summary>Clones and fetches.</summary>
    public static GitService UploadPack { get; } = new("git-upload-pack");

    /// <summary>Takes pushes.</summary>
    public static GitService ReceivePack { get; } = new("git-receive-pack");

    public string AdvertisementContentType => $"application/x-{Name}-advertisement";

    public string RequestContentType => $"application/x-{Name}-request";

    public string ResultContentType => $"application/x-{Name}-result";

    /// <summary>The service called <paramref name="name"/>; null when there is none.</summary>
    public static GitService? Find(string? name) => name == UploadPack.Name ? UploadPack : name == ReceivePack.Name ? ReceivePack : null;
}
