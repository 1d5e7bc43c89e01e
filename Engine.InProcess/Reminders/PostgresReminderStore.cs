using Catalyst.Engine.InProcess.State;
using Npgsql;
using Orleans.Runtime;

namespace Catalyst.Engine.InProcess.Reminders;

/// <summary>Reminders in the table of Orleans' ADO.NET provider, through the functions of <c>orleans-postgres.sql</c>.</summary>
internal sealed class PostgresReminderStore(Func<NpgsqlDataSource> dataSource, string serviceId) : IReminderStore
{
    public async Task<IReadOnlyList<ReminderRow>> ReadAllAsync(CancellationToken cancellationToken)
    {
        await using var command = dataSource().CreateCommand(
            "select grainid, remindername, starttime, period, version from orleansreminderstable where serviceid = $1");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = serviceId });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<ReminderRow>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new ReminderRow(
                reader.GetString(0),
                reader.GetString(1),
                reader.GetFieldValue<DateTimeOffset>(2),
                TimeSpan.FromMilliseconds(reader.GetInt64(3)),
                reader.GetInt32(4)));
        }

        return rows;
    }

    public async Task<ReminderRow> UpsertAsync(GrainId grainId, string name, DateTimeOffset firstTick, TimeSpan period)
    {
        await using var command = dataSource().CreateCommand("select version from upsert_reminder_row($1, $2, $3, $4, $5, $6)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = serviceId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = grainId.ToString() });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = name });
        command.Parameters.Add(new NpgsqlParameter<DateTimeOffset> { TypedValue = firstTick });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = (long)period.TotalMilliseconds });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = XxHash32.OfGrain(grainId) });
        var version = (int)(await command.ExecuteScalarAsync())!;
        return new ReminderRow(grainId.ToString(), name, firstTick, period, version);
    }

    public async Task<bool> DeleteAsync(ReminderRow row)
    {
        await using var command = dataSource().CreateCommand("select row_count from delete_reminder_row($1, $2, $3, $4)");
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = serviceId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = row.GrainId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = row.Name });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = row.Version });
        return (int)(await command.ExecuteScalarAsync())! > 0;
    }
}
