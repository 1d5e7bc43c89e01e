using System.Globalization;
using Orleans;
using Orleans.Runtime;
using Orleans.Storage;

namespace Catalyst.Engine.InProcess.State;

/// <summary>State that ends with the process. Written as JSON all the same, so that no grain shares an object with its storage.</summary>
internal sealed class MemoryGrainStorage : IGrainStorage
{
    private readonly Lock _gate = new();
    private readonly Dictionary<(GrainId, string), (byte[]? Json, int Version)> _rows = [];

    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        lock (_gate)
        {
            var found = _rows.TryGetValue((grainId, stateName), out var row);
            grainState.State = row.Json is null ? StateFactory<T>.Create() : StateJson.Read<T>(row.Json) ?? StateFactory<T>.Create();
            grainState.ETag = found ? row.Version.ToString(CultureInfo.InvariantCulture) : null;
            grainState.RecordExists = row.Json is not null;
        }

        return Task.CompletedTask;
    }

    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        Replace(stateName, grainId, grainState, StateJson.Write(grainState.State));
        grainState.RecordExists = true;
        return Task.CompletedTask;
    }

    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
    {
        if (grainState.ETag is not null)
        {
            Replace(stateName, grainId, grainState, null);
        }

        grainState.State = StateFactory<T>.Create();
        grainState.RecordExists = false;
        return Task.CompletedTask;
    }

    private void Replace<T>(string stateName, GrainId grainId, IGrainState<T> grainState, byte[]? json)
    {
        lock (_gate)
        {
            var found = _rows.TryGetValue((grainId, stateName), out var row);
            var stored = found ? row.Version.ToString(CultureInfo.InvariantCulture) : null;
            if (stored != grainState.ETag)
            {
                throw new InconsistentStateException(
                    $"State {stateName} of {grainId} was written by someone else.", stored, grainState.ETag);
            }

            _rows[(grainId, stateName)] = (json, row.Version + 1);
            grainState.ETag = (row.Version + 1).ToString(CultureInfo.InvariantCulture);
        }
    }
}
