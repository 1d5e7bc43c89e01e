using System.Text.Json;
using System.Text.RegularExpressions;
using Catalyst.Brains;

namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>The package of tests that prove the wishes in a browser.</summary>
internal static partial class AcceptanceFiles
{
    private const string Folder = "e2e";
    private const string CriteriaFile = "criteria.json";

    private static readonly IAcceptance[] Kinds =
        [new PageAcceptance(), new SiteAcceptance(), new FormAcceptance(),
            new ThingAcceptance(), new LinkAcceptance(), new ComputedAcceptance(), new ConditionAcceptance(),
            new RuleAcceptance(), new ActionAcceptance(), new OrderAcceptance(), new ViewAcceptance(), new LoginAcceptance(),
            new RoleAcceptance(), new BoardAcceptance(), new ToolAcceptance(),
            new RowsAcceptance(), new ThemeAcceptance()];

    private static readonly string[] Fixtures = ["app", "browser", "delivered"];

    public static AppAcceptance Manifest { get; } = new(Folder, "package-lock.json", ["npm", "ci"], ["npm", "test"], CriteriaFile,
        "reports/results.json", "reports/playwright-report", "E2E_BROWSER");

    public static IEnumerable<GeneratedFile> Of(App app) => Template
        .Files(app, Folder, ["package.json", "package-lock.json", "tsconfig.json", "playwright.config.ts", "support/app.ts",
            "support/index.ts", "support/server.ts"])
        .Append(Criteria(app.Model))
        .Concat(Kinds.SelectMany(kind => kind.Of(app)).Where(test => CanBeTried(app, test)).GroupBy(test => test.File)
            .Select(group => Commits.File($"{Folder}/tests/{group.Key}.spec.ts", Write([.. group]))));

    /// <summary>What was asked for, with the parts that the tests prove.</summary>
    public static GeneratedFile Criteria(AppModel model) => Commits.File($"{Folder}/{CriteriaFile}", JsonSerializer.Serialize(
        (model.Wishes ?? []).Select(w => new AppCriterion(w.Words, w.Criterion, w.By, w.NotDone)), WireJson.Indented) + "\n");

    // What cannot be tried is unproved, which is less wrong than a test that fails by its own values.
    private static bool CanBeTried(App app, AcceptanceTest test) => test.Proves.All(part =>
        app.Entities.FirstOrDefault(e => e.Name == part.Split('.')[0]) is not { } resource || Row.IsAllowed(resource));

    private static string Write(IReadOnlyList<AcceptanceTest> tests)
    {
        var text = string.Join("\n\n", tests.Select(Write));
        return $$"""
            import { {{(text.Contains("expect(", StringComparison.Ordinal) ? "expect, " : "")}}proves, test } from '../support';

            {{text}}

            """;
    }

    private static string Write(AcceptanceTest test)
    {
        var fixtures = string.Join(", ", Fixtures.Where(name => test.Body.Contains($"{name}.", StringComparison.Ordinal)));
        return $$"""
            test({{Code.Ts(test.Title)}}, proves({{Parts(test.Proves)}}), async ({ {{fixtures}} }) => {
              {{Code.Indent(Named().Replace(test.Body, row => IsUsed(row, test.Body) ? row.Value : row.Groups["call"].Value), 2)}}
            });
            """;
    }

    /// <summary>Names, in lines of a length that can be read.</summary>
    private static string Parts(IReadOnlyList<string> names)
    {
        var lines = names.Select(Code.Ts).Chunk(6).Select(line => string.Join(", ", line)).ToList();
        return lines.Count < 2 ? string.Concat(lines) : $"\n  {string.Join(",\n  ", lines)},\n";
    }

    /// <summary>Whether a row that a test makes is mentioned again.</summary>
    private static bool IsUsed(Match row, string body) => Regex.Count(body, $@"\b{row.Groups["name"].Value}\b") > 1;

    [GeneratedRegex(@"const (?<name>\w+) = (?<call>await app\.make\()")]
    private static partial Regex Named();
}
