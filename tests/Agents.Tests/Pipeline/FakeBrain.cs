using System.Runtime.CompilerServices;
using Catalyst.Brains;

namespace Catalyst.Agents.Tests.Pipeline;

/// <summary>Thinks of a tiny application that needs no package, so that everything around the thinking is real and fast.</summary>
internal sealed class FakeBrain : IBrain
{
    private static readonly Dictionary<string, string> None = [];

    public string Name => "fake";

    /// <summary>Replaces or adds files of the application, before it is written.</summary>
    public Dictionary<string, string> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>Steps of a rework round; none by default.</summary>
    public List<CodeStep> Rework { get; } = [];

    public List<CodeRequest> Requests { get; } = [];

    public int PlansMade { get; private set; }

    public Func<Plan, Plan> Change { get; set; } = plan => plan;

    public Task<Thought<Interpretation>> InterpretAsync(InterpretationRequest request, CancellationToken cancellationToken) =>
        throw new NotSupportedException();

    public Task<Thought<Plan>> PlanAsync(PlanRequest request, CancellationToken cancellationToken)
    {
        PlansMade++;
        return Thought(Change(new Plan(
            new PlanProject("Note: App", "Keeps notes.\n\"Quoted\"", "People"),
            ["No login is needed"],
            [new PlanFeature("F1", "Notes", "Write notes", "high", "low", ["T1", "T2", "T3"], ["A note can be written"])],
            [
                new PlanTask("T1", "F1", "Store", "database", 1, [], ["backend/a"]),
                new PlanTask("T2", "F1", "Serve", "backend", 2.5, ["T1"], []),
                new PlanTask("T3", "F1", "Show", "frontend", 1, ["T1"], []),
            ],
            [new PlanEndpoint("GET", "/api/notes", "List", None, new Dictionary<string, string> { ["id"] = "uuid" })],
            [new PlanRisk("Loss | of data", "high", "Backups")],
            0.3)));
    }

    public Task<Thought<Architecture>> DesignAsync(DesignRequest request, CancellationToken cancellationToken) => Thought(new Architecture(
        "fake-stack", new Dictionary<string, string> { ["backend"] = "Node", ["frontend"] = "HTML" },
        [new DataModel("Note", "notes", [new DataField("id", "UUID", true, PrimaryKey: true)], [new DataIndex(["id"], true)])],
        [new DecisionRecord("plain-node", "Plain Node", "# Plain Node\n")],
        "# Design\n", "# Stack\n", "# Components\n", "openapi: 3.0.0\n", "# Guide\n", "<svg/>", 1));

    public async IAsyncEnumerable<CodeStep> WriteAsync(CodeRequest request, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Requests.Add(request);
        await Task.Yield();
        if (request.Round > 0)
        {
            foreach (var step in Rework)
            {
                yield return step;
            }

            yield break;
        }

        var files = FakeApp.Files(Files);
        foreach (var (name, subject, folder) in new[] { ("setup", "chore: Initialize project structure", ""),
            ("backend", "feat(backend): Add note routes", "backend/"), ("frontend", "feat(frontend): Add note list", "frontend/"),
                ("acceptance", "test: Try it in a browser", "e2e/") }
            .Where(step => step.Item3.Length == 0 || files.Keys.Any(path => path.StartsWith(step.Item3, StringComparison.Ordinal))))
        {
            yield return new CodeStep(
                name, subject, "",
                [.. files.Where(file => folder.Length == 0
                    ? !file.Key.Contains('/', StringComparison.Ordinal)
                    : file.Key.StartsWith(folder, StringComparison.Ordinal)).Select(file => new GeneratedFile(file.Key, file.Value))],
                files.Count, []);
        }
    }

    public Task<Thought<ReviewNotes>> ReviewAsync(ReviewRequest request, CancellationToken cancellationToken) =>
        Thought(new ReviewNotes(["Add a search"]));

    public Task<Thought<DeploymentFiles>> PackageAsync(PackageRequest request, CancellationToken cancellationToken) =>
        Thought(new DeploymentFiles(
        [new GeneratedFile("Dockerfile.backend", "FROM node\n"), new GeneratedFile("k8s/deployment.yaml", "kind: Deployment\n"),
            new GeneratedFile("DEPLOYMENT.md", "# Deployment\n")]));

    private static Task<Thought<T>> Thought<T>(T value) => Task.FromResult(new Thought<T>(value, new BrainCost("fake", 1, 1, 0.25m), []));
}

/// <summary>A backend and a frontend of plain Node scripts that leave JUnit and coverage behind.</summary>
internal static class FakeApp
{
    public const string JUnit =
        "<testsuites><testsuite name=\"n\"><testcase name=\"lists\" classname=\"notes.test.ts\" time=\"0.1\"/><testcase name=\"adds\" "
            + "classname=\"notes.test.ts\" time=\"0.1\"/></testsuite></testsuites>";
    public const string Coverage = """{"total":{"lines":{"total":100,"covered":90,"pct":90}}}""";

    /// <summary>A test script that writes both reports and says what Vitest would.</summary>
    public static string TestScript(string junit = JUnit, int exitCode = 0) => $$"""
        import { mkdirSync, writeFileSync } from 'node:fs';
        mkdirSync('coverage', { recursive: true });
        writeFileSync('junit.xml', {{System.Text.Json.JsonSerializer.Serialize(junit)}});
        writeFileSync('coverage/coverage-summary.json', {{System.Text.Json.JsonSerializer.Serialize(Coverage)}});
        process.stdout.write(' ✓ tests/notes.test.ts (2 tests) 12ms\n');
        process.exitCode = {{exitCode}};

        """;

    public static Dictionary<string, string> Files(IReadOnlyDictionary<string, string> changes)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["README.md"] = "# Notes\n\nInstall, start and test it: `npm ci`, `npm start`, `npm test`. The API lists notes.\n"
                + new string('.', 200),
            [".gitignore"] = "node_modules/\ndist/\ncoverage/\njunit.xml\n",
            ["Dockerfile"] = "FROM node\n",
            ["catalyst.app.json"] = Manifest,
        };
        foreach (var component in new[] { "backend", "frontend" })
        {
            files[component + "/package.json"] = $$"""{ "name": "{{component}}", "version": "1.0.0", "private": true, "type": "module" }"""
                + "\n";
            files[component + "/package-lock.json"] =
                $$"""{ "name": "{{component}}", "version": "1.0.0", "lockfileVersion": 3, "requires": true, """
                + $$"""  "packages": { "": { "name": "{{component}}", "version": "1.0.0" } } }""" + "\n";
            files[component + "/tsconfig.json"] = """{ "compilerOptions": { "strict": true } }""" + "\n";
            files[component + "/src/notes.ts"] =
                "// Notes of everyone.\nexport function notes(limit: number): string[] {\n  return limit > 0 ? ['a'] : [];\n}\n";
            files[component + "/tests/notes.test.ts"] =
                "import { notes } from '../src/notes.js';\n\ntest('lists', () => { expect(notes(1)).toEqual(['a']); });\n";
            files[component + "/check.mjs"] = "process.exitCode = 0;\n";
            files[component + "/test.mjs"] = TestScript();
            files[component + "/build.mjs"] =
                "import { mkdirSync, appendFileSync } from 'node:fs';\nmkdirSync('dist', { recursive: true "
                    + "});\nappendFileSync('dist/server.js', 'built\\n');\n";
        }

        foreach (var (path, content) in changes)
        {
            files[path] = content;
        }

        return files;
    }

    private static string Manifest => """
        {
          "version": 1, "name": "notes", "stack": "fake-stack",
          "components": [
            { "name": "backend", "path": "backend", "lock_file": "package-lock.json",
              "install": ["node", "-e", "require('fs').mkdirSync('node_modules', { recursive: true })"],
              "typecheck": ["node", "check.mjs"], "test": ["node", "test.mjs"],
              "junit": "junit.xml", "coverage_summary": "coverage/coverage-summary.json", "build": ["node", "build.mjs"],
              "output": "dist" },
            { "name": "frontend", "path": "frontend", "lock_file": "package-lock.json",
              "install": ["node", "-e", "require('fs').mkdirSync('node_modules', { recursive: true })"],
              "typecheck": null, "test": ["node", "test.mjs"],
              "junit": "junit.xml", "coverage_summary": "coverage/coverage-summary.json", "build": ["node", "build.mjs"],
              "output": "dist" }
          ],
          "run": { "component": "backend", "command": ["node", "dist/server.js"], "port_variable": "PORT", "health_path": "/health",
            "api_path": "/api", "data_variable": "DATA_DIR",
            "static_variable": "STATIC_DIR", "static_component": "frontend", "environment": { "LOG_LEVEL": "info" } }
        }

        """;
}
