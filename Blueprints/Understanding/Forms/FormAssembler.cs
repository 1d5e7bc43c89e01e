using Catalyst.Blueprints.Understanding.Access;
using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Blueprints.Understanding.Reading;

namespace Catalyst.Blueprints.Understanding.Forms;

/// <summary>Lets everyone send what people outside send, and only the owner read it.</summary>
internal static class FormAssembler
{
    /// <summary>What everyone sends is read by the one owner, where nobody else has an account.</summary>
    public static AppModel WithOwner(AppModel model, Draft draft, IReadOnlyList<Submission> found,
        IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var sent = Sent(model, found, sentences);
        if (sent.Count == 0 || draft.OwnOnly.Count + draft.OwnChanges.Count > 0 || Actors(sentences).Any())
        {
            return model;
        }

        // Whoever sends something that belongs to another thing chooses among those.
        var open = model.Entities.Where(e => sent.Contains(e.Name)).SelectMany(e => e.Relations).Select(r => r.Target).ToHashSet();
        var next = model with
        {
            Auth = new Auth(true, OneOwner: true),
            Entities = [.. model.Entities.Select(e => e with
            {
                Owner = sent.Contains(e.Name) ? Ownership.Submitted : open.Contains(e.Name) ? Ownership.Published : Ownership.None,
            })],
            Assumptions = [.. model.Assumptions, "Everyone sends "
                + Naming.List([.. model.Entities.Where(e => sent.Contains(e.Name)).Select(e => e.PluralLabel)])
                + " without an account. The first account that is made is the owner's, and the only one: with it one reads what was sent"
                + " and sees everything else; several people share it."],
        };
        return AppModelValidator.Validate(next).Count == 0 ? next : model;
    }

    /// <summary>What everyone sends is read by those who act, where roles tell people apart.</summary>
    public static AppModel WithReaders(AppModel model, IReadOnlyList<Submission> found, IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        if (model.Roles is not { } roles)
        {
            return model;
        }

        var sent = Sent(model, found, sentences);
        List<string> readers = [.. roles.SkipLast(1).Select(r => r.Name)];
        foreach (var entity in model.Entities.Where(e => sent.Contains(e.Name)))
        {
            var said = (entity.May ?? []).Where(p => p.Deeds.Contains(Deed.Read)).SelectMany(p => p.Who).Intersect(readers).ToList();
            var next = model with
            {
                Entities = [.. model.Entities.Select(e => e == entity ? e with
                {
                    Owner = Ownership.None,
                    May = [new([Permission.Everyone], [Deed.Create]),
                        new(said.Count > 0 ? said : readers, [Deed.Read, Deed.Update, Deed.Delete])],
                } : e)],
            };
            model = AppModelValidator.Validate(next).Count == 0 ? next : model;
        }

        return model;
    }

    /// <summary>What was said to need no account is told as not done where everything needs one.</summary>
    public static IReadOnlyList<Wish> Held(AppModel model, IReadOnlyList<Wish> wishes) => model.Auth is not { Required: true }
        || model.Site is not null || model.Entities.Any(e => new[] { Deed.Read, Deed.Create }.Any(deed =>
            Permissions.Of(model, e, deed).Contains(Permission.Everyone))) ? wishes
        : [.. wishes.Select(w => w.IsDone && Tokenizer.Sentences(w.Words).Any(SubmissionLexicon.HasNoAccount)
            ? w with { By = [], Criterion = "", NotDone = "only who has an account gets in", Instead = "say \"without login\"" } : w)];

    private static HashSet<string> Sent(AppModel model, IReadOnlyList<Submission> found, IReadOnlyList<IReadOnlyList<Token>> sentences)
    {
        var closed = sentences.Any(SubmissionLexicon.KeepsFromOthers);
        return model.Site is not null ? [] : [.. model.Entities.Where(e => found.Any(f =>
            (e.Label == f.Thing || e.Label.EndsWith(" " + f.Thing, StringComparison.Ordinal)) && (f.NoAccount || closed))
            && (closed || IsPersonal(e))).Select(e => e.Name)];
    }

    /// <summary>Adds what the one account keeps of who may do what.</summary>
    public static void Keep(AppModel model, IReadOnlyList<IReadOnlyList<Token>> sentences, Dictionary<int, KeptPart> kept)
    {
        var sent = model.Entities.Where(e => e.Owner == Ownership.Submitted).Select(e => e.Name).ToList();
        if (model.Site is not null || sent.Count == 0)
        {
            return;
        }

        foreach (var sentence in sentences)
        {
            foreach (var said in AccessGrammar.Find(sentence).Where(s => s.Only && s.Actor != SaidAccess.Anyone))
            {
                kept[sentence[said.From].Start] = new KeptPart(model, [.. sent, Wish.Access]);
            }
        }
    }

    // Who does what others do not: they have accounts of their own.
    private static IEnumerable<string> Actors(IReadOnlyList<IReadOnlyList<Token>> sentences) => sentences.SelectMany(AccessGrammar.Find)
        .Select(s => s.Actor).Where(a => a is not (SaidAccess.Anyone or SaidAccess.We) && RoleLexicon.IsActing(a));

    // Others have no business with how somebody can be reached.
    private static bool IsPersonal(Entity entity) => entity.Fields.Any(f => f.Type is FieldType.Email or FieldType.File
        || f.Name.Contains("phone", StringComparison.OrdinalIgnoreCase) || f.Name.Contains("address", StringComparison.OrdinalIgnoreCase));
}
