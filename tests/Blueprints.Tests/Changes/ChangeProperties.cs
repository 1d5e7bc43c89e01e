using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding.Changes;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Changes;

/// <summary>Whatever is said to whatever application.</summary>
public sealed class ChangeProperties
{
    private static readonly AppModel[] Models =
    [
        .. ChangeExamples.Lines().Select(l => l.Split(";;")[0].Trim()).Distinct().Select(ChangeExamples.Model),
        ChangeExamples.Model("build a crm with customers, contacts and deals with login"),
        ChangeExamples.Model("make a tip calculator"),
        ChangeExamples.Model("build a chat app"),
    ];

    private static readonly string[] Messages = [.. ChangeExamples.Lines().Select(l => l.Split(";;")[1].Trim()).Distinct()];

    private static readonly string[] Words =
        ["add", "remove", "rename", "change", "make", "to", "the", "a", "notes", "tasks", "comments", "title", "due", "date", "and", ",",
            "with", "(", ")", "required", "login", "priority", "customers", "from", "field", "called", "\"X\"", "3", "is", "not", "should",
            "have"];

    private static readonly Gen<string> Message = Gen.Frequency(
        (3, Gen.Elements(Messages)),
        (2, from a in Gen.Elements(Messages) from b in Gen.Elements(Messages) select $"{a}. {b}"),
        (2, Gen.Elements(Words).ListOf().Select(w => string.Join(' ', w))),
        (1, ArbMap.Default.GeneratorFor<string>().Select(s => s ?? "")));

    private static void All(int tests, Action<AppModel, string> check) => Prop.ForAll(
        Gen.Elements(Models).SelectMany(m => Message.Select(t => (Model: m, Text: t))).ToArbitrary(), pair => check(pair.Model, pair.Text))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(tests));

    [Fact]
    public void What_comes_out_can_always_be_built() => All(1500, (model, text) =>
    {
        if (FollowUpReader.Read(model, text).Change is { } change)
        {
            AppModelValidator.Validate(change.After).ShouldBeEmpty(text);
            change.Edits.ShouldNotBeEmpty();
        }
    });

    [Fact]
    public void What_was_not_spoken_of_stays_as_it_was() => All(1500, (model, text) =>
    {
        if (FollowUpReader.Read(model, text).Change is not { } change
            || change.Edits.Any(e => e.Entity is null && e.Kind is EditKind.AddLogin or EditKind.RemoveLogin or EditKind.ChangeLogin))
        {
            return;
        }

        foreach (var entity in model.Entities)
        {
            var named = change.Edits.Any(e => e.Entity == entity.Name || e.To == entity.Name
                || entity.Relations.Any(r => r.Target == e.Entity) || entity.Children.Contains(e.Entity ?? ""));
            if (!named && change.After.Entities.FirstOrDefault(e => e.Name == entity.Name) is { } still)
            {
                ChangeExamples.Text(still with { Children = entity.Children }).ShouldBe(ChangeExamples.Text(entity), text);
            }
            else if (!named)
            {
                throw new InvalidOperationException($"{entity.Name} is gone after: {text}");
            }
        }
    });

    [Fact]
    public void The_same_text_is_read_the_same() => All(300, (model, text) =>
    {
        var one = FollowUpReader.Read(model, text).Change?.After;
        var two = FollowUpReader.Read(model, text).Change?.After;
        (one is null ? "" : ChangeExamples.Text(one)).ShouldBe(two is null ? "" : ChangeExamples.Text(two));
    });

    [Fact]
    public void Long_texts_take_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("add a due date to notes, remove it and rename notes to memos. ", 130));

        CpuTime.GrowthFourfold(text, t => FollowUpReader.Read(Models[1], t)).ShouldBeLessThan(CpuTime.MostGrowth);
    }
}
