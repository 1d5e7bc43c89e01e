using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Catalyst.Persistence.Migrations;

/// <summary>One numbered step of the schema, from an embedded <c>NNNN_name.sql</c>.</summary>
internal sealed record Migration(int Number, string Name, string Sql)
{
    private const string Prefix = "Catalyst.Persistence.Migrations.";

    /// <summary>
    /// The tables of Orleans' ADO.NET providers. One file, whose statements may be run any number of times, and are when it has changed.
    /// </summary>
    public const int OrleansNumber = 1000;

    /// <summary>Line ends do not count, for a checkout may change them.</summary>
    public string Checksum { get; } =
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.Replace("\r\n", "\n", StringComparison.Ordinal))));

    /// <summary>All of them in order.</summary>
    public static IReadOnlyList<Migration> Embedded()
    {
        var assembly = typeof(Migration).Assembly;
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal))
                .Select(name => Parse(name[Prefix.Length..], Read(assembly, name)))
                .OrderBy(migration => migration.Number),
        ];
    }

    private static Migration Parse(string file, string sql)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        return name == "orleans-postgres"
            ? new Migration(OrleansNumber, name, sql)
            : new Migration(int.Parse(name.AsSpan(0, 4), NumberStyles.None, CultureInfo.InvariantCulture), name, sql);
    }

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
