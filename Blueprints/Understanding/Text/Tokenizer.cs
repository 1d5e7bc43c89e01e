namespace Catalyst.Blueprints.Understanding.Text;

/// <summary>Cuts a request into sentences of tokens, in one pass.</summary>
internal static class Tokenizer
{
    /// <summary>Longer words are not words; they are kept, shortened.</summary>
    private const int LongestWord = 40;

    private static readonly FrozenDictionary<string, string> Rewritten = new Dictionary<string, string>
    {
        ["to-do"] = "todo", ["to-dos"] = "todos", ["e-mail"] = "email", ["e-mails"] = "emails", ["e-commerce"] = "ecommerce",
        ["log-in"] = "login",
        ["sign-in"] = "login", ["sign-up"] = "signup", ["web-app"] = "app", ["webapp"] = "app", ["multi-user"] = "multiuser",
        ["check-in"] = "checkin",
        ["i'd"] = "i", ["i'm"] = "i", ["i've"] = "i", ["i'll"] = "i", ["let's"] = "lets", ["don't"] = "not", ["doesn't"] = "not",
        ["can't"] = "not", ["won't"] = "not",
        ["haven't"] = "not", ["hasn't"] = "not", ["hadn't"] = "not", ["aren't"] = "not", ["wasn't"] = "not", ["weren't"] = "not",
        ["didn't"] = "not", ["couldn't"] = "not", ["wouldn't"] = "not", ["mustn't"] = "not",
        ["shouldn't"] = "not", ["isn't"] = "not", ["&"] = "and", ["wanna"] = "want", ["gonna"] = "going", ["t-shirt"] = "tshirt",
        ["t-shirts"] = "tshirts", ["real-time"] = "realtime", ["multi-tenant"] = "multitenant", ["to-read"] = "to read",
        ["qty"] = "quantity", ["amt"] = "amount", ["desc"] = "description", ["tel"] = "phone", ["pic"] = "picture", ["img"] = "image",
        ["mgmt"] = "management",
["multi-player"] = "multiplayer", ["read-only"] = "readonly", ["dark-mode"] = "darkmode",
        ["what's"] = "what", ["whats"] = "what", ["who's"] = "who", ["how's"] = "how", ["it's"] = "it", ["that's"] = "that",
        ["you're"] = "you", ["they're"] = "they",
    }.ToFrozenDictionary();

    private static readonly FrozenSet<string> DottedSuffixes = FrozenSet.Create("js", "net", "io", "py", "ai", "ts");

    private static readonly FrozenSet<string> OneWord = FrozenSet.Create("github", "gitlab", "youtube", "linkedin", "facebook", "whatsapp",
        "paypal", "ebay", "iphone", "ipad", "macos", "quickbooks", "myfitnesspal", "airbnb");

    private static readonly FrozenSet<string> AfterToDo =
        FrozenSet.Create("app", "apps", "application", "list", "lists", "item", "items", "manager", "tracker", "board", "website", "site",
            "tool", "organizer", "webapp");

    // "weight > 10 -> red": what people write with signs, in words.
    private static (string Words, int Length)? Sign(string text, int at)
    {
        var next = at + 1 < text.Length ? text[at + 1] : ' ';
        if (text[at] == '→' || text[at] is '-' or '=' && next == '>')
        {
            return ("is", text[at] == '→' ? 1 : 2);
        }

        var free = at > 0 && text[at - 1] == ' ' && (next is ' ' or '=' || char.IsAsciiDigit(next));
        return !free || text[at] is not ('<' or '>') ? null
            : next == '=' ? (text[at] == '<' ? "at most" : "at least", 2) : (text[at] == '<' ? "below" : "above", 1);
    }

    public static IReadOnlyList<IReadOnlyList<Token>> Sentences(string text)
    {
        var sentences = new List<IReadOnlyList<Token>>();
        var sentence = new List<Token>();
        var depth = 0;
        var lineStart = true;
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (c is '\n' or '\r')
            {
                // A parenthesis that is never closed must not swallow the rest.
                depth = 0;
                End();
                lineStart = true;
                i++;
            }
            else if (IsWordStart(text, i))
            {
                i = Word(text, i, sentence, out var number);
                lineStart = lineStart && number;
            }
            else if (IsQuote(c) && Closing(text, i) is int close and > 0)
            {
                var quoted = text[(i + 1)..close];
                sentence.Add(new Token(TokenKind.Quoted, quoted, quoted, quoted, i, close + 1));
                i = close + 1;
                lineStart = false;
            }
            else
            {
                var numbered = lineStart && sentence.Count == 1 && sentence[0].Kind == TokenKind.Number && (c is '.' or ')');
                if (numbered)
                {
                    sentence.Clear();
                }
                else if (c == '?' && sentence.Count > 0 && sentence[^1].IsWord && NextMark(text, i + 1) is ',' or ')'
                    && !IsCourtesy(text.AsSpan(i + 1)))
                {
                    // "paid?, sent?" are asked as in a form.
                    sentence.AddRange([Token.Of("yes"), Token.Mark("/"), Token.Of("no")]);
                }
                else if (c is ';' or '!' or '?' || c == '.' && depth == 0)
                {
                    End();
                }
                else if (c is ',' or ':' or '(' or ')' or '/' or '=' or '+' or '*' or '[' or ']' or '{' or '}' or '|')
                {
                    var mark = c switch { '[' or '{' => '(', ']' or '}' => ')', '|' => '/', _ => c };
                    depth += mark == '(' ? 1 : mark == ')' && depth > 0 ? -1 : 0;
                    var s = mark.ToString();
                    if (!lineStart || mark is not ('*' or '+'))
                    {
                        sentence.Add(new Token(TokenKind.Mark, s, s, s, i, i + 1));
                    }
                }
                else if (Sign(text, i) is (var words, var length))
                {
                    sentence.AddRange(words.Split(' ').Select(word => new Token(TokenKind.Word, word, word, word, i, i + length)));
                    i += length - 1;
                }
                else if (c is '—' or '–' || c == '-' && i + 1 < text.Length && text[i + 1] == ' ' && !lineStart)
                {
                    sentence.Add(new Token(TokenKind.Mark, "-", ",", ",", i, i + 1));
                }
                else if (Sign(text, i, sentence) is { } sign)
                {
                    sentence.Add(new Token(TokenKind.Word, sign, sign, sign, i, i + 1));
                    i += c == '°' ? 1 : 0;
                }

                lineStart = lineStart && (char.IsWhiteSpace(c) || c is '-' or '*' or '•' or '+' or '.' or ')' or '#');
                i++;
            }
        }

        End();
        return sentences;

        void End()
        {
            if (sentence.Count > 0)
            {
                sentences.Add(Join(sentence));
                sentence = [];
            }

            lineStart = true;
        }
    }

    // "&" joins; behind "in" or in parentheses a sign is the unit of a number: "price in €", "humidity (%)", "temperature °C".
    private static string? Sign(string text, int i, List<Token> sentence)
    {
        var unit = sentence.Count > 0 && (sentence[^1].Word is "in" || sentence[^1].Is("(") && NextMark(text, i + 1) == ')');
        return text[i] switch
        {
            '&' => "and",
            '€' when unit => "euro",
            '$' when unit => "dollar",
            '£' when unit => "gbp",
            '%' when unit => "percent",
            '°' when sentence.Count > 0 && i + 1 < text.Length && text[i + 1] is 'C' => "degrees",
            _ => null,
        };
    }

    // "would recommend?, please" ends there.
    private static bool IsCourtesy(ReadOnlySpan<char> rest) => rest.Trim(" ,.!\n").Equals("please", StringComparison.OrdinalIgnoreCase);

    private static char NextMark(string text, int i)
    {
        while (i < text.Length && text[i] == ' ')
        {
            i++;
        }

        return i < text.Length ? text[i] : ' ';
    }

    private static bool IsWordStart(string text, int i) => char.IsLetterOrDigit(text[i]);

    private static bool IsQuote(char c) => c is '"' or '\'' or '“' or '‘' or '`';

    // Quotes longer than a name are prose, and looking far for each of them would cost more than linear time.
    private static int? Closing(string text, int open)
    {
        var close = text[open] switch { '“' => '”', '‘' => '’', char c => c };
        var end = Math.Min(text.Length, open + 61);
        for (var i = open + 1; i < end && text[i] is not '\n'; i++)
        {
            if (text[i] == close && (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1])))
            {
                return i > open + 1 ? i : null;
            }
        }

        return null;
    }

    private static int Word(string text, int start, List<Token> sentence, out bool number)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsInner(text, end)))
        {
            end++;
        }

        var raw = text[start..end];
        if (raw is "w" or "W" && end < text.Length && text[end] == '/')
        {
            // "w/ login", "w/o login".
            var without = end + 1 < text.Length && text[end + 1] is 'o'
                && (end + 2 == text.Length || !char.IsLetterOrDigit(text[end + 2]));
            var word = without ? "without" : "with";
            end += without ? 2 : 1;
            sentence.Add(new Token(TokenKind.Word, word, word, word, start, end));
            number = false;
            return end;
        }

        number = decimal.TryParse(raw, System.Globalization.NumberStyles.AllowDecimalPoint,
            System.Globalization.CultureInfo.InvariantCulture, out _);
        if (number)
        {
            sentence.Add(new Token(TokenKind.Number, raw, raw, raw, start, end));
            return end;
        }

        var lower = raw.ToLowerInvariant().Replace('’', '\'');
        if (Rewritten.TryGetValue(lower, out var rewritten))
        {
            foreach (var part in rewritten.Split(' '))
            {
                Add(part, part);
            }
        }
        else
        {
            foreach (var part in IsName(sentence) ? raw.Split('-') : Parts(raw))
            {
                if (part.Length > 0)
                {
                    Add(part, part.ToLowerInvariant());
                }
            }
        }

        return end;

        void Add(string written, string word)
        {
            var apostrophe = word.IndexOfAny(['\'', '’']);
            if (apostrophe > 0)
            {
                word = word[..apostrophe];
                written = written[..Math.Min(written.Length, apostrophe)];
            }

            if (word.Length > LongestWord)
            {
                word = word[..LongestWord];
                written = written[..LongestWord];
            }

            // A capital says nothing where every word begins with one.
            var isName = char.IsUpper(written[0]) && sentence.Exists(t => t.IsWord && char.IsLower(t.Text[0]));
            word = Spelling.Mend(word, isName);
            sentence.Add(new Token(TokenKind.Word, written, word, Morphology.Singular(word), start, end));
        }
    }

    // "called FitLog", "App name: FitLog".
    private static bool IsName(List<Token> sentence) => sentence.Count > 0
        && (sentence[^1].Word is "called" or "named" or "titled"
            || sentence.Count > 1 && sentence[^1].Is(":") && sentence[^2].Word is "name" or "title");

    // "unitPrice" and "LineItem" are two words; "GitHub" and "MongoDB" are one.
    private static IEnumerable<string> Parts(string raw)
    {
        foreach (var part in raw.Split('-'))
        {
            var from = 0;
            var name = FeatureLexicon.IsTechnology(part.ToLowerInvariant()) || OneWord.Contains(part.ToLowerInvariant());
            for (var i = 1; i + 1 < part.Length && !name; i++)
            {
                if (char.IsLower(part[i - 1]) && char.IsUpper(part[i]) && char.IsLower(part[i + 1]))
                {
                    yield return part[from..i];
                    from = i;
                }
            }

            yield return part[from..];
        }
    }

    private static bool IsInner(string text, int i)
    {
        if (i + 1 >= text.Length || !char.IsLetterOrDigit(text[i + 1]))
        {
            return false;
        }

        if (text[i] is '-' or '\'' or '’')
        {
            // 1-5 is a range, not a word.
            return !(char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]));
        }

        if (text[i] != '.')
        {
            return false;
        }

        if (char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
        {
            return true;
        }

        var end = i + 1;
        while (end < text.Length && end - i <= 4 && char.IsLetterOrDigit(text[end]))
        {
            end++;
        }

        return DottedSuffixes.Contains(text[(i + 1)..end].ToLowerInvariant());
    }

    // Words that are one idea: "to do list", "log in", "sign up".
    private static List<Token> Join(List<Token> tokens)
    {
        var joined = new List<Token>(tokens.Count);
        for (var i = 0; i < tokens.Count; i++)
        {
            var next = i + 1 < tokens.Count && tokens[i + 1].IsWord ? tokens[i + 1].Word : null;
            var one = (tokens[i].Word, next) switch
            {
                ("to", "do") when i + 2 >= tokens.Count || AfterToDo.Contains(tokens[i + 2].Word) => "todo",
                ("to", "dos") => "todos",
                ("log" or "logs" or "sign" or "signing" or "logging", "in") => "login",
                ("sign" or "signs" or "signing", "up") => "signup",
                ("web", "app" or "application" or "apps") => "app",
                ("web", "site" or "page") => next == "page" ? "page" : "website",
                ("sample", "app" or "application" or "website" or "site" or "page" or "project") => next,
                ("check", "list") => "checklist",
                ("real", "time") => "realtime",
                ("check", "in") => "checkin",
                ("check", "out") when i + 2 < tokens.Count && tokens[i + 2].Lemma is "date" or "time" => "checkout",
                ("dark", "mode" or "theme") => "darkmode",
                ("e", "g") => "",
                ("front", "end") => "frontend",
                ("help", "desk") => "helpdesk",
                ("plus", "one" or "ones") => "plus-one",
                ("back", "end") => "backend",
                ("hacker", "news") => "hackernews",
                ("multi", "user" or "users") => "multiuser",
                ("up", "vote" or "votes") => "upvote",
                ("down", "vote" or "votes") => "downvote",
                _ => null,
            };
            if (one is null)
            {
                joined.Add(tokens[i]);
                continue;
            }

            if (one.Length > 0)
            {
                joined.Add(new Token(TokenKind.Word, one, one, Morphology.Singular(one), tokens[i].Start, tokens[i + 1].End));
            }

            i++;
        }

        return joined;
    }
}
