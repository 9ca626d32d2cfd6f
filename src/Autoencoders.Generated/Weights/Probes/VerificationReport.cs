using System.Text;

namespace Autoencoders;

/// <summary>The outputs of a network beside those that another program, or another machine, gave for the same rows.</summary>
/// <example>
/// <code>
/// // In Python: numpy.savez("expected.npz", input=x, code=encoder(x), reconstruction=model(x))
/// VerificationReport report = WeightsFile.Verify(model, NpzTensors.Read("expected.npz"));
/// Console.WriteLine(report.FirstBeyond(1e-5f) is { } parting ? $"They part at {parting}" : "They agree.");
/// </code>
/// </example>
public sealed class VerificationReport
{
    private VerificationReport(int rows, IReadOnlyList<OutputDeviation> outputs) => (Rows, Outputs) = (rows, outputs);

    /// <summary>The number of rows.</summary>
    public int Rows { get; }

    /// <summary>
    /// The compared outputs in the order in which a mistake shows: <c>code</c> tells of the encoder alone, <c>decoded code</c> of the decoder
    /// alone, because it decodes the expected code, and <c>reconstruction</c> of both.
    /// </summary>
    public IReadOnlyList<OutputDeviation> Outputs { get; }

    /// <summary>The output with the largest relative deviation.</summary>
    public OutputDeviation Largest
    {
        get
        {
            OutputDeviation largest = Outputs[0];
            foreach (OutputDeviation output in Outputs)
                largest = output.Relative > largest.Relative ? output : largest;
            return largest;
        }
    }

    /// <summary>The first output that deviates by more; null where all agree.</summary>
    /// <param name="tolerance">The largest relative deviation that counts as rounding; 1e-5 for 32-bit floats.</param>
    public OutputDeviation? FirstBeyond(float tolerance)
    {
        foreach (OutputDeviation output in Outputs)
        {
            if (output.Relative > tolerance)
                return output;
        }

        return null;
    }

    /// <summary>A line for each output.</summary>
    public override string ToString() => new StringBuilder().AppendJoin('\n', Outputs).ToString();

    /// <summary>Compares a network with the outputs in a file.</summary>
    internal static VerificationReport Of<TNetwork>(TNetwork network, ITensorSource source, IScaler? scaler, bool channelsFirst)
        where TNetwork : class, INetwork<TNetwork>
    {
        NetworkDescription description = NetworkDescription.Of<TNetwork>();
        var file = new ExpectedRows(source, channelsFirst);
        float[] inputs = file.Read(ProbeTensors.Input, description.Input) ?? throw file.Missing(ProbeTensors.Input);
        float[] conditions = TNetwork.ConditionLength == 0 ? []
            : file.Read(ProbeTensors.Condition, [TNetwork.ConditionLength]) ?? throw file.Missing(ProbeTensors.Condition);
        float[]? codes = file.Read(ProbeTensors.Code, description.Code.Output);
        float[]? reconstructions = file.Read(ProbeTensors.Reconstruction, description.Input);

        ProbeOutputs found = ProbeOutputs.Of(network, scaler, inputs, conditions);
        List<OutputDeviation> outputs = [];
        if (codes is not null && found.Codes.Length > 0)
        {
            outputs.Add(OutputDeviation.Of("code", codes, found.Codes, TNetwork.CodeLength));
            var decoded = new float[inputs.Length];
            if (reconstructions is not null && network.InferFromCodes(codes, conditions, decoded))
                outputs.Add(OutputDeviation.Of("decoded code", reconstructions, decoded, TNetwork.InputLength));
        }

        if (reconstructions is not null)
            outputs.Add(OutputDeviation.Of("reconstruction", reconstructions, found.Reconstructions, TNetwork.InputLength));
        return outputs.Count > 0
            ? new VerificationReport(inputs.Length / TNetwork.InputLength, outputs)
            : throw file.Missing(ProbeTensors.Reconstruction);
    }
}
