using System.Text.RegularExpressions;

namespace Catalyst.Agents.Analysis;

/// <summary>Takes credentials out of text that is kept for people: what somebody pasted into a prompt, or a tool printed.</summary>
/// <remarks>
/// Coarser than <see cref="SecretScan"/>: a masked word costs a log nothing, a kept secret does. One pass each, without backtracking.
/// </remarks>
public static class SecretMask
{
    /// <summary>What stands where a secret was.</summary>
    public const string Mask = "[masked]";

    /// <summary>Nothing shorter holds a secret together with what tells that it is one.</summary>
    private const int Shortest = 12;

    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static readonly Regex Tokens = new(
        string.Join('|', SecretScan.TokenPatterns)
            + @"|-----BEGIN ([A-Z]+ )?PRIVATE KEY( BLOCK)?-----[A-Za-z0-9+/=\s]*(-----END ([A-Z]+ )?PRIVATE KEY( BLOCK)?-----)?", Linear);

    private static readonly Regex UrlPassword = new(
        @"(?<keep>\b[A-Za-z][A-Za-z0-9+.-]{1,20}://[^\s:@/""'`]{0,64}:)[^\s@/""'`]{1,256}(?<end>@)", Linear);

    private static readonly Regex Bearer = new(@"(?i)(?<keep>\b(bearer|basic)\s+)[A-Za-z0-9+/._~=-]{12,}", Linear);

    private static readonly Regex SecretNames = new(
        @"(?i)(secret|passw(or)?d|api[_-]?key|access[_-]?token|auth[_-]?token|private[_-]?key|credential)$", Linear);

    private static readonly Regex Named = new(
        @"(?i)(?<keep>(secret|passw(or)?d|token|api[_ -]?key|access[_ -]?key|private[_ -]?key|credential)[a-z0-9_]*[""']?\s*[:=]\s*[""'`]?)"
        + @"(?<value>[^\s""'`,;]{6,512})", Linear);

    /// <summary>Whether a field of this name holds a credential.</summary>
    public static bool IsSecretName(string name) => SecretNames.IsMatch(name);

    /// <summary>The text without what looks like a credential.</summary>
    public static string Apply(string text)
    {
        if (text.Length < Shortest)
        {
            return text;
        }

        text = Tokens.Replace(text, Mask);
        text = UrlPassword.Replace(text, "${keep}" + Mask + "${end}");
        text = Bearer.Replace(text, "${keep}" + Mask);

        // "password: required" speaks of one; a value with digits or signs in it is one.
        return Named.Replace(text,
            match => match.Groups["value"].Value.All(char.IsLetter) ? match.Value : match.Groups["keep"].Value + Mask);
    }
}
