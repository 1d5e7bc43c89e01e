using System.Globalization;
using Catalyst.Brains.Expressions;
using Catalyst.Testing;

namespace Catalyst.Blueprints.Tests.Expressions;

/// <summary>Random expressions of random rows give the same in the database and in TypeScript.</summary>
public sealed class AgreementTests(PostgresServer postgres)
{
    private const int CasesEach = 250;

    /// <summary>Days that are special, in zones whose clocks change: at the start of summer time, at its end, on a leap day.</summary>
    private static readonly (string Zone, string Now)[] Clocks =
    [
        ("Europe/Berlin", "2024-03-31T00:30:00.000Z"), ("America/New_York", "2024-11-03T05:45:00.000Z"),
        ("Pacific/Auckland", "2024-02-29T11:15:00.000Z"), ("UTC", "2025-12-31T23:59:59.000Z"),
    ];

    [Fact]
    public async Task Database_and_TypeScript_agree()
    {
        using var languages = new TwoLanguages(postgres);
        var work = Clocks.Select((c, i) => (
            new World(ClubRows.Of(new Random(i), DateTime.Parse(c.Now, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal)),
                c.Zone, c.Now), (IReadOnlyList<Case>)[.. Cases(new Random(1000 + i))])).ToList();

        var results = await languages.EvaluateAsync(work, TestContext.Current.CancellationToken);

        results.Count.ShouldBe(CasesEach * Clocks.Length);
        var different = results.Where(r => !r.Database.SequenceEqual(r.Script)).Select(r =>
            $"{r.Case}\n  SQL {string.Join(" | ", r.Database)}\n  TS  {string.Join(" | ", r.Script)}").OrderBy(d => d.Length).ToList();
        different.ShouldBeEmpty($"{different.Count} of {results.Count}:\n{string.Join('\n', different.Take(12))}");
        // Not nothing but nones, and every helper.
        results.Sum(r => r.Database.Count(v => v is not null)).ShouldBeGreaterThan(results.Count * 3);
        languages.Helpers.Count.ShouldBe(40);
    }

    private static IEnumerable<Case> Cases(Random random)
    {
        var maker = new ExpressionMaker(random);
        for (var i = 0; i < CasesEach;)
        {
            var entity = Club.Model.Entities[random.Next(Club.Model.Entities.Count)];
            var expression = maker.Make(ExpressionMaker.Kinds[random.Next(ExpressionMaker.Kinds.Length)], entity, random.Next(1, 4));
            var typed = TypeChecker.Check(Club.Model, entity, expression, out var error);
            if (error?.Message.Contains("too large", StringComparison.Ordinal) is not true)
            {
                i++;
                yield return new(entity, expression, typed.ShouldNotBeNull($"{entity.Name}: {expression}: {error}"));
            }
        }
    }
}
