namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>What stands in parentheses behind a field: its type, its choices or its range.</summary>
internal static class FieldValues
{
    // "(to read, reading, finished)", "(1-5)", "(number)".
    public static FieldKind? Read(List<Token> inside, string phrase, string entity)
    {
        List<Token> content =
            [.. inside.Where(t => t.Word is not ("a" or "an" or "the" or "optional" or "required" or "either" or "one" or "of"))];
        if (content.Count == 0)
        {
            return null;
        }

        decimal[] numbers = [.. content.Where(t => t.Kind == TokenKind.Number && t.Text.Length < 12)
            .Select(t => decimal.Parse(t.Text, System.Globalization.CultureInfo.InvariantCulture))];
        if (numbers.Length == 2
            && content.All(t => t.Kind == TokenKind.Number
                || t.Word is "to" or "and" or "star" or "stars" or "point" or "points" or "from" or "scale" or ","))
        {
            var whole = numbers.All(decimal.IsInteger) && FieldLexicon.Infer(phrase, entity).Number?.Kind
                is not (NumberKind.Money or NumberKind.Measurement or NumberKind.Percent);
            return new FieldKind(whole ? FieldType.Integer : FieldType.Decimal, Min: numbers.Min(), Max: numbers.Max());
        }

        if (content.Count(t => t.IsWord) <= 2 && (FieldLexicon.Declared(content[0].Word) is { } declared
            || FieldLexicon.Declared(content[0].Lemma) is { } && (declared = FieldLexicon.Declared(content[0].Lemma)!) is not null))
        {
            return declared.IsUpload ? Uploaded(content, declared, FieldLexicon.Infer(phrase, entity)) : declared;
        }

        var values = new List<string>();
        var value = new List<string>();
        foreach (var t in content.Append(Token.Mark(",")))
        {
            if (t.Kind == TokenKind.Mark || t.Word is "or" or "and")
            {
                // A number stays a word of its own: "cut 30 minutes".
                var text = value.Exists(v => v.All(char.IsAsciiDigit)) && value.TrueForAll(v => v.All(char.IsAsciiLetterOrDigit))
                    ? string.Join('_', value).ToLowerInvariant()
                    : Naming.Snake(Naming.Camel(string.Join(' ', value)));
                if (text.Length is > 0 and <= 40 && !values.Contains(text))
                {
                    values.Add(text);
                }

                value.Clear();
            }
            else
            {
                value.Add(t.Word);
            }
        }

        return values.Count is >= 2 and <= 12 ? new FieldKind(FieldType.Enum, values, FieldLexicon.Quote(values[0])) : null;
    }

    // "photo (upload)" is a picture still, "receipt (photo or pdf)" any file.
    private static FieldKind Uploaded(List<Token> content, FieldKind declared, FieldKind usual)
    {
        var kinds = content.Where(t => !t.Is("upload")).Select(t => FieldLexicon.Declared(t.Word)).OfType<FieldKind>().ToList();
        return kinds.Find(k => k.Type == FieldType.File) ?? (kinds.Count == 0 && usual.IsUpload ? usual : declared);
    }
}
