namespace Autoencoders;

/// <summary>Makes a network from a safetensors file, after every check that tells whether the file belongs to it.</summary>
internal static class WeightsReader
{
    public static TNetwork Read<TNetwork>(SafeTensors source, string file, out IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
    {
        bool own = source.Metadata.GetValueOrDefault(WeightsMetadata.Format) == WeightsMetadata.OwnFormat;
        if (own)
            CheckOwner<TNetwork>(source, file);
        CheckTensors<TNetwork>(source, file, own);
        scaler = own ? ReadScaler(source, file, TNetwork.InputLength) : null;

        TNetwork network = TNetwork.Create(seed: 0);
        ReadState<TNetwork>(source, file, network.State);
        return network;
    }

    /// <summary>Makes a network whose file holds no scaler: without it, the network would be given raw values.</summary>
    public static TNetwork ReadAlone<TNetwork>(SafeTensors source, string file)
        where TNetwork : class, INetwork<TNetwork>
    {
        TNetwork network = Read<TNetwork>(source, file, out IScaler? scaler);
        return scaler is null ? network : throw new WeightsFileException(
            file, null, "weights without a scaler", $"a '{scaler.Kind}' scaler, which this Load would drop: "
            + $"Load(..., out IScaler? scaler) returns it, and ScaledAutoencoder<{typeof(TNetwork).Name}>.Load applies it");
    }

    /// <summary>Reads what a network saved into a block of its own: all of it, or nothing before an exception.</summary>
    public static float[] ReadState<TNetwork>(SafeTensors source, string file, int length)
        where TNetwork : class, INetwork<TNetwork>
    {
        CheckOwner<TNetwork>(source, file);
        CheckTensors<TNetwork>(source, file, own: true);
        var state = new float[length];
        ReadState<TNetwork>(source, file, state);
        return state;
    }

    /// <summary>Refuses a text of the metadata that is not what it must be.</summary>
    public static void CheckMetadata(SafeTensors source, string file, string name, string expected)
    {
        string? found = source.Metadata.GetValueOrDefault(name);
        if (found != expected)
            throw new WeightsFileException(file, null, $"{name} '{expected}'", found is null ? $"no {name}" : $"'{found}'");
    }

    private static void CheckOwner<TNetwork>(SafeTensors source, string file)
        where TNetwork : class, INetwork<TNetwork>
    {
        CheckMetadata(source, file, WeightsMetadata.Format, WeightsMetadata.OwnFormat);
        CheckMetadata(source, file, WeightsMetadata.FormatVersion, WeightsMetadata.CurrentVersion);
        CheckMetadata(source, file, WeightsMetadata.Architecture, TNetwork.Architecture);
    }

    private static void ReadState<TNetwork>(SafeTensors source, string file, Span<float> state)
        where TNetwork : class, INetwork<TNetwork>
    {
        foreach (TensorLayout tensor in TNetwork.Tensors)
            ReadTensor(source, tensor, state, file);
    }

    private static void CheckTensors<TNetwork>(SafeTensors source, string file, bool own)
        where TNetwork : class, INetwork<TNetwork>
    {
        var expected = new HashSet<string>();
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            expected.Add(tensor.Name);
            SafeTensorsEntry entry = source[tensor.Name];
            _ = NumberType.Of(entry, file);
            if (!entry.Shape.SequenceEqual(tensor.Shape.Select(length => (long)length)))
            {
                throw new WeightsFileException(
                    file, tensor.Name, $"shape [{string.Join(", ", tensor.Shape)}]", $"shape [{string.Join(", ", entry.Shape)}]");
            }
        }

        foreach (SafeTensorsEntry entry in source.Tensors)
        {
            bool isOfCheckpoint = own && entry.Name.StartsWith(WeightsMetadata.AnnexPrefix, StringComparison.Ordinal);
            if (!expected.Contains(entry.Name) && !isOfCheckpoint && !IsCounterOfBatches(entry, expected))
                throw new WeightsFileException(file, entry.Name, "only the tensors of this network", "an additional one");
        }
    }

    /// <summary>True if PyTorch wrote it beside running statistics, which need no such number as long as their momentum is fixed.</summary>
    private static bool IsCounterOfBatches(SafeTensorsEntry entry, HashSet<string> expected)
    {
        const string Counter = ".num_batches_tracked";
        return entry.ElementType == SafeTensors.LongType
            && entry.Name.EndsWith(Counter, StringComparison.Ordinal)
            && expected.Contains($"{entry.Name[..^Counter.Length]}.{TensorRoles.RunningMean}");
    }

    private static IScaler? ReadScaler(SafeTensors source, string file, int inputLength)
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
            throw new WeightsFileException(file, null, "a scaler in the metadata", malformed.Message, malformed);
        }
        if (scaler.Length != inputLength)
            throw new WeightsFileException(file, null, $"a scaler of {inputLength} columns", $"one of {scaler.Length}");
        return scaler;
    }

    private static void ReadTensor(SafeTensors source, TensorLayout tensor, Span<float> state, string file)
    {
        SafeTensorsEntry entry = source[tensor.Name];
        NumberType type = NumberType.Of(entry, file);
        long begin = entry.Begin;
        ReadOnlySpan<byte> bytes = [];
        for (var index = new RowMajorIndices(tensor); index.IsElement; index.Advance())
        {
            if (bytes.IsEmpty)
            {
                bytes = source.Part(entry, begin, type.Length);
                begin += bytes.Length;
            }

            float value = type.Read(bytes);
            if (WeightRule.Broken(tensor, value) is { } expected)
            {
                long element = (begin - bytes.Length - entry.Begin) / type.Length;
                string found = FormattableString.Invariant($"{value} as element {element}");
                throw new WeightsFileException(file, tensor.Name, expected, found);
            }
            state[index.Current] = value;
            bytes = bytes[type.Length..];
        }
    }
}
