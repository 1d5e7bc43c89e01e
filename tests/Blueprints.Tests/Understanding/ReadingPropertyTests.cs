using System.Globalization;
using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What holds for every request, not for one.</summary>
public sealed class ReadingPropertyTests
{
    private static readonly string[] Requests =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "requests.txt"))
            .Where(l => l.Trim().Length > 0 && !l.StartsWith('#')).Select(l => l.Split(";;")[0].Trim())];

    private static readonly Func<string, string>[] Courtesies =
    [
        r => "please " + r, r => "Hi! " + r, r => "hey catalyst, " + r, r => r.TrimEnd('.') + ", please", r => r.TrimEnd('.') + ". Thanks!",
        r => r.TrimEnd('.') + ".", r => "  " + r.Replace(" ", "  ", StringComparison.Ordinal) + "\n",
        r => r.ToLowerInvariant(), r => r.ToUpperInvariant(), CultureInfo.InvariantCulture.TextInfo.ToTitleCase,
    ];

    private static readonly (string Text, string Name, FieldType Type)[] Fields =
    [
        ("price", "price", FieldType.Decimal), ("due date", "dueDate", FieldType.Date), ("rating 1-5", "rating", FieldType.Integer),
        ("status (open/closed)", "status", FieldType.Enum), ("notes", "notes", FieldType.Text),
        ("paid yes/no", "paid", FieldType.Boolean), ("email", "email", FieldType.Email), ("website", "website", FieldType.Url),
        ("quantity", "quantity", FieldType.Integer), ("start time", "startTime", FieldType.DateTime),
        ("colour", "color", FieldType.String), ("phone number", "phoneNumber", FieldType.String),
        ("size (s, m or l)", "size", FieldType.Enum), ("is urgent", "isUrgent", FieldType.Boolean),
        ("image url", "imageUrl", FieldType.Url),
    ];

    private static readonly string[] Noise = ["with", "a", "(", ")", ",", ":", "/", "and", "or", "can", "users", "each", "has", "1-5",
        "task", "tasks", "status", "without", "for", "belongs", "to", "many", "only", "own", "their", "between", "\n", ".", "whether",
        "total = a * b", "'x y'", "convert", "kg", "timer", "zzz", "Ω", "=", "email", "it", "them", "who", "which", "customers", "book",
        "rooms", "that", "by", "borrowed", "when", "each", "lend", "at", "taught"];

    [Fact]
    public void Courtesy_case_and_white_space_change_nothing()
    {
        Gen<(string, int)> variants = Gen.Elements(Requests).SelectMany(r => Gen.Choose(0, Courtesies.Length - 1).Select(c => (r, c)));
        Prop.ForAll(variants.ToArbitrary(),
            v => Shape(RequestReader.Read(Courtesies[v.Item2](v.Item1))) == Shape(RequestReader.Read(v.Item1)))
            .Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Fact]
    public void Fields_keep_their_types_in_any_order()
    {
        var lists = Gen.Shuffle(Fields)
            .SelectMany(f => Gen.Choose(1, 9).Select(n => f.Take(n).ToArray()));
        Prop.ForAll(lists.ToArbitrary(), list =>
        {
            var request = "build a gadget tracker with name, " + string.Join(", ", list.SkipLast(1).Select(f => f.Text))
                + (list.Length > 1 ? " and " : "") + list[^1].Text;
            var model = RequestReader.Read(request).Model.ShouldNotBeNull(request);
            model.Entities.ShouldHaveSingleItem().Fields.Select(f => (f.Name, f.Type))
                .ShouldBe([("name", FieldType.String), .. list.Select(f => (f.Name, f.Type))], ignoreOrder: true, request);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(300));
    }

    [Fact]
    public void Any_text_takes_linear_time()
    {
        var texts = Gen.Elements([.. Noise, .. Requests.Take(40)]).ArrayOf(1000)
            .Select(w => "build a " + string.Join(' ', w) is { Length: > 4000 } text ? text[..4000] + ' ' : " ");
        Prop.ForAll(texts.ToArbitrary(), text => CpuTime.GrowthFourfold(text, t => RequestReader.Read(t)) < CpuTime.MostGrowth)
            .Check(Config.QuickThrowOnFailure.WithMaxTest(40));
    }

    [Fact]
    public void Any_mix_of_requests_and_noise_is_valid_or_refused_with_a_reason()
    {
        var texts = Gen.Elements([.. Noise, .. Requests]).ArrayOf().Select(w => string.Join(' ', w));
        Prop.ForAll(texts.ToArbitrary(), text =>
        {
            var understood = RequestReader.Read(text);
            (understood.Model is { } model ? AppModelValidator.Validate(model) : []).ShouldBeEmpty(text);
            return understood.Model is not null || understood.Intent == Catalyst.Brains.Intent.Conversation
                || !string.IsNullOrWhiteSpace(understood.Problem);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(1500));
    }

    private static string Shape(Understood understood) => understood.Model is not { } m
        ? understood.Intent.ToString()
        : string.Join('\n',
            m.Entities.Select(
                e => $"{e.Name} {e.Owner} {string.Join(',', e.Fields.Select(f => $"{f.Name}:{f.Type}"))} {string.Join(',', e.Relations)}"))
            + $"|{string.Join(',', m.Tools.Select(t => t.Name))}|{m.Auth}|{m.Realtime}|{m.Site is not null}";
}
