using System.Text.Json;
using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>The tests in a browser that come with an application name the part that does not work.</summary>
public sealed class PlantedFaultTests
{
    /// <summary>Parts whose faults are all tried, between commas, instead of some of all.</summary>
    private const string Chosen = "CATALYST_FAULTS";

    private const int Sample = 2;

    [Fact]
    public async Task A_fault_is_named_by_the_tests_of_the_application()
    {
        var browser = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(folder => Path.Combine(folder, "chromium"))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(browser is null, "needs Chromium: a chromium on the PATH");
        AppModelValidator.Validate(PlantedFault.Boathouse).ShouldBeEmpty();
        await using var app = await GeneratedApp.WriteAsync(PlantedFault.Boathouse);
        await BuildAsync(app, "backend", "frontend");
        (await FailedAsync(app, browser, null)).ShouldBeEmpty("as it is written");

        var seed = Random.Shared.Next();
        var faults = PlantedFault.All.ToArray();
        new Random(seed).Shuffle(faults);
        faults = Environment.GetEnvironmentVariable(Chosen) is { } chosen
            ? [.. faults.Where(fault => chosen.Split(',').Contains(fault.Part))] : faults[..Sample];

        List<string> unseen = [];
        var mended = "";
        foreach (var fault in faults)
        {
            var path = Path.Combine(app.Root, fault.File);
            var right = await File.ReadAllTextAsync(path);
            right.ShouldContain(fault.Right, Case.Sensitive, $"{fault.File} of {fault.Part}");
            await File.WriteAllTextAsync(path, right.Replace(fault.Right, fault.Wrong, StringComparison.Ordinal));
            await BuildAsync(app, new[] { fault.File.Split('/')[0], mended }.Where(c => c.Length > 0).Distinct().ToArray());
            if (!(await FailedAsync(app, browser, fault.Part)).Contains(fault.Part))
            {
                unseen.Add($"{fault.Part}: '{fault.Wrong}' instead of '{fault.Right}' in {fault.File}");
            }

            await File.WriteAllTextAsync(path, right);
            mended = fault.File.Split('/')[0];
        }

        unseen.ShouldBeEmpty($"seed {seed}");
    }

    private static async Task BuildAsync(GeneratedApp app, params string[] components)
    {
        foreach (var component in components)
        {
            await (component == "backend" ? NodeProgram.RunAsync(app.Backend, "node", "build.mjs")
                : NodeProgram.RunAsync(app.Frontend, GeneratedApp.Tool(app.Frontend, "vite"), "build"));
        }
    }

    /// <summary>Names of the parts whose tests fail, of those in the files that prove one; of all where none is named.</summary>
    private static async Task<IReadOnlySet<string>> FailedAsync(GeneratedApp app, string browser, string? part)
    {
        var files = Directory.GetFiles(Path.Combine(app.Acceptance, "tests"))
            .Where(file => part is null || File.ReadAllText(file).Contains($"'{part}'", StringComparison.Ordinal)).Select(Path.GetFileName);
        using var process = NodeProgram.Start(app.Acceptance, GeneratedApp.Tool(app.Acceptance, "playwright"),
            ["test", "--project=desktop", "--retries=0", "--reporter=json", .. files!], [("E2E_BROWSER", browser)]);
        var errors = process.StandardError.ReadToEndAsync();
        using var report = JsonDocument.Parse(await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken));
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        report.RootElement.GetProperty("suites").GetArrayLength().ShouldBeGreaterThan(0, await errors);
        return report.RootElement.GetProperty("suites").EnumerateArray().SelectMany(Failed).ToHashSet();
    }

    private static IEnumerable<string> Failed(JsonElement suite) => suite.GetProperty("specs").EnumerateArray()
        .Where(spec => !spec.GetProperty("ok").GetBoolean()).SelectMany(spec => spec.GetProperty("tests").EnumerateArray())
        .SelectMany(test => test.GetProperty("annotations").EnumerateArray())
        .Select(annotation => annotation.GetProperty("description").GetString()!)
        .Concat(suite.TryGetProperty("suites", out var inner) ? inner.EnumerateArray().SelectMany(Failed) : []);
}
