namespace Catalyst.Grains.Roles;

/// <summary>
/// What a silo is there for. A node alone has every role; in a cluster each role scales, and holds its credentials, by itself.
/// </summary>
public enum SiloRole
{
    /// <summary>Serves people: conversations.</summary>
    Api,

    /// <summary>Tasks, their agents and their repositories: needs the working directory, compilers and the model's key.</summary>
    Agents,

    /// <summary>Running applications: needs a sandbox or a Docker socket.</summary>
    Previews,

    /// <summary>The outside world's services: needs their credentials. No grain asks for it yet.</summary>
    Integrations,
}

/// <summary>The roles of this silo.</summary>
public sealed class SiloRoles(IEnumerable<SiloRole> roles)
{
    private readonly HashSet<SiloRole> _roles = [.. roles];

    /// <summary>Every role: a node alone.</summary>
    public static SiloRoles All { get; } = new(Enum.GetValues<SiloRole>());

    public bool Has(SiloRole role) => _roles.Contains(role);

    /// <summary>Whether this silo could be the only one.</summary>
    public bool AreAll => _roles.SetEquals(Enum.GetValues<SiloRole>());

    /// <summary>As the configuration writes them: <c>agents,previews</c>.</summary>
    public override string ToString() => string.Join(',', _roles.Order().Select(Word));

    /// <summary>The word for <paramref name="role"/> in configuration and metadata.</summary>
    public static string Word(SiloRole role) => role.ToString().ToLowerInvariant();

    /// <exception cref="FormatException">One of them is no role.</exception>
    public static SiloRoles Parse(string words) => new(words
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(word => Enum.GetValues<SiloRole>().Cast<SiloRole?>().FirstOrDefault(role => Word(role!.Value) == word)
            ?? throw new FormatException($"'{word}' is no role of a silo; roles are {All}.")));
}
