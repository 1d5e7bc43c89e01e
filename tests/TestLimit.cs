using System.Collections.Concurrent;
using System.Reflection;
using Xunit.v3;

[assembly: Catalyst.Testing.TestLimit]

namespace Catalyst.Testing;

/// <summary>
/// Bounds every test of an assembly, so that one that waits for what never comes fails by name instead of holding up the whole run. First
/// its token is cancelled, which ends what waits on it; a test that does not heed its token takes its process along, because nothing
/// else ends a loop. Far above what any test takes on a slow machine; one that may take longer sets a timeout of its own.
/// </summary>
[AttributeUsage(AttributeTargets.Assembly)]
internal sealed class TestLimitAttribute : BeforeAfterTestAttribute
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Grace = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Timer> _running = new();

    public override void Before(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (test.Timeout > 0)
        {
            return;
        }

        var context = TestContext.Current;
        var heeded = true;
        _running[test.UniqueID] = new Timer(
            _ =>
            {
                if (!heeded)
                {
                    Environment.FailFast($"The test \"{test.TestDisplayName}\" has run for {Limit + Grace} and does not heed its token.");
                }

                heeded = false;
                context.TestOutputHelper?.WriteLine($"Cancelled, because it had run for {Limit}.");
                context.CancelCurrentTest();
            },
            state: null,
            Limit,
            Grace);
    }

    public override void After(MethodInfo methodUnderTest, IXunitTest test)
    {
        if (_running.TryRemove(test.UniqueID, out var timer))
        {
            timer.Dispose();
        }
    }
}
