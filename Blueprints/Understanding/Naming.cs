using System.Text;

namespace Catalyst.Blueprints.Understanding;

/// <summary>Names for people and for code, from lower-case phrases.</summary>
internal static class Naming
{
    private static readonly FrozenSet<string> Acronyms =
        Lexicon.Words.Set(
            "faq crm cms hr api url uuid bmi pdf qa tv vip ui okr sql iot gpa json vat dvd cd ii iii id isbn sku vin lms roi rsvp");

    private const string Folded = "àaáaâaãaäaåaçcèeéeêeëeìiíiîiïiñnòoóoôoõoöoøoùuúuûuüuýyÿyßs";

    /// <summary><c>job application</c> to <c>JobApplication</c>; empty when no ASCII letter is left.</summary>
    public static string Pascal(string phrase)
    {
        var name = new StringBuilder();
        foreach (var word in Split(phrase))
        {
            var ascii = Ascii(word);
            if (ascii.Length > 0)
            {
                name.Append(char.ToUpperInvariant(ascii[0])).Append(ascii.AsSpan(1));
            }
        }

        while (name.Length > 0 && char.IsDigit(name[0]))
        {
            name.Remove(0, 1);
        }

        if (name.Length > 0)
        {
            name[0] = char.ToUpperInvariant(name[0]);
        }

        return name.Length > 40 ? name.ToString(0, 40) : name.ToString();
    }

    public static string Camel(string phrase)
    {
        var pascal = Pascal(phrase);
        return pascal.Length == 0 ? pascal : char.ToLowerInvariant(pascal[0]) + pascal[1..];
    }

    /// <summary><c>dueDate</c> or <c>DueDate</c> to <c>due_date</c>.</summary>
    public static string Snake(string name)
    {
        var snake = new StringBuilder();
        for (var i = 0; i < name.Length; i++)
        {
            if (char.IsUpper(name[i]) && i > 0)
            {
                snake.Append('_');
            }

            snake.Append(char.ToLowerInvariant(name[i]));
        }

        return snake.ToString();
    }

    /// <summary><c>due date</c> to <c>Due date</c>.</summary>
    public static string Sentence(string phrase)
    {
        var words = Split(phrase);
        return string.Join(' ', words.Select((w, i) => Acronyms.Contains(w) ? w.ToUpperInvariant() : i == 0 ? Capital(w) : w));
    }

    /// <summary><c>expense tracker</c> to <c>Expense Tracker</c>.</summary>
    public static string Title(string phrase) => string.Join(' ', Split(phrase).Select((w, i) =>
        Acronyms.Contains(w) ? w.ToUpperInvariant() : i > 0 && w is "and" or "of" or "for" or "the" or "to" or "on" or "in" or "a" ? w
            : Capital(w)));

    /// <summary>Letters, digits, spaces and a few harmless signs, at most 40 characters.</summary>
    public static string Safe(string name)
    {
        var safe = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsLetterOrDigit(c) || c is '\'' or '&' or '.' && safe.Length > 0)
            {
                safe.Append(c);
            }
            else if (safe.Length > 0 && safe[^1] != ' ')
            {
                safe.Append(c == '-' ? '-' : ' ');
            }

            if (safe.Length >= 40)
            {
                break;
            }
        }

        return safe.ToString().Trim(' ', '-', '.', '&', '\'');
    }

    /// <summary><c>[a-z0-9-]</c>, 1 to 40 characters.</summary>
    public static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in name.ToLowerInvariant())
        {
            var ascii = Ascii(c.ToString());
            if (ascii.Length > 0)
            {
                slug.Append(ascii);
            }
            else if (c != '\'' && slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        var text = slug.Length > 40 ? slug.ToString(0, 40) : slug.ToString();
        text = text.Trim('-');
        return text.Length == 0 ? "app" : text;
    }

    public static string Article(string word) => word.Length > 0 && (Text.Morphology.IsVowel(word[0]) || word is "hour" or "rsvp")
        && !word.StartsWith("uni", StringComparison.Ordinal) && !word.StartsWith("use", StringComparison.Ordinal) ? "an " + word
        : "a " + word;

    public static string List(IReadOnlyList<string> items) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => string.Join(", ", items.Take(items.Count - 1)) + " and " + items[^1],
    };

    /// <summary>Without line breaks, for lists.</summary>
    public static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string[] Split(string phrase) => phrase.Split((char[])[' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries);

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];

    private static string Ascii(string word)
    {
        var ascii = new StringBuilder();
        foreach (var c in word)
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                ascii.Append(c);
            }
            else if (Folded.IndexOf(char.ToLowerInvariant(c), StringComparison.Ordinal) is int at and >= 0 && at % 2 == 0)
            {
                ascii.Append(Folded[at + 1]);
            }
        }

        return ascii.ToString();
    }
}
