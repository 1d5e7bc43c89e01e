namespace Catalyst.Broker;

/// <summary>Topic matching as AMQP defines it: words between dots, <c>*</c> stands for one word, <c>#</c> for any number, none included.</summary>
public static class TopicPattern
{
    public static bool Matches(string pattern, string key)
    {
        if (!pattern.AsSpan().ContainsAny('*', '#'))
        {
            return pattern == key;
        }

        var patterns = pattern.Split('.');
        var words = key.Split('.');
        var (p, w) = (0, 0);
        // Where to go on when the words after the last # do not fit: that # then takes one word more. Linear in practice, never exponential.
        var (hash, taken) = (-1, 0);
        while (w < words.Length)
        {
            if (p < patterns.Length && patterns[p] == "#")
            {
                (hash, taken) = (p++, w);
            }
            else if (p < patterns.Length && (patterns[p] == "*" || patterns[p] == words[w]))
            {
                p++;
                w++;
            }
            else if (hash >= 0)
            {
                (p, w) = (hash + 1, ++taken);
            }
            else
            {
                return false;
            }
        }

        while (p < patterns.Length && patterns[p] == "#")
        {
            p++;
        }

        return p == patterns.Length;
    }
}
