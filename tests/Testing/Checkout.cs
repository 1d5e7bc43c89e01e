namespace Catalyst.Testing;

/// <summary>The checkout that the tests run from.</summary>
public static class Checkout
{
    public static string Root { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Catalyst.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests must run inside the checkout.");
        }

        return folder.FullName;
    }
}
