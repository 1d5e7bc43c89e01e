using Catalyst.Blueprints.Understanding.Wishes;

namespace Catalyst.Blueprints.Understanding.Changes;

/// <summary>
/// Changes a model one edit at a time. Each edit leaves a valid model and touches nothing but what it is about; one that cannot be made, or
/// has been made already, says so instead.
/// </summary>
internal sealed class ModelEditor
{
    private readonly AppModel _before;

    public ModelEditor(AppModel model)
    {
        _before = model;
        Model = model;
        Entities = new EntityEditor(this);
        Fields = new FieldEditor(this);
        Login = new LoginEditor(this);
    }

    public AppModel Model { get; private set; }

    /// <summary>Edits of what is stored.</summary>
    public EntityEditor Entities { get; }

    /// <summary>Edits of the fields of what is stored.</summary>
    public FieldEditor Fields { get; }

    /// <summary>Edits of who may come in.</summary>
    public LoginEditor Login { get; }

    public List<ModelEdit> Edits { get; } = [];

    /// <summary>What was left open and how it was decided.</summary>
    public List<string> Assumptions { get; } = [];

    /// <summary>What was asked for and is so already.</summary>
    public List<string> Already { get; } = [];

    /// <summary>What was asked for and cannot be.</summary>
    public List<string> Problems { get; } = [];

    public void Assume(string sentence) => Note(Assumptions, sentence);

    public void Refuse(string sentence) => Note(Problems, sentence);

    /// <returns>Always true: something is known of it.</returns>
    public bool IsSo(string sentence)
    {
        Note(Already, sentence);
        return true;
    }

    /// <summary>What was said is read in a way that nobody can have meant.</summary>
    public bool IsDoubtful { get; private set; }

    public void Doubt() => IsDoubtful = true;

    /// <summary>Does something, and takes it back unless it was meant so and led to anything.</summary>
    public bool Try(Func<bool> read)
    {
        var (model, edits, assumed, already, problems) = (Model, Edits.Count, Assumptions.Count, Already.Count, Problems.Count);
        IsDoubtful = false;
        if (read() && !IsDoubtful && Edits.Count + Already.Count + Problems.Count > edits + already + problems)
        {
            return true;
        }

        Model = model;
        Edits.RemoveRange(edits, Edits.Count - edits);
        Assumptions.RemoveRange(assumed, Assumptions.Count - assumed);
        Already.RemoveRange(already, Already.Count - already);
        Problems.RemoveRange(problems, Problems.Count - problems);
        return false;
    }

    /// <summary>Names what was said and not understood.</summary>
    public void Miss(string words) => Note(Missed, words);

    public List<string> Missed { get; } = [];

    public Entity? Find(string name) => Model.Entities.FirstOrDefault(e => e.Name == name);

    /// <summary>What came of it; null when nothing changed.</summary>
    public AppChange? Finish()
    {
        if (Edits.Count == 0)
        {
            return null;
        }

        var after = Model with { Reasons = [.. Edits.Select(e => (e.Sentence, "the conversation asked for it"))] };
        var described =
            Edits.Any(e =>
                e.Kind is EditKind.RenameApp or EditKind.AddEntity or EditKind.RemoveEntity or EditKind.RenameEntity or EditKind.AddLogin
                    or EditKind.ChangeLogin
            or EditKind.RemoveLogin or EditKind.AddTool or EditKind.RemoveTool);
        after = after with
        {
            Summary = described ? AppSummary.Of(after) : after.Summary,
            Assumptions = [.. _before.Assumptions.Concat(Assumptions).Distinct().TakeLast(40)],
        };
        var change = new AppChange(_before, after, [.. Edits], [.. Assumptions]);
        return change with { After = after with { Wishes = Followed(change) } };
    }

    // The wishes of the request, with the names that their parts have now; what the conversation took away is wished no more.
    private IReadOnlyList<Wish>? Followed(AppChange change)
    {
        var wishes = change.After.Wishes?.Select(
            w => w with { By = [.. w.By.Select(change.PartNow).Where(p => Wish.IsPart(change.After, p))] });
        return wishes is null ? null : [.. wishes.Where(w => w.IsDone ? w.By.Count > 0 : !IsMet(w, change))];
    }

    // What was not done before and has been asked for again is done by now, or named among what this message left.
    private bool IsMet(Wish wish, AppChange change)
    {
        var parts = new Parts(change.After, new Reading.Draft());
        HashSet<string> said = [.. Tokenizer.Sentences(Said).SelectMany(s => s).SelectMany(t => new[] { t.Word, t.Lemma })];
        List<Token> words = [.. Tokenizer.Sentences(wish.Words).SelectMany(s => s).Where(t => t.IsWord && !t.IsAny(Words.Common)
            && !t.IsAny(Words.Determiners) && !t.IsAny(Words.Prepositions))];
        return words.All(t => said.Contains(t.Word) || said.Contains(t.Lemma) || parts.Of(t, null) is { Count: > 0 } by
            && by is not [Wish.Title] && words.Exists(w => said.Contains(w.Lemma)));
    }

    /// <summary>The message, as far as it was understood.</summary>
    public string Said { get; set; } = "";

    public void RenameApp(string name)
    {
        var safe = Naming.Safe(name);
        if (safe.Length == 0 || !safe.Any(char.IsLetterOrDigit))
        {
            Refuse($"\"{name}\" cannot be a title: it needs letters or digits.");
        }
        else if (safe == Model.Name)
        {
            IsSo($"The application is called {safe} already.");
        }
        else
        {
            Apply(Model with { Name = safe }, new ModelEdit(EditKind.RenameApp, null, null, safe, $"Change the title to {safe}"));
        }
    }

    public void SetRealtime(bool on)
    {
        if (Model.Realtime == on)
        {
            IsSo(on ? "Screens follow changes live already." : "Screens do not follow changes live.");
        }
        else if (on && Model.Entities.Count == 0)
        {
            Refuse("There is nothing stored that could change on other screens.");
        }
        else
        {
            Apply(Model with { Realtime = on }, new ModelEdit(EditKind.Realtime, null, null, null,
                on ? "Show changes live on every open screen" : "Stop showing changes live"));
        }
    }

    /// <summary>Takes over other pages.</summary>
    public void SetSite(Site site, string sentence)
    {
        if (Model.Site == site)
        {
            IsSo("The pages are so already.");
        }
        else
        {
            Apply(Model with { Site = site }, new ModelEdit(EditKind.Page, null, null, null, sentence));
        }
    }

    /// <summary>Takes over what is said of the look; the rest of it stays.</summary>
    public void SetTheme(AppTheme asked)
    {
        var now = Model.Theme ?? new AppTheme();
        AppTheme next = new(
            asked.Base ?? now.Base, asked.Action ?? (asked.Base is null ? now.Action : null),
            asked.Scheme == ColourScheme.System ? now.Scheme : asked.Scheme,
            asked.Lettering == Lettering.Default ? now.Lettering : asked.Lettering);
        if (next == now)
        {
            IsSo("It looks so already.");
        }
        else
        {
            Apply(Model with { Theme = next }, new ModelEdit(EditKind.Theme, null, null, null, $"Let it look {asked.Describe()}"));
        }
    }

    public void AddTool(Tool tool)
    {
        if (Model.Tools.Any(t => t.Name == tool.Name))
        {
            IsSo($"There is {Naming.Article(tool.Label.ToLowerInvariant())} already.");
        }
        else if (Model.Tools.Count >= 6)
        {
            Refuse($"I put at most 6 tools into one application; {Naming.Article(tool.Label.ToLowerInvariant())} would be one too many.");
        }
        else
        {
            Apply(Model with { Tools = [.. Model.Tools, tool] },
                new ModelEdit(EditKind.AddTool, null, tool.Name, null, $"Add {Naming.Article(tool.Label.ToLowerInvariant())}"));
        }
    }

    public void RemoveTool(Tool tool)
    {
        if (Model.Entities.Count == 0 && Model.Site is null && Model.Tools.Count == 1)
        {
            Refuse($"Without the {tool.Label.ToLowerInvariant()} nothing would be left of the application.");
        }
        else
        {
            Apply(Model with { Tools = [.. Model.Tools.Where(t => t.Name != tool.Name)] },
                new ModelEdit(EditKind.RemoveTool, null, tool.Name, null, $"Remove the {tool.Label.ToLowerInvariant()}"));
        }
    }

    /// <summary>Takes over the model if it is valid, and says no otherwise: whatever was overlooked must not reach a stack pack.</summary>
    public bool Apply(AppModel next, ModelEdit edit)
    {
        next = next with
        {
            Entities = [.. next.Entities.Select(e => e with { Children = ChildrenOf(e, next, edit), Rows = FirstRow.Fitting(e) })],
        };
        next = ViewFollower.Follow(Model, next, edit);
        var errors = AppModelValidator.Validate(next);
        if (errors.Count > 0)
        {
            Refuse($"I could not do this: {char.ToLowerInvariant(edit.Sentence[0])}{edit.Sentence[1..]} ({errors[0]}).");
            return false;
        }

        Model = next;
        Edits.Add(edit);
        return true;
    }

    private List<string> ChildrenOf(Entity entity, AppModel next, ModelEdit edit)
    {
        static IEnumerable<string> Needing(AppModel model, string name) =>
            model.Entities.Where(c => c.Relations.Any(r => r.Target == name && r.Required)).Select(c => c.Name);

        // The order of those that were there stays, so that nothing moves on the page, and what had a place of its own keeps it.
        List<string> now = [.. Needing(next, entity.Name)];
        HashSet<string> before = [.. Needing(Model, entity.Name)];
        return [.. entity.Children.Where(now.Contains),
            .. edit.Kind == EditKind.RenameEntity ? [] : now.Where(n => !entity.Children.Contains(n) && !before.Contains(n))];
    }

    /// <summary>The model with <paramref name="changed"/> in the place of the thing of its name.</summary>
    public AppModel With(Entity changed) =>
        Model with { Entities = [.. Model.Entities.Select(e => e.Name == changed.Name ? changed : e)] };

    private static void Note(List<string> notes, string sentence)
    {
        if (!notes.Contains(sentence) && notes.Count < 20)
        {
            notes.Add(sentence);
        }
    }
}
