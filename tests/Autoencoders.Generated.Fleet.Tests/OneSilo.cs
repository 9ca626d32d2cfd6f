using Fleet.Grains;
using Fleet.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Orleans;
using Orleans.Core.Internal;
using Orleans.Runtime;
using Orleans.Storage;

namespace Fleet.Tests;

/// <summary>A real silo with its page, which keeps the states of pumps in memory.</summary>
public sealed class OneSilo : IAsyncLifetime
{
    internal const int CheckpointRows = 128;

    private WebApplication _silo = null!;

    public Uri Page => new(_silo.Urls.First());

    public IGrainFactory Grains => _silo.Services.GetRequiredService<IGrainFactory>();

    internal SiloReport Report => _silo.Services.GetRequiredService<SiloCounts>().Report("test", TimeProvider.System.GetUtcNow());

    public async Task InitializeAsync()
    {
        var settings = new SiloSettings { Page = "http://127.0.0.1:0", CheckpointRows = CheckpointRows, CheckpointInterval = TimeSpan.FromHours(1) };
        _silo = await SiloHost.BuildAsync(settings, default);
        await _silo.StartAsync();
    }

    public async Task DisposeAsync() => await _silo.DisposeAsync();

    /// <summary>Ends the activation of a pump. The pump's next call finds a new one, which has only what was saved.</summary>
    internal async Task DeactivateAsync(IPump pump)
    {
        int active = Report.Pumps;
        await pump.AsReference<IGrainManagementExtension>().DeactivateOnIdle();
        while (Report.Pumps == active)
            await Task.Delay(TimeSpan.FromMilliseconds(10));
    }

    /// <summary>The bytes that the storage has of a pump.</summary>
    internal async Task<byte[]> StoredAsync(IPump pump)
    {
        var state = new GrainState<PumpBytes>(new PumpBytes());
        await Storage.ReadStateAsync("state", pump.GetGrainId(), state);
        return state.State!.File;
    }

    /// <summary>Changes the bytes that the storage has of a pump.</summary>
    internal async Task DamageAsync(IPump pump, Action<byte[]> damage)
    {
        var state = new GrainState<PumpBytes>(new PumpBytes());
        await Storage.ReadStateAsync("state", pump.GetGrainId(), state);
        damage(state.State!.File);
        await Storage.WriteStateAsync("state", pump.GetGrainId(), state);
    }

    private IGrainStorage Storage => _silo.Services.GetRequiredKeyedService<IGrainStorage>(SiloSettings.Storage);
}
