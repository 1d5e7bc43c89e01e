using System.Globalization;
using System.Text.Json;

namespace Catalyst.Cli.Commands;

/// <summary><c>catalyst costs</c>: what language models took, by task or by what else is asked for.</summary>
internal static class CostsCommand
{
    public static Command Create(CliHome home)
    {
        var task = new Argument<string?>("task")
        {
            Description = "Only of this task: its id, or the last digits of it", Arity = ArgumentArity.ZeroOrOne,
        };
        var by = new Option<string>("--by")
        {
            Description = "Add up by task, project, agent, phase, model or day", DefaultValueFactory = _ => "task",
        };
        by.AcceptOnlyFromAmong("task", "project", "agent", "phase", "model", "day");
        var command = new Command("costs", "Show what language models took: calls, tokens and, with prices, dollars") { task, by };
        command.SetAction(async (result, cancellationToken) =>
        {
            var (_, api) = TaskCommands.Connect(home);
            using (api)
            {
                Guid? id = result.GetValue(task) is { } named ? await TaskCommands.ResolveAsync(api, named, cancellationToken) : null;
                foreach (var line in Lines(await api.CostsAsync(result.GetValue(by)!, id, cancellationToken)))
                {
                    Output.Line(line);
                }

                return 0;
            }
        });
        return command;
    }

    /// <summary>What models took for a task, in words; null where none was called.</summary>
    public static async Task<string?> OfTaskAsync(ApiClient api, Guid task, CancellationToken cancellationToken) =>
        await api.FindCostsAsync(task, cancellationToken) is { } report && report.GetProperty("total") is var total
            && total.GetProperty("calls").GetInt64() > 0 ? Words(total) : null;

    /// <summary>A line for each group and one for all.</summary>
    public static IEnumerable<string> Lines(JsonElement report)
    {
        var items = report.GetProperty("items").EnumerateArray().ToList();
        if (items.Count == 0)
        {
            return ["No language model was called."];
        }

        var names = items.Select(item =>
            item.TryGetProperty("key", out var key) && key.GetString() is { Length: > 0 } name ? name : "(none)");
        var all = names.Zip(items).Append(("in all", report.GetProperty("total"))).ToList();
        var width = all.Max(line => line.Item1.Length);
        return all.Select(line => $"{line.Item1.PadRight(width)}  {Words(line.Item2)}");
    }

    /// <summary>One group in words.</summary>
    public static string Words(JsonElement row)
    {
        long Count(string name) => row.GetProperty(name).GetInt64();
        var (calls, failed, unpriced, cost) = (Count("calls"), Count("failed"), Count("unpriced"), row.GetProperty("cost").GetDecimal());
        var dollars = unpriced == calls ? "cost unknown" : cost.ToString("$0.00####", CultureInfo.InvariantCulture)
            + (unpriced > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {unpriced} of unknown cost") : "");
        return string.Create(CultureInfo.InvariantCulture, $"{calls} {(calls == 1 ? "call" : "calls")}")
            + (failed > 0 ? string.Create(CultureInfo.InvariantCulture, $" ({failed} without an answer)") : "")
            + string.Create(CultureInfo.InvariantCulture,
                $", {Count("prompt_tokens"):N0} tokens read, {Count("completion_tokens"):N0} written, {dollars}");
    }
}
