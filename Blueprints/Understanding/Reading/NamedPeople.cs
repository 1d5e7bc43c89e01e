namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads who a group is: "our flat share (Mia, Jonas and Lou)". They are the choices of whoever does something.</summary>
internal static class NamedPeople
{
    /// <summary>The sentence without the names, which the draft keeps.</summary>
    public static IReadOnlyList<Token> Extract(IReadOnlyList<Token> sentence, Draft draft)
    {
        for (var open = 2; open + 4 < sentence.Count; open++)
        {
            if (!sentence[open].Is("(") || sentence[open - 1].IsPlural || !sentence.Take(open).Any(t => t.Word is "our" or "my" or "us"))
            {
                continue;
            }

            var names = new List<string>();
            var end = open + 1;
            for (; end < sentence.Count && !sentence[end].Is(")"); end++)
            {
                var t = sentence[end];
                if (t.IsWord && !t.Is("and") && char.IsUpper(t.Text[0]))
                {
                    names.Add(t.Text);
                }
                else if (!t.Is(",") && !t.Is("and"))
                {
                    names.Clear();
                    break;
                }
            }

            if (names.Count > 1 && end < sentence.Count)
            {
                draft.People.AddRange(names);
                return [.. sentence.Take(open), .. sentence.Skip(end + 1)];
            }
        }

        return sentence;
    }
}
