using Orleans;

namespace Fleet.Grains;

/// <summary>The grain of one pump; its key is the number of the pump.</summary>
[Alias("fleet.pump")]
public interface IPump : IGrainWithIntegerKey
{
    /// <summary>Takes in the next rows of the pump. Rows that it has already are left out, so that a batch may be sent again.</summary>
    [Alias("read")]
    ValueTask<PumpReport> Read(Readings readings);

    /// <summary>Tells how far the pump is.</summary>
    [Alias("report")]
    ValueTask<PumpReport> Report();

    /// <summary>The scores of rows as multiples of the threshold; nothing is learned from them.</summary>
    [Alias("score")]
    ValueTask<float[]> Score(float[] values);
}
