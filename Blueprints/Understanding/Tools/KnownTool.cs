namespace Catalyst.Blueprints.Understanding.Tools;

/// <summary>A game, toy or clock, how people ask for it, and what it does.</summary>
/// <param name="Sayings">Names of it, each as words in their singular; <c>*</c> stands for up to three words.</param>
/// <param name="Cues">Words that together ask for it without naming it.</param>
/// <param name="Abilities">What it does, by the words that ask for it.</param>
internal sealed record KnownTool(
    ToolKind Kind, string Label, IReadOnlyList<string[]> Sayings, IReadOnlyList<string[]> Cues,
    IReadOnlyList<(FrozenSet<string> Words, string Sentence)> Abilities)
{
    /// <summary>Every word that it does something for.</summary>
    public FrozenSet<string> Vocabulary { get; } = [.. Sayings.SelectMany(s => s), .. Cues.SelectMany(c => c),
        .. Abilities.SelectMany(a => a.Words)];

    /// <summary>What a person can try who asked for it with these words; all that it does where they say nothing particular.</summary>
    public string Criterion(string words)
    {
        var said = ToolWord.Of(words).Select(w => w.Lemma).ToHashSet();
        List<string> asked = [.. Abilities.Where(a => a.Words.Overlaps(said)).Select(a => a.Sentence).Where(s => s.Length > 0)];
        return string.Join("; ", asked.Count > 0 ? asked : [Abilities[0].Sentence]);
    }
}

/// <summary>A word or mark of a request, with its place.</summary>
/// <param name="Lemma">Lower case, singular.</param>
internal sealed record ToolWord(string Word, string Lemma, int At, int End)
{
    public bool IsWord => char.IsLetterOrDigit(Word[0]);

    public bool IsNumber => char.IsDigit(Word[0]);

    /// <summary>Cuts a text; hyphens part words, so that "tic-tac-toe" and "tic tac toe" are the same.</summary>
    public static List<ToolWord> Of(string text)
    {
        var words = new List<ToolWord>();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                continue;
            }

            var start = i;
            while (char.IsLetterOrDigit(text[start]) && i + 1 < text.Length && (char.IsLetterOrDigit(text[i + 1])
                || text[i + 1] is '\'' or '’' && i + 2 < text.Length && char.IsLetter(text[i + 2])
                || text[i + 1] == '.' && char.IsDigit(text[i]) && i + 2 < text.Length && char.IsDigit(text[i + 2])))
            {
                i++;
            }

            var word = text[start..(i + 1)].ToLowerInvariant();
            var mended = char.IsLetter(word[0]) ? Spelling.Mend(word) : word;
            words.Add(new ToolWord(word, char.IsLetter(word[0]) ? Morphology.Singular(mended) : word, start, i + 1));
        }

        return words;
    }
}
