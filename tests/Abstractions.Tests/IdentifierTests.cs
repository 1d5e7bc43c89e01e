using Catalyst.Testing;

namespace Catalyst.Abstractions.Tests;

public sealed class IdentifierTests
{
    [Fact]
    public void A_new_id_is_a_UUIDv7_that_sorts_by_its_time()
    {
        var time = new FakeTimeProvider();
        var ids = new List<Guid>();
        for (var n = 0; n < 50; n++)
        {
            ids.Add(Identifiers.New(time));
            time.Advance(TimeSpan.FromMilliseconds(1));
        }

        ids.ShouldAllBe(id => id.Version == 7);
        ids.Select(id => id.ToString()).ShouldBe(ids.Select(id => id.ToString()).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_short_id_is_the_random_end()
    {
        var id = Guid.Parse("0192f0c1-2b3c-7d4e-8f50-1234567890ab");
        Identifiers.Short(id).ShouldBe("567890ab");
        Identifiers.Branch(id).ShouldBe("feature/task-567890ab");

        // Ids of one moment differ where it is taken.
        var time = new FakeTimeProvider();
        Enumerable.Range(0, 1000).Select(_ => Identifiers.Short(Identifiers.New(time))).Distinct().Count().ShouldBeGreaterThan(990);
    }

    [Fact]
    public void Two_installations_on_one_machine_are_told_apart()
    {
        var a = new CatalystPaths("/srv/a");
        a.HomeId.ShouldBe(new CatalystPaths("/srv/a").HomeId);
        a.HomeId.ShouldNotBe(new CatalystPaths("/srv/b").HomeId);
        a.HomeId.Length.ShouldBe(16);
        var task = Guid.NewGuid();
        new[] { a.Worktree(task), a.Preview(task), a.ArtifactsOf(task), a.LogsOf(task), a.Repositories, a.Cache, a.Postgres, a.Run }
            .ShouldAllBe(path => path.StartsWith("/srv/a/"));
    }
}
