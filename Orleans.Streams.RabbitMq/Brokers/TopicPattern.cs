namespace Orleans.Streams.RabbitMq;

/// <summary>Topic matching as AMQP defines it: words between dots; <c>*</c> is one word, <c>#</c> any number, none included.</summary>
public static class TopicPattern
{
    public static bool Matches(string pattern, string key)
    {
        if (!pattern.AsSpan().ContainsAny('*', '#'))
        {
            return pattern == key;
        }

        var (p, w) = (0, 0);
        // Where to go on when the words after the last # do not fit: that # then takes one word more. Linear in practice, never
        // exponential.
        var (hash, taken) = (-1, 0);
        while (w <= key.Length)
        {
            var expected = p <= pattern.Length ? Word(pattern, p) : default;
            var word = Word(key, w);
            if (p <= pattern.Length && expected is "#")
            {
                (hash, taken) = (p += expected.Length + 1, w);
            }
            else if (p <= pattern.Length && (expected is "*" || expected.SequenceEqual(word)))
            {
                p += expected.Length + 1;
                w += word.Length + 1;
            }
            else if (hash >= 0)
            {
                taken += Word(key, taken).Length + 1;
                (p, w) = (hash, taken);
            }
            else
            {
                return false;
            }
        }

        while (p <= pattern.Length && Word(pattern, p) is "#")
        {
            p += 2;
        }

        return p > pattern.Length;
    }

    /// <summary>The word that begins at <paramref name="at"/>; after the last one comes a place beyond the end.</summary>
    private static ReadOnlySpan<char> Word(string words, int at)
    {
        var rest = words.AsSpan(at);
        var end = rest.IndexOf('.');
        return end < 0 ? rest : rest[..end];
    }
}
