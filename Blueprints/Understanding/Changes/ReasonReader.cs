namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// Reads reasons: "singers write a reason when they cannot come" belongs to their answer; "when rejecting, a reason must be given" is also
/// a rule.
/// </summary>
internal sealed class ReasonReader(ModelEditor editor, Lookup lookup)
{
    private static readonly FrozenSet<string> Remarks = Words.Set("reason explanation justification remark comment note");

    private static readonly FrozenDictionary<string, string[]> States = new Dictionary<string, string[]>
    {
        ["reject"] = ["rejected", "no"], ["decline"] = ["declined", "no"], ["refuse"] = ["refused", "no"], ["deny"] = ["denied", "no"],
        ["cancel"] = ["cancelled", "canceled"], ["approve"] = ["approved", "yes"], ["close"] = ["closed"], ["return"] = ["returned"],
    }.ToFrozenDictionary();

    public bool Read(IReadOnlyList<Token> clause)
    {
        if (clause.Select(t => (Token?)t).LastOrDefault(t => Remarks.Contains(t!.Value.Lemma)) is not { } remark)
        {
            return false;
        }

        var phrase = remark.Lemma;
        var when = clause.TakeWhile(t => t.Word is not ("when" or "if" or "for" or "on" or "whenever")).Count();
        var verb = clause.Skip(when).SelectMany(t => Morphology.VerbBases(t.Word).Append(t.Lemma)).FirstOrDefault(States.ContainsKey);
        if (verb is not null && editor.Model.Entities.SelectMany(e => e.Fields.Select(f => (Entity: e, Field: f))).FirstOrDefault(p =>
            p.Field.Values?.Any(States[verb].Contains) == true) is { Entity: not null } decided)
        {
            Add(decided.Entity, phrase);
            if (clause.Any(t => t.Word is "must" or "required" or "mandatory" or "necessary" or "has" or "have" or "needs"))
            {
                Require(editor.Find(decided.Entity.Name)!, decided.Field, decided.Field.Values!.First(States[verb].Contains), phrase);
            }

            return true;
        }

        // What somebody writes belongs to the row in which they say yes or no.
        var actor = clause.TakeWhile(t => t.Word is not ("can" or "should" or "must" or "may" or "could" or "write" or "give")).ToList();
        var answer = when < clause.Count && actor.Count is > 0 and < 5 && clause.Any(t => t.Word is "write" or "give" or "enter" or "add"
            or "leave" or "say" or "tell") && lookup.Entity(ChangePhrases.Phrase(actor)) is { } who
            ? editor.Model.Entities.Where(e => e.Relations.Count > 1 && e.Relations.Any(r => r.Target == who.Name)).ToList() : [];
        if (answer is not [var row])
        {
            return false;
        }

        Add(row, phrase);
        return true;
    }

    private void Add(Entity entity, string phrase) => editor.Fields.Add(entity.Name,
        new Field(phrase, Naming.Sentence(phrase), FieldType.String, false, MaxLength: 200));

    private void Require(Entity entity, Field field, string value, string phrase)
    {
        var rule = new Rule($"{phrase}When{Naming.Pascal(value)}", $"Give {Naming.Article(phrase)} when it is {value.Replace('_', ' ')}.",
            Require: $"not {field.Name} = \"{value}\" or {phrase} is not none");
        if ((entity.Rules ?? []).All(r => r.Name != rule.Name))
        {
            editor.Apply(editor.With(entity with { Rules = [.. entity.Rules ?? [], rule] }), new ModelEdit(EditKind.AddPart,
                entity.Name, rule.Name, null,
                $"Refuse {Naming.Article(entity.Label)} that is {value.Replace('_', ' ')} without {Naming.Article(phrase)}"));
        }
    }
}
