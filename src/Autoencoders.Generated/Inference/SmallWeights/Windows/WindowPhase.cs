namespace Autoencoders;

/// <summary>Windows of a convolution that meet inputs with the same of their elements.</summary>
/// <param name="places">The place of each window in the padded input.</param>
/// <param name="targets">The position of each window's output.</param>
/// <param name="taps">The elements that meet inputs, in the order of the inputs, and the place of each from the window's.</param>
internal sealed class WindowPhase(int[] places, int[] targets, (int Element, int Offset)[] taps)
{
    public int[] Places => places;

    public int[] Targets => targets;

    public (int Element, int Offset)[] Taps => taps;

    /// <summary>The inputs of a window as runs that lie in one piece.</summary>
    /// <param name="window">The convolution.</param>
    /// <param name="group">The group of channels that is read.</param>
    public (int Offset, int Inputs)[] Runs(SmallWindow window, int group)
    {
        var runs = new List<(int Offset, int Inputs)>();
        foreach ((_, int offset) in taps)
        {
            int place = offset + (group * window.Inputs);
            if (runs.Count > 0 && runs[^1].Offset + runs[^1].Inputs == place)
                runs[^1] = (runs[^1].Offset, runs[^1].Inputs + window.Inputs);
            else
                runs.Add((place, window.Inputs));
        }

        return [.. runs];
    }

    /// <summary>The weights from the inputs of the runs to the outputs of a group.</summary>
    /// <param name="window">The convolution.</param>
    /// <param name="group">The group of channels.</param>
    /// <param name="weights">All weights of the layer, [groups][elements][inputs][outputs].</param>
    /// <param name="bias">The bias of all outputs.</param>
    public WeightMatrix Matrix(SmallWindow window, int group, ReadOnlySpan<float> weights, ReadOnlySpan<float> bias)
    {
        int length = window.Inputs * window.Outputs;
        ReadOnlySpan<float> ofGroup = weights.Slice(group * window.Elements * length, window.Elements * length);
        var values = new float[taps.Length * length];
        for (int tap = 0; tap < taps.Length; tap++)
            ofGroup.Slice(taps[tap].Element * length, length).CopyTo(values.AsSpan(tap * length));
        return new WeightMatrix(values, bias.Slice(group * window.Outputs, window.Outputs).ToArray());
    }
}
