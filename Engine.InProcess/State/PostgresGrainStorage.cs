using System.Globalization;
using Npgsql;
using NpgsqlTypes;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Catalyst.Engine.InProcess.State;

/// <summary>State in the table of Orleans' ADO.NET storage, through the functions of <c>orleans-postgres.sql</c>. The etag is the row's version.</summary>
internal sealed class PostgresGrainStorage(Func<NpgsqlDataSource> dataSource, string serviceId) : IGrainStorage
{
    private const string Match =
        """
        grainidhash = $1 and graintypehash = $2 and grainidn0 = $3 and grainidn1 = $4 and graintypestring = $5
        and grainidextensionstring is not distinct from $6 and serviceid = $7
        """;

    public async Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await using var command = dataSource().CreateCommand($"select payloadbinary, version from orleansstorage where {Match}");
        AddKey(command, stateName, grainId);
        await using var reader = await command.ExecuteReaderAsync();
        if (!await reader.ReadAsync())
        {
            (grainState.State, grainState.ETag, grainState.RecordExists) = (StateFactory<T>.Create(), null, false);
            return;
        }

        var json = await reader.IsDBNullAsync(0) ? null : await reader.GetFieldValueAsync<byte[]>(0);
        grainState.State = json is null ? StateFactory<T>.Create() : StateJson.Read<T>(json) ?? StateFactory<T>.Create();
        grainState.ETag = reader.GetInt32(1).ToString(CultureInfo.InvariantCulture);
        grainState.RecordExists = json is not null;
    }

    public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        await using var command = dataSource().CreateCommand("select newgrainstateversion from writetostorage($1, $3, $4, $2, $5, $6, $7, $8, $9)");
        AddKey(command, stateName, grainId);
        AddVersion(command, grainState.ETag);
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = StateJson.Write(grainState.State) });
        var version = await command.ExecuteScalarAsync() as int?;
        grainState.ETag = Checked(version, stateName, grainId, grainState.ETag);
        grainState.RecordExists = true;
    }

    public async Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null)
        {
            await using var command = dataSource().CreateCommand(
                $"update orleansstorage set payloadbinary = null, version = version + 1 where {Match} and version = $8 returning version");
            AddKey(command, stateName, grainId);
            AddVersion(command, grainState.ETag);
            grainState.ETag = Checked(await command.ExecuteScalarAsync() as int?, stateName, grainId, grainState.ETag);
        }

        grainState.State = StateFactory<T>.Create();
        grainState.RecordExists = false;
    }

    private static string Checked(int? version, string stateName, GrainId grainId, string? etag)
    {
        var stored = version?.ToString(CultureInfo.InvariantCulture);
        return stored is null || stored == etag
            ? throw new InconsistentStateException($"State {stateName} of {grainId} was written by someone else.", null, etag)
            : stored;
    }

    private static void AddVersion(NpgsqlCommand command, string? etag) => command.Parameters.Add(new NpgsqlParameter
    {
        NpgsqlDbType = NpgsqlDbType.Integer,
        Value = etag is null ? DBNull.Value : int.Parse(etag, CultureInfo.InvariantCulture),
    });

    private void AddKey(NpgsqlCommand command, string stateName, GrainId grainId)
    {
        var key = StorageKey.For(grainId, stateName);
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = key.IdHash });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = key.TypeHash });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.N0 });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = key.N1 });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = stateName });
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Varchar, Value = (object?)key.Text ?? DBNull.Value });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = serviceId });
    }
}
