using System.ComponentModel;
using System.Globalization;
using Catalyst.Api.Http;
using Catalyst.Grains.Interfaces.Agents;
using Catalyst.Grains.Interfaces.Tasks;
using Catalyst.Persistence;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Catalyst.Api.Apis;

/// <summary>The parameters of a search in the lines of agents, as they came.</summary>
internal sealed record LogSearch(
    [property: FromQuery(Name = "task_id"), Description("Only lines of this task")] string? TaskId,
    [property: FromQuery(Name = "agent"), Description("planner, architect, coder, tester, reviewer or deployer")] string? Agent,
    [property: FromQuery(Name = "level"), Description("info, success, warning or error")] string? Level,
    [property: FromQuery(Name = "text"),
        Description("Words of which each begins a word of the message or the file, in any order and any case")] string? Text,
    [property: FromQuery(Name = "from"), Description("The earliest time, included; ISO 8601, UTC when it names no offset")] string? From,
    [property: FromQuery(Name = "to"), Description("The latest time, left out")] string? To,
    [property: FromQuery(Name = "limit"), Description("Lines of a page: 1 to 1000, 100 when left out")] string? Limit,
    [property: FromQuery(Name = "cursor"), Description("next_cursor of the page before")] string? Cursor)
{
    private const int DefaultLimit = 100;
    private const int MaxLimit = 1000;
    private const int MaxText = 200;

    private static readonly string[] Agents = [.. TaskPhases.All.Select(phase => phase.Actor())];
    private static readonly string[] Levels = [.. Enum.GetNames<ReportLevel>().Select(name => name.ToLowerInvariant())];

    /// <summary>What is to be looked for, or the problem with the first parameter that cannot be used.</summary>
    public ProblemHttpResult? TryRead(out AgentLogQuery query, out int limit)
    {
        (query, limit) = (new AgentLogQuery(), DefaultLimit);
        if (Given(TaskId) is { } id)
        {
            if (!Guid.TryParse(id, out var taskId))
            {
                return Refuse("task_id", id, "a UUID such as 0190b0a4-5f3e-7c21-9d1e-3f5a8c2b7e64");
            }

            query = query with { TaskId = taskId };
        }

        if (Given(Agent) is { } agent)
        {
            if (!Agents.Contains(agent, StringComparer.OrdinalIgnoreCase))
            {
                return Refuse("agent", agent, $"one of {string.Join(", ", Agents)}");
            }

            query = query with { AgentName = char.ToUpperInvariant(agent[0]) + agent[1..].ToLowerInvariant() };
        }

        if (Given(Level) is { } level)
        {
            if (!Levels.Contains(level, StringComparer.OrdinalIgnoreCase))
            {
                return Refuse("level", level, $"one of {string.Join(", ", Levels)}");
            }

            query = query with { Level = level.ToLowerInvariant() };
        }

        if (Given(Text) is { } text)
        {
            if (text.Length > MaxText || !text.Any(char.IsLetterOrDigit))
            {
                return Refuse("text", text, $"at most {MaxText} characters with at least one letter or digit");
            }

            query = query with { Text = text };
        }

        return ReadTimes(ref query) ?? ReadLimit(ref limit);
    }

    private ProblemHttpResult? ReadTimes(ref AgentLogQuery query)
    {
        if (Given(From) is { } from)
        {
            if (Time(from) is not { } earliest)
            {
                return Refuse("from", from, "a time such as 2026-03-04T05:06:07Z (write + as %2B)");
            }

            query = query with { From = earliest };
        }

        if (Given(To) is { } to)
        {
            if (Time(to) is not { } latest)
            {
                return Refuse("to", to, "a time such as 2026-03-04T05:06:07Z (write + as %2B)");
            }

            query = query with { To = latest };
        }

        return query is { From: { } start, To: { } end } && start >= end
            ? Refuse("to", To!, "a time after 'from', which is left out of what is found") : null;
    }

    private ProblemHttpResult? ReadLimit(ref int limit)
    {
        if (Given(Limit) is { } wanted)
        {
            if (!int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out limit) || limit is < 1 or > MaxLimit)
            {
                return Refuse("limit", wanted, $"a whole number from 1 to {MaxLimit}");
            }
        }

        return null;
    }

    /// <summary>A parameter that is left empty, as forms send it, asks for nothing.</summary>
    private static string? Given(string? value) => string.IsNullOrWhiteSpace(value) ? null : value.Trim();

    /// <summary>Times beyond what a database keeps are refused here.</summary>
    private static DateTimeOffset? Time(string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var time) && time.Year is > 1 and < 9999
            ? time
            : null;

    private static ProblemHttpResult Refuse(string parameter, string value, string expected) =>
        Problems.BadRequest($"'{(value.Length > 80 ? value[..80] + "…" : value)}' is not valid for '{parameter}': expected {expected}.");
}
