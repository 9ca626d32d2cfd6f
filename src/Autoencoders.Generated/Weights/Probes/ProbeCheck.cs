namespace Autoencoders;

/// <summary>Runs the probe of a file on the network that was loaded from it.</summary>
/// <param name="source">The file.</param>
internal sealed class ProbeCheck(ITensorSource source)
{
    /// <summary>The part of an output that rounding may cost: machines with and without fused multiply-add add up in other ways.</summary>
    public const float Rounding = 1e-5f;

    // 16 bits of a weight are 3 digits at most.
    private const float RoundingOfSmallNumbers = 0.05f;

    private readonly int _rows = RowsOf(source);
    private readonly bool _isRounded = HasSmallNumbers(source);

    /// <summary>Compares code and reconstruction, where the file has a probe.</summary>
    /// <exception cref="WeightsFileException">The probe is damaged, or its numbers do not come out.</exception>
    public void Run<TNetwork>(TNetwork network, IScaler? scaler)
        where TNetwork : class, INetwork<TNetwork>
    {
        if (_rows == 0)
            return;
        float[] inputs = Read(ProbeTensors.Input, _rows, TNetwork.InputLength, TNetwork.AcceptsMissing);
        float[] conditions = TNetwork.ConditionLength > 0 ? Read(ProbeTensors.Condition, _rows, TNetwork.ConditionLength) : [];
        float[] weights = Read(ProbeTensors.Weights, rows: 1, TNetwork.Tensors.Length);
        ProbeOutputs outputs = Outputs(network, scaler, inputs, conditions);
        if (outputs.Codes.Length > 0)
            Compare(network, weights, ProbeTensors.Code, Read(ProbeTensors.Code, _rows, TNetwork.CodeLength), outputs.Codes);
        float[] reconstructions = Read(ProbeTensors.Reconstruction, _rows, TNetwork.InputLength);
        Compare(network, weights, ProbeTensors.Reconstruction, reconstructions, outputs.Reconstructions);
    }

    /// <summary>The rows and conditions of the probe that scores belong to; null where the file has none.</summary>
    public (float[] Inputs, float[] Conditions, float[] Scores)? ReadScores(int inputLength, int conditionLength)
    {
        if (_rows == 0 || Find(source, ProbeTensors.Score) is null)
            return null;
        float[] conditions = conditionLength > 0 ? Read(ProbeTensors.Condition, _rows, conditionLength) : [];
        return (Read(ProbeTensors.Input, _rows, inputLength, acceptsMissing: true), conditions, Read(ProbeTensors.Score, _rows, 1));
    }

    /// <summary>Refuses numbers that differ by more than rounding.</summary>
    /// <param name="tensor">The tensor that holds the expected ones.</param>
    /// <param name="expected">The expected numbers.</param>
    /// <param name="found">As many of the network.</param>
    /// <param name="rounding">The part of the largest number that rounding may cost.</param>
    /// <param name="cause">The end of the message.</param>
    /// <exception cref="WeightsFileException">They differ.</exception>
    public void Compare(string tensor, float[] expected, float[] found, float rounding, Func<string> cause)
    {
        float limit = _isRounded ? RoundingOfSmallNumbers : rounding;
        OutputDeviation deviation = OutputDeviation.Of(tensor, expected, found, expected.Length / _rows);
        if (deviation.Relative <= limit)
            return;
        throw new WeightsFileException(
            source.File,
            tensor,
            FormattableString.Invariant($"{deviation.Expected} as value {deviation.Index} of row {deviation.Row}, within {limit} of {deviation.Scale}"),
            FormattableString.Invariant($"{deviation.Found} from the network; {cause()}"));
    }

    private void Compare<TNetwork>(TNetwork network, float[] weights, string tensor, float[] expected, float[] found)
        where TNetwork : class, INetwork<TNetwork> =>
        Compare(tensor, expected, found, Rounding, () => WeightSums.FirstChanged(network, weights, _isRounded) is { } changed
            ? $"the first weights that are not those that were saved are '{changed}'"
            : "the weights are those that were saved");

    private ProbeOutputs Outputs<TNetwork>(TNetwork network, IScaler? scaler, float[] inputs, float[] conditions)
        where TNetwork : class, INetwork<TNetwork>
    {
        try
        {
            return ProbeOutputs.Of(network, scaler, inputs, conditions);
        }
        catch (ArgumentException refused)
        {
            throw new WeightsFileException(
                source.File, ProbeTensors.Input, "rows that scaler and network take", refused.Message.TrimEnd('.'), refused);
        }
    }

    private float[] Read(string name, int rows, int length, bool acceptsMissing = false)
    {
        StoredTensor tensor = Find(source, name) ?? throw new WeightsFileException(source.File, name, "a tensor of this name in the probe", "none");
        if (tensor.Shape.Length != 2 || tensor.Shape[0] != rows || tensor.Shape[1] != length)
        {
            throw new WeightsFileException(
                source.File, name, $"shape [{rows}, {length}]", $"shape [{string.Join(", ", tensor.Shape)}]");
        }

        var values = new float[rows * length];
        source.Read(name, 0, values);
        foreach (float value in values)
        {
            if (!float.IsFinite(value) && !(acceptsMissing && float.IsNaN(value)))
                throw new WeightsFileException(source.File, name, "finite numbers", FormattableString.Invariant($"{value}"));
        }

        return values;
    }

    /// <summary>The number of rows; 0 where the file has no probe.</summary>
    private static int RowsOf(ITensorSource source)
    {
        if (Find(source, ProbeTensors.Input) is not { } input)
            return 0;
        return input.Shape is [>= 1 and <= ProbeTensors.MostRows, _]
            ? (int)input.Shape[0]
            : throw new WeightsFileException(
                source.File, input.Name, $"1 to {ProbeTensors.MostRows} rows", $"shape [{string.Join(", ", input.Shape)}]");
    }

    private static StoredTensor? Find(ITensorSource source, string name)
    {
        foreach (StoredTensor tensor in source.Tensors)
        {
            if (tensor.Name == name)
                return tensor;
        }

        return null;
    }

    private static bool HasSmallNumbers(ITensorSource source)
    {
        foreach (StoredTensor tensor in source.Tensors)
        {
            if (tensor.ElementType is "F16" or "BF16")
                return true;
        }

        return false;
    }
}
