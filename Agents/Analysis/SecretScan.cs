using System.Text.RegularExpressions;

namespace Catalyst.Agents.Analysis;

/// <summary>Looks for credentials in files: tokens of known services, private keys, and strings too random to be anything else.</summary>
/// <remarks>Patterns run without backtracking, so no file can make the scan slow. A finding never repeats the secret.</remarks>
internal static class SecretScan
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly (string Rule, string What, Regex Pattern)[] Tokens =
    [
        ("aws-access-key", "an AWS access key", new Regex(@"\b(AKIA|ASIA)[0-9A-Z]{16}\b", Linear)),
        ("github-token", "a GitHub token", new Regex(@"\b(gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{50,})", Linear)),
        ("gitlab-token", "a GitLab token", new Regex(@"\bglpat-[A-Za-z0-9_-]{20,}", Linear)),
        ("slack-token", "a Slack token", new Regex(@"\bxox[abprs]-[A-Za-z0-9-]{10,}", Linear)),
        ("slack-webhook", "a Slack webhook", new Regex(@"hooks\.slack\.com/services/T[A-Z0-9]{6,}/B[A-Z0-9]{6,}/[A-Za-z0-9]{20,}", Linear)),
        ("stripe-key", "a live Stripe key", new Regex(@"\b[sr]k_live_[A-Za-z0-9]{16,}", Linear)),
        ("google-key", "a Google API key", new Regex(@"\bAIza[0-9A-Za-z_-]{35}", Linear)),
        ("anthropic-key", "an Anthropic key", new Regex(@"\bsk-ant-[A-Za-z0-9_-]{20,}", Linear)),
        ("openai-key", "an OpenAI key", new Regex(@"\bsk-(proj-)?[A-Za-z0-9_]{32,}", Linear)),
        ("npm-token", "an npm token", new Regex(@"\bnpm_[A-Za-z0-9]{36}\b", Linear)),
        ("sendgrid-key", "a SendGrid key", new Regex(@"\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}", Linear)),
        ("private-key", "a private key", new Regex(@"-----BEGIN ([A-Z]+ )?PRIVATE KEY( BLOCK)?-----", Linear)),
        ("json-web-token", "a signed token", new Regex(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}", Linear)),
    ];

    /// <summary>What tokens of known services look like.</summary>
    internal static IEnumerable<string> TokenPatterns => Tokens.Select(token => token.Pattern.ToString());

    private static readonly Regex NamedSecret = new(
        @"(?i)(secret|passw(or)?d|token|api_?-?key|private_?-?key|credential)[a-z0-9_]*[""']?\s*[:=]\s*[""'`]?"
        + @"(?<value>[^\s""'`,;]{16,200})", Linear);

    private static readonly Regex UrlPassword = new(
        @"\b[a-z][a-z0-9+]{1,20}://(?<user>[^\s:@/""'`]{1,64}):(?<value>[^\s:@/""'`]{6,128})@(?<host>[A-Za-z0-9._-]+)", Linear);

    private static readonly Regex RandomString = new(@"[""'`](?<value>[A-Za-z0-9+/_=-]{32,256})[""'`]", Linear);

    private static readonly string[] Placeholders =
    [
        "example", "change", "placeholder", "your", "xxxx", "dummy", "sample", "replace", "insert", "process.env", "import.meta", "${",
        "{{", "<", "redacted", "todo", "secret-here", "****",
    ];

    private static readonly HashSet<string> LocalHosts = new(StringComparer.OrdinalIgnoreCase) { "localhost", "127.0.0.1", "db", "postgres",
        "database", "mongo", "redis", "rabbitmq" };

    /// <summary>Scans the files; lock files are left out, for their checksums are random on purpose.</summary>
    public static IReadOnlyList<Finding> Scan(IEnumerable<SourceFile> files, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        foreach (var file in files)
        {
            if (SourceFiles.IsLockFile(file.Path))
            {
                continue;
            }

            for (var i = 0; i < file.Lines.Count; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (file.Lines[i].Length >= 8 && InLine(file.Path, i + 1, file.Lines[i]) is { } finding)
                {
                    findings.Add(finding);
                }
            }
        }

        return findings;
    }

    private static Finding? InLine(string path, int number, string line)
    {
        foreach (var (rule, what, pattern) in Tokens)
        {
            if (pattern.Match(line) is { Success: true } token && !IsPlaceholder(token.Value))
            {
                return Secret(rule, Severity.Critical, path, number, $"This looks like {what} ({Redact(token.Value)}).");
            }
        }

        if (UrlPassword.Match(line) is { Success: true } url && !IsPlaceholder(url.Value) && !LocalHosts.Contains(url.Groups["host"].Value)
            && url.Groups["value"].Value != url.Groups["user"].Value)
        {
            return Secret("password-in-url", Severity.High, path, number,
                $"An address with a password in it ({Redact(url.Groups["value"].Value)}).");
        }

        if (NamedSecret.Match(line) is { Success: true } named && LooksRandom(named.Groups["value"].Value, 3.5))
        {
            // Tests need credentials of their own; they open nothing.
            return SourceFiles.IsTest(path)
                ? null
                : Secret("hardcoded-secret", Severity.High, path, number,
                    $"A secret written into the code ({Redact(named.Groups["value"].Value)}).");
        }

        return RandomString.Match(line) is { Success: true } random && !SourceFiles.IsTest(path)
            && LooksRandom(random.Groups["value"].Value, 4.4)
            ? Secret("high-entropy-string", Severity.Medium, path, number,
                $"A string that looks like a key ({Redact(random.Groups["value"].Value)}).")
            : null;
    }

    /// <summary>Whether a string has the disorder of a key: mixed kinds of characters, no words, no alphabet, no checksum.</summary>
    internal static bool LooksRandom(string value, double minEntropy)
    {
        if (IsPlaceholder(value) || value.StartsWith("sha256-", StringComparison.Ordinal)
            || value.StartsWith("sha384-", StringComparison.Ordinal)
            || value.StartsWith("sha512-", StringComparison.Ordinal) || Guid.TryParse(value, out _) || value.Contains('(')
            || value.Contains('$') || value.Contains('.'))
        {
            return false;
        }

        var (digits, upper, lower, runs) = (0, 0, 0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            digits += char.IsAsciiDigit(value[i]) ? 1 : 0;
            upper += char.IsAsciiLetterUpper(value[i]) ? 1 : 0;
            lower += char.IsAsciiLetterLower(value[i]) ? 1 : 0;
            runs += i > 0 && Math.Abs(value[i] - value[i - 1]) <= 1 ? 1 : 0;
        }

        var hex = value.Length >= 32 && value.All(char.IsAsciiHexDigit) && digits > 0 && upper + lower > 0;
        var mixed = digits >= 2 && upper + lower >= 6 && (upper > 0 || minEntropy < 4);
        return runs * 4 < value.Length && ((hex && Entropy(value) >= 3) || (mixed && Entropy(value) >= minEntropy));
    }

    /// <summary>Bits of information in each character (Shannon).</summary>
    internal static double Entropy(string value)
    {
        double bits = 0;
        foreach (var group in value.GroupBy(c => c))
        {
            var p = (double)group.Count() / value.Length;
            bits -= p * Math.Log2(p);
        }

        return bits;
    }

    private static bool IsPlaceholder(string value) => Placeholders.Any(word => value.Contains(word, StringComparison.OrdinalIgnoreCase));

    private static string Redact(string value) => value[..Math.Min(4, value.Length)] + "…";

    private static Finding Secret(string rule, Severity severity, string path, int line, string message) =>
        new(rule, severity, path, line, message, "Remove it from the code and the history, revoke it, and read it from the environment.");
}
