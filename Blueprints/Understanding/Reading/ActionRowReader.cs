using Catalyst.Blueprints.Understanding.Reading.Relations;
using static Catalyst.Blueprints.Understanding.Reading.Phrases;

namespace Catalyst.Blueprints.Understanding.Reading;

/// <summary>Reads actions that leave a row of their own: who borrows a book leaves a loan.</summary>
internal sealed class ActionRowReader(Draft draft, Discourse discourse, EntityResolver entities)
{
    /// <param name="row">The entity whose rows the action leaves.</param>
    /// <param name="hasObject">The object is named, rather than "it" or a person.</param>
    public void Read(string verb, string row, List<Token> objects, List<Token> noun, bool hasObject)
    {
        var phrase = Lemmas(noun);
        draft.Shared |= draft.PeopleAct;
        draft.AuthImplied |= draft.PeopleAct;
        var target = hasObject ? entities.Known(phrase, objects) : null;
        var named = target is not null;
        target ??= objects is [{ Word: "them" or "it" }, ..] && discourse.Object is not null ? discourse.Object : draft.Main;
        if (verb is "ask" && phrase is "question" or "")
        {
            target = null;
        }

        var child = entities.Ensure(row, true, verb + " " + Written(noun));
        if (target is not null && (named || !HasOtherParent(child, target)))
        {
            child.BelongsTo(target, true);
        }

        RelateActor(child);
        if (target is not null && hasObject)
        {
            target.Named = true;
        }

        RelateReceiver(verb, row, objects, child);
        draft.Main ??= target ?? child;
        discourse.Focus = named && verb is "rate" or "review" or "comment" or "like" or "vote" ? target : child;
    }

    // Who votes in a poll of options votes for one of them.
    private bool HasOtherParent(DraftEntity child, DraftEntity target) =>
        draft.Entities.Any(e => e != target && e != child && child.Known?.Parents.Any(p => p.TrimEnd('!') == e.Label) == true);

    // Who enrolls is a student, and the row says which.
    private void RelateActor(DraftEntity child)
    {
        if (discourse.Actor is not { } actor || child.Known is not { } known)
        {
            return;
        }

        var fits = known.Parents.Any(p =>
            p.TrimEnd('!') is var by && (by == actor || EntityLexicon.Find(by)?.Kind == EntityLexicon.Find(actor)?.Kind));
        if (fits)
        {
            child.BelongsTo(entities.Ensure(actor, true, actor), known.Parents.Contains(actor + "!"));
        }
    }

    // "lend my tools to neighbors": the loan says to whom.
    private void RelateReceiver(string verb, string row, List<Token> objects, DraftEntity child)
    {
        var to = objects.FindIndex(t => t.Word is "to" or "from");
        if (to > 0 && row is "loan" or "rental" or "donation" && NounPhrase.At(objects, to + 1) is { } receiver
            && (Actors.IsRole(receiver.Label) || receiver.Label is "friend"))
        {
            child.BelongsTo(entities.Ensure(receiver.Label, true, verb + " to " + receiver.Label), false);
        }
    }
}
