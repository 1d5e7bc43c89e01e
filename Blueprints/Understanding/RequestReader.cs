using System.Text;
using Catalyst.Blueprints.Understanding.Access;
using Catalyst.Blueprints.Understanding.Forms;
using Catalyst.Blueprints.Understanding.PartReaders;
using Catalyst.Blueprints.Understanding.PartReaders.Rules;
using Catalyst.Blueprints.Understanding.Reading;
using Catalyst.Blueprints.Understanding.Reading.Structure;
using Catalyst.Blueprints.Understanding.Sites;
using Catalyst.Blueprints.Understanding.Tools;
using Catalyst.Blueprints.Understanding.Wishes;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Understanding;

/// <summary>What a request turned out to be.</summary>
/// <param name="Model">The application; null unless <see cref="Intent.Build"/>.</param>
/// <param name="Problem">Why it cannot be used, a sentence for people; null when it can.</param>
public sealed record Understood(Intent Intent, AppModel? Model, string? Problem);

/// <summary>Reads a request in English. A pure function in linear time: any text is fine, and the same text gives the same model.</summary>
public static class RequestReader
{
    /// <summary>A longer text is not a request; reading it would only guess.</summary>
    public const int LongestRequest = 32 * 1024;

    private static readonly System.Collections.Frozen.FrozenSet<string> Greetings =
        Words.Set("""
        hi hello hey hiya howdy greetings thanks thank cheers bye goodbye morning evening afternoon welcome yo sup good there you very
        much catalyst ok okay great cool nice
        """);

    /// <summary>Understands a request.</summary>
    public static Understood Read(string request)
    {
        ArgumentNullException.ThrowIfNull(request);
        if (request.Length > LongestRequest)
        {
            return Unclear(
                $"That text has {request.Length:N0} characters; I read requests of up to {LongestRequest:N0}. Please say in a few "
                    + "sentences what the application should do.");
        }

        var text = Clean(request);
        var (theme, look, plain) = ThemeReader.Extract(text);
        if (SiteReader.Read(text, plain, theme, look) is { } site && AppModelValidator.Validate(site).Count == 0)
        {
            return new Understood(Intent.Build, site, null);
        }

        var stages = StageReader.Extract(plain);
        (AppTheme, string)? asked = theme is null ? null : (theme, look);
        if (ToolRequest.Read(plain) is { } tools)
        {
            var beside = tools.Rest is null ? null : Read(request, tools.Rest, asked, stages with { Text = tools.Rest }, tools);
            return beside is { Intent: Intent.Build } ? beside : Toolbox(request, plain, asked, ToolRequest.Read(plain, true) ?? tools);
        }

        var understood = Read(request, stages.Text, asked, stages);
        if (understood.Intent != Intent.Build && stages.Stages.Count > 1)
        {
            // Columns say clearly that there is something to move; what it is may stand anywhere.
            understood = stages.Trackers().Select(tracker => Read(request, tracker, asked, stages))
                .FirstOrDefault(read => read.Intent == Intent.Build, understood);
        }

        return understood;
    }

    // Nothing but games, toys and clocks.
    private static Understood Toolbox(string request, string text, (AppTheme Theme, string Words)? theme, AskedTools tools)
    {
        var model = Themed(ToolAssembler.Alone(tools, text), theme);
        var draft = new Draft { Told = tools.Told };
        draft.Tools.AddRange(model.Tools);
        return AppModelValidator.Validate(model).Count > 0
            ? Unclear(Unusable.Explain(request, [.. Tokenizer.Sentences(text).SelectMany(s => s).Where(t => t.IsWord)], draft))
            : new Understood(Intent.Build, model with { Wishes = new WishReader(Clean(request), model, draft).Read(model,
                new Dictionary<int, KeptPart>()) }, null);
    }

    private static AppModel Themed(AppModel model, (AppTheme Theme, string Words)? theme) => theme is null ? model : model with
    {
        Theme = theme.Value.Theme,
        Reasons = [.. model.Reasons, ($"Looks: {theme.Value.Theme.Describe()}", $"the request says '{theme.Value.Words}'")],
    };

    private static Understood Read(string request, string text, (AppTheme Theme, string Words)? theme, StageReader.Found stages,
        AskedTools? tools = null)
    {
        (var formulas, text) = FormulaReader.Extract(text);
        var (sentences, sent) = SubmissionReader.Extract(Tokenizer.Sentences(Outline.Flatten(text)));
        List<Token> words = [.. sentences.SelectMany(s => s).Where(t => t.IsWord).Take(2000)];
        if (words.Count == 0)
        {
            return Unclear("I found no words to work with.");
        }

        if (IsConversation(words))
        {
            return new Understood(Intent.Conversation, null, null);
        }

        var told = tools?.Told ?? new Dictionary<int, Told>();
        var draft = new Draft { Formulas = formulas, Place = PlaceReader.Read(sentences), Told = told };
        new RequestParser(draft).Read(sentences);
        if (draft.Refused is { } refused)
        {
            return Unclear(
                $"I cannot build {refused} yet. I build web applications that store and show things, and small tools such as "
                    + "calculators, timers and converters.");
        }

        if (!Evident(draft, words))
        {
            return Unclear(Languages.Answer(words) ?? Unusable.Explain(request, words, draft));
        }

        var model = new ModelAssembler(draft).Assemble();
        if (model is not null)
        {
            model = StageAssembler.WithStages(ComputedAssembler.WithFormulas(model, draft), stages);
            model = FirstRowAssembler.WithRows(model, draft);
            model = Themed(tools is null ? model : ToolAssembler.Beside(model, tools, Clean(request)), theme);
        }

        if (model is null || AppModelValidator.Validate(model).Count > 0)
        {
            return Unclear(Unusable.Explain(request, words, draft));
        }

        var whole = new WishReader(Clean(request), model, draft).Sentences;
        model = FormAssembler.WithOwner(model, draft, sent, whole);
        model = Heading.Named(model, draft, whole);
        var wishes = new WishReader(Clean(request), model, draft);
        model = PlayerReader.WithPlayers(
            CalendarReader.WithCalendars(PartAssembler.WithParts(model, wishes.Sentences, out var made)));
        FormAssembler.Keep(model, wishes.Sentences, made);
        model = AccessAssembler.WithAccess(model, wishes.Sentences, made, draft.AuthRefused);
        model = FormAssembler.WithReaders(Periods.InOrder(model), sent, wishes.Sentences);
        // Rows of the accounts of people cannot be there before the people.
        model = model with { Entities = [.. model.Entities.Select(e => e with { Rows = FirstRow.Fitting(e) })] };
        model = model with { Assumptions = Caveats.Unspoken(model.Assumptions, WishReader.Asked(wishes.Sentences, model)) };
        return new Understood(Intent.Build, OwnSpelling.In(model with
        {
            Wishes = FormAssembler.Held(model, wishes.Read(model, made)),
        }, words), null);
    }

    private static Understood Unclear(string problem) => new(Intent.Unclear, null, problem);

    // A request names what to make, or is short and names nothing else. Prose that mentions an app is no request.
    private static bool Evident(Draft draft, List<Token> words)
    {
        var something = draft.Formulas.Count > 0 && draft.Tools.Count > 0 || draft.Entities.Count > 0 || draft.Tools.Count > 0;
        if (!something)
        {
            return false;
        }

        var subject = draft.AppNoun || draft.App is not null || draft.Tools.Count > 0;
        var fields = draft.Entities.Sum(e => e.Fields.Count);
        if (draft.Listed >= 3 && words.Count <= 400)
        {
            // A head and a list of values say what is kept.
            return true;
        }

        if (draft.Made)
        {
            return subject || fields >= 2
                || draft.Clauses > 0 && (draft.HeadIsBare || draft.Head is not null || draft.Entities.Any(e => e.Known is not null))
                || draft.Entities.Count(e => e.Known is not null) >= 2;
        }

        if ((draft.HasStructure || draft.CleanHead && draft.Main is not null) && words.Count <= 400 && (draft.Spelled >= 2
            || draft.Clauses > 0 && draft.Entities.Count(e => e.Named) >= 2)
            && words.Count(Familiar) * 2 >= words.Count)
        {
            // Clauses say what is kept and what each of it has.
            return true;
        }

        if (draft.CleanHead && words.Count <= 8
            && (draft.Tools.Count > 0 || draft.App is not null || draft.AppNoun && words.Count <= 6 && words[^1].IsAny(Words.AppNouns)))
        {
            return true;
        }

        if (draft.CleanHead && words.Count <= 16 && draft.Entities.Any(e => e.Named && e.Known is not null)
            && fields + draft.Entities.Count >= 2)
        {
            return true;
        }

        if (draft.Entities.Count(e => e.Named && e.Known is not null) >= 2 && draft.Clauses > 0 && words.Count <= 60
            && words.Count(Familiar) * 4 >= words.Count * 3)
        {
            // "Students can enroll in many courses": things, and what people do with them.
            return true;
        }

        if (draft.CleanHead && subject && (draft.HeadAlone || fields > 0) && words.Count <= 200)
        {
            // "gadget tracker with name and mode": whatever a gadget is, this says what to build.
            return true;
        }

        if (draft.Relations > 0 && words.Count <= 150 && (draft.Made || draft.AppNoun || draft.CleanHead)
            || draft.Relations >= 2 && words.Count <= 60 && draft.Entities.Count(e => e.Named && e.Known is not null) >= 2)
        {
            // "an app where volunteers sign up for shifts": things, and how they hang together.
            return true;
        }

        var known = words.Count(Familiar) / (double)words.Count;
        if (draft.AppNoun && draft.CleanHead && words.Count <= 40 && draft.Entities.Count(e => e.Named) >= 2
            || known >= 0.6 && words.Count <= 60 && draft.Entities.Count(e => e.Named) >= 2 && (draft.Relations > 0 || draft.Listings > 0))
        {
            // "chess club with members and games": a place, and the things that it keeps.
            return true;
        }

        return known >= 0.6
            && (draft.CleanHead && subject && words.Count <= 80
                || draft.Entities.Any(e => e.Named && e.Fields.Count > 0) && fields >= 2 && draft.Clauses + fields >= 3
                || draft.Tracks && draft.Clauses > 0 && words.Count <= 40);
    }

    private static bool Familiar(Token t) => Words.IsKnown(t.Word) || Words.IsKnown(t.Lemma) || EntityLexicon.Knows(t.Lemma)
        || FieldLexicon.Knows(t.Lemma) || FieldLexicon.Knows(t.Word) || AppLexicon.Find(t.Lemma) is not null
        || VerbLexicon.IsForm(t.Word) || FeatureLexicon.IsAuth(t.Lemma) || FeatureLexicon.IsIncluded(t.Lemma)
        || FeatureLexicon.IsTechnology(t.Word) || ToolLexicon.Find(t.Lemma) is not null || FeatureLexicon.NotBuilt(t.Lemma) is not null;

    private static bool IsConversation(List<Token> words)
    {
        if (words.Count <= 6 && words.All(w => Greetings.Contains(w.Word)))
        {
            return true;
        }

        var text = string.Join(' ', words.Take(12).Select(w => w.Word));
        return words.Count <= 12
            && (text is "help" or "help me" or "please help" or "what" or "how" or "who are you" or "what are you" or "how are you"
                or "what is this" or "info" or "about"
            || text.Contains("what can you", StringComparison.Ordinal) || text.Contains("what do you do", StringComparison.Ordinal)
                || text.Contains("how do you work", StringComparison.Ordinal)
                || text.Contains("how does this work", StringComparison.Ordinal)
            || text.Contains("how does it work", StringComparison.Ordinal) || text.Contains("what is catalyst", StringComparison.Ordinal)
                || text.Contains("can you help me", StringComparison.Ordinal) && words.Count <= 5
                || text.Contains("what should i", StringComparison.Ordinal)
            || text.Contains("how do i use", StringComparison.Ordinal) || text.EndsWith("who are you", StringComparison.Ordinal)
                || text is "can you build apps" or "can you make apps" or "do you build apps");
    }

    // Control characters, format characters and broken surrogates carry no meaning and would end up in generated files.
    private static string Clean(string request)
    {
        var text = new StringBuilder(request.Length);
        foreach (var c in request)
        {
            text.Append(c is '\n' or '\r' ? '\n' : char.IsControl(c) || char.IsSurrogate(c) ? ' ' : c);
        }

        return text.ToString();
    }
}
