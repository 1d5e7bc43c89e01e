namespace Catalyst.Blueprints.Stacks.NodeExpressReact.Acceptance;

/// <summary>Writes what a person tries in a browser to see one kind of part work.</summary>
internal interface IAcceptance
{
    IEnumerable<AcceptanceTest> Of(App app);
}

/// <summary>One test in a browser.</summary>
/// <param name="File">Of the tests it stands with, without its ending.</param>
/// <param name="Title">What is true when it passes, as a sentence.</param>
/// <param name="Proves">Names of the parts that it proves, as wishes name them.</param>
/// <param name="Body">Statements in TypeScript, with the application as <c>app</c>.</param>
internal sealed record AcceptanceTest(string File, string Title, IReadOnlyList<string> Proves, string Body);
