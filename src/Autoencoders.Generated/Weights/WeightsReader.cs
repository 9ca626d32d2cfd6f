namespace Autoencoders;

/// <summary>Makes a network of the tensors of a file, after every check that tells whether the file belongs to it.</summary>
internal static class WeightsReader
{
    public static TNetwork Read<TNetwork>(ITensorSource source, TensorNames names, out IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
    {
        bool own = source.Metadata.GetValueOrDefault(WeightsMetadata.Format) == WeightsMetadata.OwnFormat;
        if (own)
            CheckOwner<TNetwork>(source);
        var tensors = new NamedTensors(source, names);
        CheckTensors<TNetwork>(tensors, own, names.IgnoresOthers);
        scaler = own ? ReadScaler(source, TNetwork.InputLength) : null;

        TNetwork network = TNetwork.Create(seed: 0);
        ReadState<TNetwork>(tensors, network.State);
        new ProbeCheck(source).Run(network, scaler);
        return network;
    }

    /// <summary>Makes a network whose file holds no scaler: without it, the network would be given raw values.</summary>
    public static TNetwork ReadAlone<TNetwork>(ITensorSource source, TensorNames names)
        where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = Read<TNetwork>(source, names, out IScaler? scaler);
        return scaler is null ? network : throw new WeightsFileException(
            source.File, null, "weights without a scaler", $"a '{scaler.Kind}' scaler, which this Load would drop: "
            + $"Load(..., out IScaler? scaler) returns it, and ScaledAutoencoder<{typeof(TNetwork).Name}>.Load applies it");
    }

    /// <summary>Reads what a network saved into a block of its own: all of it, or nothing before an exception.</summary>
    public static float[] ReadState<TNetwork>(SafeTensors source, int length)
        where TNetwork : class, INetwork<TNetwork>
    {
        CheckOwner<TNetwork>(source);
        var tensors = new NamedTensors(source, TensorNames.Unchanged);
        CheckTensors<TNetwork>(tensors, own: true, ignoresOthers: false);
        var state = new float[length];
        ReadState<TNetwork>(tensors, state);
        return state;
    }

    /// <summary>Refuses a text of the metadata that is not what it must be.</summary>
    public static void CheckMetadata(ITensorSource source, string name, string expected)
    {
        string? found = source.Metadata.GetValueOrDefault(name);
        if (found != expected)
            throw new WeightsFileException(source.File, null, $"{name} '{expected}'", found is null ? $"no {name}" : $"'{found}'");
    }

    private static void CheckOwner<TNetwork>(ITensorSource source)
        where TNetwork : class, INetwork<TNetwork>
    {
        CheckMetadata(source, WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        CheckMetadata(source, WeightsMetadata.FormatVersion, WeightsMetadata.CurrentVersion);
        CheckMetadata(source, WeightsMetadata.Architecture, TNetwork.Architecture);
    }

    private static void CheckTensors<TNetwork>(NamedTensors tensors, bool own, bool ignoresOthers)
        where TNetwork : class, INetwork<TNetwork>
    {
        string file = tensors.Source.File;
        var expected = new HashSet<string>();
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            expected.Add(tensor.Name);
            StoredTensor stored = tensors[tensor.Name];
            _ = NumberType.Of(stored, file);
            long[] shape = [.. tensor.Shape.Select(length => (long)length)];
            if (!stored.Shape.AsSpan().SequenceEqual(shape))
            {
                throw new WeightsFileException(
                    file,
                    tensor.Name,
                    $"shape [{string.Join(", ", shape)}]",
                    $"shape [{string.Join(", ", stored.Shape)}]{ShapeMismatch.Cause(shape, stored.Shape.AsSpan())}");
            }
        }

        if (ignoresOthers)
            return;
        foreach ((string name, StoredTensor stored) in tensors.ByName)
        {
            bool isOfCheckpoint = own && name.StartsWith(WeightsMetadata.AnnexPrefix, StringComparison.Ordinal);
            bool isOfProbe = name.StartsWith(ProbeTensors.Prefix, StringComparison.Ordinal);
            if (!expected.Contains(name) && !isOfCheckpoint && !isOfProbe && !IsCounterOfBatches(name, stored, expected))
                throw new WeightsFileException(file, stored.Name, "only the tensors of this network", "an additional one");
        }
    }

    /// <summary>True if PyTorch wrote it beside running statistics, which need no such number as long as their momentum is fixed.</summary>
    private static bool IsCounterOfBatches(string name, StoredTensor tensor, HashSet<string> expected)
    {
        const string Counter = ".num_batches_tracked";
        return tensor.ElementType == SafeTensors.LongType
            && name.EndsWith(Counter, StringComparison.Ordinal)
            && expected.Contains($"{name[..^Counter.Length]}.{TensorRoles.RunningMean}");
    }

    /// <summary>The scaler of a file of this library; null if it has none.</summary>
    /// <exception cref="WeightsFileException">It is malformed, or of another length.</exception>
    public static IScaler? ReadScaler(ITensorSource source, int inputLength)
    {
        if (!source.Metadata.TryGetValue(WeightsMetadata.Scaler, out string? text))
            return null;

        IScaler scaler;
        try
        {
            scaler = ScalerJson.Read(text);
        }
        catch (FormatException malformed)
        {
            throw new WeightsFileException(source.File, null, "a scaler in the metadata", malformed.Message, malformed);
        }
        if (scaler.Length != inputLength)
            throw new WeightsFileException(source.File, null, $"a scaler of {inputLength} columns", $"one of {scaler.Length}");
        return scaler;
    }

    private static void ReadState<TNetwork>(NamedTensors tensors, Span<float> state)
        where TNetwork : class, INetwork<TNetwork>
    {
        const int BlockLength = 4096;
        var block = new float[BlockLength];
        foreach (TensorLayout tensor in TNetwork.Tensors)
            ReadTensor(tensors, tensor, state, block);
    }

    private static void ReadTensor(NamedTensors tensors, TensorLayout tensor, Span<float> state, Span<float> block)
    {
        string name = tensors[tensor.Name].Name;
        int length = tensor.Length, element = 0;
        ReadOnlySpan<float> values = [];
        for (var index = new RowMajorIndices(tensor); index.IsElement; index.Advance(), element++)
        {
            if (values.IsEmpty)
            {
                Span<float> next = block[..Math.Min(block.Length, length - element)];
                tensors.Source.Read(name, element, next);
                values = next;
            }

            float value = values[0];
            if (WeightRule.Broken(tensor, value) is { } expected)
            {
                string found = FormattableString.Invariant($"{value} as element {element}");
                throw new WeightsFileException(tensors.Source.File, tensor.Name, expected, found);
            }
            state[index.Current] = value;
            values = values[1..];
        }
    }
}
