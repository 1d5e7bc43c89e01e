using System.Text.Json.Serialization;

namespace Catalyst.Brains;

/// <summary>
/// <c>catalyst.app.json</c> in the root of a generated repository: how to install, test, build and run it. The Tester and the Deployer
/// follow it and know no stack; any repository may carry one.
/// </summary>
/// <param name="Version">1.</param>
/// <param name="Name">Project slug.</param>
/// <param name="Stack">Id of the stack pack.</param>
/// <param name="Acceptance">Tests in a browser of what was asked for, or null.</param>
public sealed record AppManifest(int Version, string Name, string Stack, IReadOnlyList<AppComponent> Components, AppRun Run,
    AppAcceptance? Acceptance = null)
{
    /// <summary>Its path in the repository.</summary>
    public const string FileName = "catalyst.app.json";
}

/// <summary>One part of the application with its own dependencies and tests.</summary>
/// <param name="Name">backend or frontend.</param>
/// <param name="Path">Directory in the repository.</param>
/// <param name="LockFile">Dependencies are installed once per content of this file and shared, e.g. <c>package-lock.json</c> (in
/// Path).</param>
/// <param name="Install">Command, e.g. <c>["npm","ci"]</c>.</param>
/// <param name="Typecheck">Static check, or null.</param>
/// <param name="Test">Runs its tests with coverage; null when it has none.</param>
/// <param name="JUnit">Where <paramref name="Test"/> leaves its JUnit XML, relative to Path.</param>
/// <param name="CoverageSummary">Where it leaves istanbul's coverage-summary.json, relative to Path.</param>
/// <param name="Build">Builds it for production; null when nothing needs building.</param>
/// <param name="Output">What Build makes, relative to Path, e.g. <c>dist</c>.</param>
public sealed record AppComponent(
    string Name,
    string Path,
    string LockFile,
    IReadOnlyList<string> Install,
    IReadOnlyList<string>? Typecheck,
    IReadOnlyList<string>? Test,
    [property: JsonPropertyName("junit")] string? JUnit,
    string? CoverageSummary,
    IReadOnlyList<string>? Build,
    string? Output);

/// <summary>How the built application is run as one process that serves its API and its UI on one port.</summary>
/// <param name="Component">Whose directory it runs in.</param>
/// <param name="Command">For example <c>["node","dist/server.js"]</c>.</param>
/// <param name="PortVariable">Environment variable of the port.</param>
/// <param name="HealthPath">Answers 2xx when ready.</param>
/// <param name="ApiPath">Where the API begins, e.g. <c>/api</c>.</param>
/// <param name="DataVariable">Variable naming a directory for its data; null when it keeps none.</param>
/// <param name="StaticVariable">Variable naming the directory of the built UI; null when there is none.</param>
/// <param name="StaticComponent">The component whose output that is.</param>
/// <param name="Environment">Further plain variables.</param>
public sealed record AppRun(
    string Component,
    IReadOnlyList<string> Command,
    string PortVariable,
    string HealthPath,
    string ApiPath,
    string? DataVariable,
    string? StaticVariable,
    string? StaticComponent,
    IReadOnlyDictionary<string, string> Environment);

/// <summary>Playwright tests that start the built application, try it in a browser, and name the parts that they prove.</summary>
/// <param name="Path">Directory in the repository.</param>
/// <param name="LockFile">As of a component.</param>
/// <param name="Install">As of a component.</param>
/// <param name="Test">Runs them.</param>
/// <param name="Criteria">What was asked for, relative to Path: a list of <c>words, criterion, by, not_done</c>.</param>
/// <param name="Results">Where Test leaves Playwright's JSON report, relative to Path.</param>
/// <param name="Report">Where it leaves the HTML report, a directory relative to Path.</param>
/// <param name="BrowserVariable">Environment variable of the browser's program.</param>
public sealed record AppAcceptance(
    string Path,
    string LockFile,
    IReadOnlyList<string> Install,
    IReadOnlyList<string> Test,
    string Criteria,
    string Results,
    string Report,
    string BrowserVariable);

/// <summary>One thing that was asked for, as the acceptance tests know it.</summary>
/// <param name="Words">As the person wrote them.</param>
/// <param name="Criterion">What can be tried; empty when it is not done.</param>
/// <param name="By">Names of the parts that keep it.</param>
/// <param name="NotDone">Why it is not done, as it stands behind "because"; null when it is claimed to be done.</param>
public sealed record AppCriterion(string Words, string Criterion, IReadOnlyList<string> By, string? NotDone = null);
