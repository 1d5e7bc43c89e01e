using System.Text.RegularExpressions;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Gives labels the spelling that the person uses: words are read in one spelling, but shown as a colour or a color.</summary>
internal static partial class OwnSpelling
{
    /// <summary>The model with its labels as the words of a request are written.</summary>
    public static AppModel In(AppModel model, IEnumerable<Token> words)
    {
        var own = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var word in words.Where(word => word.Text.Length > 3 && word.Text[0] == word.Word[0]))
        {
            var written = word.Text.ToLowerInvariant();
            if (written != word.Word && WordList.Knows(written) && Math.Abs(written.Length - word.Word.Length) <= 2)
            {
                own[word.Word] = written;
                own.TryAdd(word.Lemma, Morphology.Singular(written));
            }
        }

        return own.Count == 0 ? model : model with
        {
            Name = Written(model.Name, own),
            Entities = [.. model.Entities.Select(entity => entity with
            {
                Fields = [.. entity.Fields.Select(field => field with { Label = Written(field.Label, own) })],
                Computed = entity.Computed is null ? null
                    : [.. entity.Computed.Select(value => value with { Label = Written(value.Label, own) })],
            })],
        };
    }

    private static string Written(string label, Dictionary<string, string> own) => Word().Replace(label, match =>
        !own.TryGetValue(match.Value, out var written) ? match.Value
            : char.IsUpper(match.Value[0]) ? char.ToUpperInvariant(written[0]) + written[1..] : written);

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
