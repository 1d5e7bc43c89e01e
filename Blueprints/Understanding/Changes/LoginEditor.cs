namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>Accounts: adding them, asking more or less of them, taking them away.</summary>
internal sealed class LoginEditor(ModelEditor editor)
{
    /// <param name="required">Whether every screen is to need a login; null leaves it to what is stored.</param>
    /// <param name="common">Rows belong to nobody: who may do what with them is said otherwise.</param>
    public void Add(bool? required, bool common = false)
    {
        if (editor.Model.Auth is { } auth)
        {
            if (required is not { } wanted || wanted == auth.Required)
            {
                editor.IsSo(auth.Required ? "Every screen needs a login already."
                    : "There are accounts already; reading is open, writing needs a login.");
            }
            else
            {
                RequireLogin(wanted);
            }

            return;
        }

        var owned = new Entity[editor.Model.Entities.Count];
        for (var i = 0; i < owned.Length; i++)
        {
            var entity = editor.Model.Entities[i];
            var owner = EntityLexicon.Find(entity.Label)?.Owner ?? Ownership.Private;
            var inPrivate = entity.Relations.Any(
                r => r.Required && owned.Take(i).Any(p => p.Name == r.Target && p.Owner == Ownership.Private));
            owned[i] = common ? entity
                : entity with { Owner = owner == Ownership.Authored && inPrivate ? Ownership.Private : owner };
        }

        var everything = required ?? (common || owned.Length == 0 || owned.All(e => e.Owner == Ownership.Private) || editor.Model.Realtime);
        if (!editor.Apply(editor.Model with { Auth = new Auth(everything), Entities = owned },
            new ModelEdit(EditKind.AddLogin, null, null, null, everything ? "Require a login" : "Add accounts; reading stays open")))
        {
            return;
        }

        if (owned.Where(e => e.Owner == Ownership.Private).Select(e => e.PluralLabel).ToList() is { Count: > 0 } own)
        {
            editor.Assume($"Each person sees only their own {Naming.List(own)}.");
        }

        if (owned.Where(e => e.Owner == Ownership.Authored).Select(e => e.PluralLabel).ToList() is { Count: > 0 } shared)
        {
            editor.Assume($"{Naming.Sentence(Naming.List(shared))} can be read by everyone{(everything ? " who is logged in" : "")}; only "
                + "their author changes them.");
        }

        if (owned.Length > 0 && !common)
        {
            editor.Assume(
                "What was stored before there were accounts belongs to an account \"Earlier entries\" that nobody can log in to.");
        }
    }

    public void Remove()
    {
        if (editor.Model.Auth is null)
        {
            editor.IsSo("Everyone can do that already: there is no login.");
            return;
        }

        if (editor.Apply(
            editor.Model with { Auth = null, Entities = [.. editor.Model.Entities.Select(e => e with { Owner = Ownership.None })] },
            new ModelEdit(EditKind.RemoveLogin, null, null, null, "Remove accounts and login")) && editor.Model.Entities.Count > 0)
        {
            editor.Assume("Everyone who reaches the address sees and changes all "
                + $"{Naming.List([.. editor.Model.Entities.Select(e => e.PluralLabel)])}; the accounts are deleted.");
        }
    }

    private void RequireLogin(bool required)
    {
        var opens = !required && editor.Model.Entities.Count > 0 && editor.Model.Entities.All(e => e.Owner == Ownership.Private);
        var next = editor.Model with { Auth = new Auth(required) };
        if (opens)
        {
            // Open reading of what belongs to one person alone means that others may see it.
            next = next with { Entities = [.. next.Entities.Select(e => e with { Owner = Ownership.Authored })] };
        }

        if (editor.Apply(next, new ModelEdit(EditKind.ChangeLogin, null, null, null,
            required ? "Require a login on every screen" : "Let everyone read without a login")) && opens)
        {
            editor.Assume($"Everyone may read the {Naming.List([.. editor.Model.Entities.Select(e => e.PluralLabel)])}; only their author "
                + "changes them.");
        }
    }
}
