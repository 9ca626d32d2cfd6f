namespace Autoencoders;

/// <summary>Writes a network as safetensors: its tensors row-major in PyTorch's order, its description in the metadata.</summary>
internal static class WeightsWriter
{
    /// <exception cref="WeightsFileException">A weight is not finite, or a variance is negative: the file could not be loaded.</exception>
    public static void CheckFinite<TNetwork>(TNetwork network, string file)
        where TNetwork : class, INetwork<TNetwork>
    {
        ReadOnlySpan<float> state = network.State;
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            foreach (float value in state.Slice(tensor.Offset, tensor.Length))
            {
                if (WeightRule.Broken(tensor, value) is { } expected)
                    throw new WeightsFileException(file, tensor.Name, $"{expected} to save", FormattableString.Invariant($"{value}"));
            }
        }
    }

    /// <summary>Describes the tensors of a network, to which more may be added.</summary>
    public static SafeTensorsWriter Describe<TNetwork>(IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (scaler is not null && scaler.Length != TNetwork.InputLength)
        {
            throw new ArgumentException(
                $"A scaler of {scaler.Length} columns does not fit an input of {TNetwork.InputLength} values.", nameof(scaler));
        }

        var file = new SafeTensorsWriter();
        file.AddMetadata(WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        file.AddMetadata(WeightsMetadata.FormatVersion, WeightsMetadata.CurrentVersion);
        file.AddMetadata(WeightsMetadata.Architecture, TNetwork.Architecture);
        if (scaler is not null)
            file.AddMetadata(WeightsMetadata.Scaler, ScalerJson.Write(scaler));
        foreach (TensorLayout tensor in TNetwork.Tensors)
            file.AddTensor(tensor.Name, tensor.Shape);
        return file;
    }

    /// <summary>Writes the values of the tensors of a network, in the order in which they were described.</summary>
    public static void Write<TNetwork>(TNetwork network, SingleStream destination)
        where TNetwork : class, INetwork<TNetwork>
    {
        ReadOnlySpan<float> state = network.State;
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            for (var index = new RowMajorIndices(tensor); index.IsElement; index.Advance())
                destination.Write(state[index.Current]);
        }
    }
}
