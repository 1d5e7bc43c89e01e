using System.Text.Json;

namespace Catalyst.Agents.Testing;

/// <summary>Lines that the tests ran, from istanbul's <c>coverage-summary.json</c>.</summary>
internal sealed record LineCoverage(long Total, long Covered)
{
    private const long MaxBytes = 16L << 20;

    /// <summary>0 to 1; null when there was nothing to cover.</summary>
    public double? Fraction => Total == 0 ? null : Math.Round((double)Covered / Total, 4);

    /// <summary>Reads the file, or says why it cannot be believed.</summary>
    public static LineCoverage? TryRead(string path, out string problem)
    {
        try
        {
            if (new FileInfo(path).Length > MaxBytes)
            {
                problem = "it is larger than 16 MiB";
                return null;
            }

            using var document = JsonDocument.Parse(File.ReadAllBytes(path));
            if (document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("total", out var all) && all.ValueKind == JsonValueKind.Object
                && all.TryGetProperty("lines", out var lines) && lines.ValueKind == JsonValueKind.Object
                && lines.TryGetProperty("total", out var total) && total.ValueKind == JsonValueKind.Number
                && total.TryGetInt64(out var count)
                && lines.TryGetProperty("covered", out var covered) && covered.ValueKind == JsonValueKind.Number
                && covered.TryGetInt64(out var hit)
                && count >= 0 && hit >= 0 && hit <= count)
            {
                problem = "";
                return new LineCoverage(count, hit);
            }

            problem = "it has no plausible total.lines";
            return null;
        }
        catch (Exception e) when (e is JsonException or IOException or UnauthorizedAccessException)
        {
            problem = e is FileNotFoundException or DirectoryNotFoundException ? "the tests did not write it" : e.Message;
            return null;
        }
    }

    /// <summary>Both together.</summary>
    public static LineCoverage operator +(LineCoverage a, LineCoverage b) => new(a.Total + b.Total, a.Covered + b.Covered);
}
