using Catalyst.Blueprints.Stacks.NodeExpressReact;
using Catalyst.Blueprints.Tests.Understanding;
using Catalyst.Blueprints.Understanding;

namespace Catalyst.Blueprints.Tests.Stacks.Running;

/// <summary>
/// Applications leave out what they do not need, and what is left must still fit together: every mix of parts that the requests of the
/// table lead to is type-checked.
/// </summary>
public sealed class MixTests
{
    [Fact]
    public async Task Every_mix_of_parts_fits_together()
    {
        var mixes = RequestTableTests.Texts().Select(request => (Request: request, RequestReader.Read(request).Model))
            .Where(read => read.Model is not null)
            .DistinctBy(read => string.Join(' ', new App(read.Model!).Features.Order(StringComparer.Ordinal)));

        var parallel = new ParallelOptions { MaxDegreeOfParallelism = 2, CancellationToken = TestContext.Current.CancellationToken };
        await Parallel.ForEachAsync(mixes, parallel, async (mix, _) =>
        {
            await using var app = await GeneratedApp.WriteAsync(mix.Model!);
            foreach (var part in new[] { app.Backend, app.Frontend, app.Acceptance })
            {
                await NodeProgram.RunAsync(part, GeneratedApp.Tool(part, "tsc"), "--noEmit");
            }
        });
    }
}
