using Catalyst.Blueprints;
using Catalyst.Brains;
using Catalyst.FakeModel;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Llm;
using Catalyst.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Logging;

namespace Catalyst.Agents.Tests.Pipeline;

/// <summary>The agents build what a language model has read.</summary>
public sealed class ModelBuildTests
{
    private const string Key = "sk-canary-1234567890abcdef";

    [Fact]
    public async Task What_a_model_reads_is_planned_designed_and_written_without_its_key()
    {
        var answer = await File.ReadAllTextAsync(
            Path.Combine(Checkout.Root, "Llm", "Reading", "example.json"), TestContext.Current.CancellationToken);
        await using var model = await FakeModelServer.StartAsync(FakeAnswer.Says(answer));
        await using var services = Services(model);
        var brain = services.GetRequiredService<IBrain>();
        const string message = "a logbook for our rowing club: who takes which boat, nobody may take a boat that is out, show "
            + "kilometres per boat, warn when a boat has done 500 km since its service, mail me then. Navy.";
        var read = (await brain.InterpretAsync(new InterpretationRequest(message, []), TestContext.Current.CancellationToken)).Value;
        await using var workshop = new Workshop(brain: brain);

        foreach (var phase in new[] { TaskPhase.Planning, TaskPhase.Architecture, TaskPhase.Coding })
        {
            var result = await workshop.RunAsync(phase, prompt: message, brief: read.Brief);
            result.Success.ShouldBeTrue(result.Error);
        }

        (await File.ReadAllTextAsync(Path.Combine(workshop.Worktree, "e2e", "criteria.json"), TestContext.Current.CancellationToken))
            .ShouldContain("applications send no mail");
        workshop.Git("grep", "-l", "This boat is out at that time.", workshop.Branch).ShouldContain("backend/src/db/migrations/");
        workshop.Git("grep", "-l", Key, workshop.Branch).ShouldBeEmpty();
        workshop.Reporter.Lines.ShouldAllBe(line => !line.Contains(Key, StringComparison.Ordinal));
    }

    private static ServiceProvider Services(FakeModelServer model)
    {
        var services = new ServiceCollection();
        services.AddSingleton<ILoggerFactory>(NullLoggerFactory.Instance);
        services.AddSingleton(TimeProvider.System);
        services.AddBlueprintBrain().AddLlmBrain(
            new ProviderKeys(name => name == "ANTHROPIC_API_KEY" ? Key : null),
            new LlmOptions { Addresses = new Dictionary<string, string> { ["anthropic"] = model.Address } });
        return services.BuildServiceProvider();
    }
}
