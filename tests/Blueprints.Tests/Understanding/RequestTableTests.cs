using Catalyst.Brains.Model;
using Catalyst.Blueprints.Understanding;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Tests.Understanding;

public sealed class RequestTableTests
{
    /// <summary>
    /// Request; name ("" = any); entities; fields that must be there; auth (-, r required, w writing); ownership of the first entity;
    /// tools.
    /// </summary>
    public static TheoryData<string, string, string, string, string, string, string> Requests => Table();

    [Theory]
    [MemberData(nameof(Requests))]
    public void An_ordinary_request_becomes_the_application_it_describes(string request, string name, string entities, string fields,
        string auth, string owner, string tools)
    {
        var understood = RequestReader.Read(request);

        understood.Intent.ShouldBe(Intent.Build, understood.Problem);
        var model = understood.Model.ShouldNotBeNull();
        AppModelValidator.Validate(model).ShouldBeEmpty();
        if (name.Length > 0)
        {
            model.Name.ShouldBe(name);
        }

        model.Entities.Select(e => e.Name).Order().ShouldBe(Split(entities).Order(), Describe(model));
        foreach (var field in Split(fields))
        {
            Shape(model).ShouldContain(field, Describe(model));
        }

        (model.Auth is null ? "-" : model.Auth.Required ? "r" : "w").ShouldBe(auth, Describe(model));
        if (owner.Length > 0)
        {
            model.Entities[0].Owner.ToString().ShouldBe(owner, Describe(model));
        }

        model.Tools.Select(t => t.Name).Order().ShouldBe(Split(tools).Order(), Describe(model));
    }

    internal static IReadOnlySet<string> Shape(AppModel model) => model.Entities
        .SelectMany(e => e.Fields.Select(f => $"{e.Name}.{f.Name}:{f.Type}").Concat(e.Fields.Select(f => $"{e.Name}.{f.Name}"))
            .Concat(e.Relations.Select(r => $"{e.Name}>{r.Target}{(r.Required ? "!" : "")}"))
            .Concat(e.Fields.Where(f => f.Values is not null).Select(f => $"{e.Name}.{f.Name}={string.Join('|', f.Values!)}"))
            .Concat(e.Fields.Where(f => f.Max is not null).Select(f => $"{e.Name}.{f.Name}:{f.Min}..{f.Max}")))
        .ToHashSet();

    private static string Describe(AppModel model) =>
        string.Join("\n", Shape(model).Where(s => s.Contains(':') || s.Contains('>') || s.Contains('='))) + "\n"
            + string.Join("\n", model.Assumptions);

    private static string[] Split(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static TheoryData<string, string, string, string, string, string, string> Table()
    {
        var data = new TheoryData<string, string, string, string, string, string, string>();
        foreach (var line in Lines())
        {
            string[] c = [.. line.Split(";;").Select(x => x.Trim()), "", "", "", "", "", ""];
            data.Add(c[0], c[1], c[2], c[3], c[4].Length == 0 ? "-" : c[4], c[5], c[6]);
        }

        return data;
    }

    /// <summary>The requests alone.</summary>
    internal static IEnumerable<string> Texts() => Lines().Select(line => line.Split(";;")[0].Trim());

    private static IEnumerable<string> Lines() =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Understanding", "requests.txt"))
            .Where(line => line.Trim().Length > 0 && !line.StartsWith('#'));
}
