using Catalyst.Blueprints.Understanding;
using Catalyst.Blueprints.Understanding.Lexicon;
using Catalyst.Blueprints.Understanding.Text;
using Catalyst.Brains.Model;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>A request has wishes: each is kept by parts of the model, or named as not done.</summary>
public sealed class WishTests
{
    private static readonly string[] Things = ["barge", "kettle", "accordion", "glacier", "puppet", "beehive"];

    private static readonly string[] Values =
        ["name", "colour", "weight", "built on", "price", "notes", "rating 1-5", "status (open, closed)"];

    private static readonly string[] Effects =
    [
        "warn me when one is missing", "show the total weight per owner", "a chart of the weight over time",
        "only the captain may delete them",
        "nobody can take two at the same time", "remind us by email", "count how many are left", "export everything to CSV",
        "overdue ones in red", "draw a winner at the end", "dark green and white",
    ];

    private static readonly string[] Nonsense = ["zorbly", "quaffle", "snurfing", "wibblets", "grompy"];

    [Theory]
    [InlineData("a barge log with name and length. Warn me when a barge is overdue.", "Warn me when a barge is overdue")]
    [InlineData("track puppets with name and price, show the average price per year", "show the average price per year")]
    [InlineData("accordion lessons app. Two lessons at the same time are refused.", "Two lessons at the same time are refused")]
    public void What_an_application_would_do_by_itself_is_one_wish_that_is_not_done(string request, string words)
    {
        var wish = Wishes(request).Where(w => !w.IsDone).ShouldHaveSingleItem();
        wish.Words.ShouldBe(words);
        wish.NotDone.ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public void A_wish_that_is_done_names_what_keeps_it()
    {
        var wishes = Wishes("a glacier register with name, height and country, with login");

        wishes.ShouldAllBe(w => w.IsDone);
        wishes.SelectMany(w => w.By)
            .ShouldBe(["Glacier", "Glacier.name", "Glacier.height", "Glacier.country", "access"], ignoreOrder: true);
    }

    [Fact]
    public void Colours_that_were_asked_for_are_a_wish_that_is_done() =>
        Wishes("a kettle shop, navy and coral").Single(w => w.By.Contains(Wish.Theme)).Words.ShouldBe("navy and coral");

    [Theory]
    [InlineData("track puppets with name and price, show the total price per owner", "Puppet")]
    [InlineData("kettle list with name and year, and remind me by email", "Kettle")]
    [InlineData("accordion collection with maker and value, a chart of the value over time", "Accordion")]
    public void No_thing_or_field_is_made_of_such_a_wish(string request, string thing)
    {
        var model = RequestReader.Read(request).Model.ShouldNotBeNull();

        model.Entities.Select(e => e.Name).ShouldBe([thing]);
        model.Entities[0].Fields.Count.ShouldBeLessThanOrEqualTo(4);
    }

    [Fact]
    public void Every_word_of_a_request_is_kept_by_a_part_or_named_as_not_done()
    {
        var requests = File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "requests.txt"))
            .Where(l => l.Trim().Length > 0 && !l.StartsWith('#')).Select(l => l.Split(";;")[0].Trim());
        foreach (var request in requests)
        {
            Covered(request);
        }
    }

    [Fact]
    public void Every_word_of_a_made_up_request_is_kept_by_a_part_or_named_as_not_done()
    {
        var requests =
            from thing in Gen.Elements(Things)
            from values in Gen.Shuffle(Values)
            from count in Gen.Choose(1, Values.Length)
            from effect in Gen.Elements(Effects)
            from nonsense in Gen.Elements(Nonsense)
            from shape in Gen.Choose(0, 3)
            select shape switch
            {
                0 => $"build a {thing} tracker with {string.Join(", ", values.Take(count))}, {effect}",
                1 => $"Track my {thing}s with {string.Join(" and ", values.Take(2))}. It should {nonsense} them. {effect}.",
                2 => $"We need an app for {thing}s and {nonsense} where people can add {thing}s, {effect} and {nonsense}",
                _ => $"{thing} app with login; each {thing} has {string.Join(", ", values.Take(count))} and a {nonsense} note",
            };
        Prop.ForAll(requests.ToArbitrary(), request =>
        {
            Covered(request);
            return true;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));
    }

    // A word is borne when it is in a wish; a wish that is done names only parts that there are, and its words are theirs.
    private static void Covered(string request)
    {
        if (RequestReader.Read(request).Model is not { } model)
        {
            return;
        }

        var wishes = model.Wishes.ShouldNotBeNull();
        wishes.ShouldAllBe(w => request.Substring(w.Start, w.Words.Length) == w.Words, request);
        wishes.ShouldAllBe(w => w.IsDone ? w.By.Count > 0 && w.By.All(p => Wish.IsPart(model, p)) && w.Criterion.Length > 0
            : w.By.Count == 0 && w.NotDone!.Length > 0, request);
        var borne = Stems(string.Join(' ', model.Entities.SelectMany(e => e.Fields.SelectMany(f => (f.Values ?? []).Append(f.Label))
            .Concat((e.Rules ?? []).Select(r => r.Says)).Concat((e.Actions ?? []).Select(a => a.Label))
            .Concat([e.Label, e.PluralLabel])).Concat(model.Tools.Select(t => t.Label)).Concat(model.Reasons.Select(r => r.Because))
            .Concat([model.Name]).Concat((model.Roles ?? []).Select(r => r.Name))
            .Concat((model.Site?.Sections ?? []).SelectMany(s => new[] { s.Heading, s.Text }))));
        // Who asks, in a story, needs nothing built; what is not wanted is borne by its absence.
        var wished = System.Text.RegularExpressions.Regex.Replace(
            request, @"As an? \w+ I|\b(no|without) \w+( \w+)?", m => new string(' ', m.Length));
        foreach (var word in Tokenizer.Sentences(wished).SelectMany(s => s).Where(IsContent))
        {
            var its = wishes.Where(w => w.Start <= word.Start && w.Start + w.Words.Length >= word.End).ToList();
            var known = borne.Overlaps(Stems(word.Word + " " + word.Lemma)) || ActionLexicon.IsVerb(word.Word)
                || VerbLexicon.IsForm(word.Word)
                || EntityLexicon.Knows(word.Lemma) || FeatureLexicon.IsAuth(word.Lemma) || FeatureLexicon.IsIncluded(word.Lemma)
                || AppLexicon.Find(word.Lemma) is not null || OrderLexicon.Find(word.Word) is not null
                || FeatureLexicon.IsTechnology(word.Word) || FieldLexicon.Declared(word.Word) is not null || word.Is("unique")
                || model.Views is not null && ViewLexicon.Knows(word)
                || ColourLexicon.Find(word.Word) is not null && model.Theme is not null;
            // A condition or a value of many rows bears the whole clause that asks for it.
            known |= its.Exists(w => w.By.Any(part => model.Entities.Any(e =>
                (e.Conditions ?? []).Select(c => c.Name).Concat((e.Computed ?? []).Select(c => c.Name)).Any(m =>
                    part == $"{e.Name}.{m}"))));
            (its.Count > 0 || known).ShouldBeTrue($"'{word.Text}' of \"{request}\" is in no wish");
            (its.Exists(w => !w.IsDone) || known || model.Tools.Count > 0 || model.Site is not null)
                .ShouldBeTrue($"'{word.Text}' of \"{request}\" is in a wish that is done, and nothing bears it");
        }
    }

    private static bool IsContent(Token t) => t.IsWord && t.Word.Length > 2 && !Words.IsKnown(t.Word) && !Words.IsKnown(t.Lemma)
        && !Words.Labels.Contains(t.Word) && !Catalyst.Blueprints.Understanding.Wishes.Fates.IsSetting(t);

    private static HashSet<string> Stems(string text) => [.. text.ToLowerInvariant()
        .Split([' ', '-', '_', '\'', '"', ',', '.', ';', ':', '(', ')', '/', '?'], StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(w => new[] { w, Morphology.Singular(w) }).Select(w => w.Length > 5 ? w[..5] : w)];

    private static IReadOnlyList<Wish> Wishes(string request) =>
        RequestReader.Read(request).Model.ShouldNotBeNull(request).Wishes.ShouldNotBeNull();
}
