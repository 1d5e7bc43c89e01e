namespace Catalyst.Blueprints.Tests.Understanding.Corpus;

/// <summary>One thing that a model has.</summary>
/// <param name="Kind">Kind of part: <c>thing</c>, <c>field</c>, <c>link</c>, <c>rule</c>, the kind of a view, ...</param>
/// <param name="Thing">To what it belongs, or empty.</param>
/// <param name="Words">Every word of the part, names taken apart.</param>
/// <param name="Target">The other thing of a link, or empty.</param>
/// <param name="Type">Type of a field.</param>
/// <param name="IsChosen">Whether somebody must have asked for it; lists and such things come by themselves.</param>
internal sealed record Fact(string Kind, string Thing, string Words, string Target = "", string Type = "", bool IsChosen = false);
