using Catalyst.Brains.Model;

namespace Catalyst.Blueprints.Tests.Understanding;

/// <summary>What a person is told about a request beside what is built.</summary>
internal static class Telling
{
    /// <summary>The assumptions, and each wish that is not done with the reason.</summary>
    public static IReadOnlyList<string> Of(AppModel model) =>
        [.. model.Assumptions, .. (model.Wishes ?? []).Where(w => !w.IsDone).Select(w => $"'{w.Words}': {w.NotDone}")];
}
