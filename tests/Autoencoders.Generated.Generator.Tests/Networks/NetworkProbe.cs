using Autoencoders.C;
using Autoencoders.Onnx;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A network of a type that only the run knows, which encodes and decodes.</summary>
/// <param name="network">The case.</param>
internal class NetworkProbe<TNetwork>(NetworkCase network) : ReconstructorProbe<TNetwork>(network)
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    public override bool HasCode => true;

    public override void Encode(ReadOnlySpan<float> input, Span<float> code) =>
        Network.Encode(input, Conditions(1), code);

    public override void Decode(ReadOnlySpan<float> code, Span<float> reconstruction) =>
        Network.Decode(code, Conditions(1), reconstruction);

    public override void EncodeBatch(ReadOnlySpan<float> inputs, Span<float> codes) =>
        Network.EncodeBatch(inputs, Conditions(inputs.Length / InputLength), codes);

    public override void DecodeBatch(ReadOnlySpan<float> codes, Span<float> reconstructions) =>
        Network.DecodeBatch(codes, Conditions(codes.Length / CodeLength), reconstructions);

    public override SmallRun RunSmall(WeightPrecision precision, float[] inputs) =>
        SmallRun.Of(Network, precision, inputs, Conditions(inputs.Length / InputLength));

    public override (byte[] Model, AnomalyVerdict[] Verdicts) SaveOnnxDetector(float[] inputs)
    {
        (AnomalyDetector<TNetwork> detector, AnomalyVerdict[] verdicts) = Calibrate(inputs);
        using MemoryStream model = new();
        OnnxModel.Save(detector, model);
        return (model.ToArray(), verdicts);
    }

    public override (string Source, AnomalyVerdict[] Verdicts) SaveC(string prefix, float[] inputs)
    {
        (AnomalyDetector<TNetwork> detector, AnomalyVerdict[] verdicts) = Calibrate(inputs);
        using StringWriter source = new();
        CSource.Save(detector, source, prefix);
        return (source.ToString(), verdicts);
    }

    private (AnomalyDetector<TNetwork> Detector, AnomalyVerdict[] Verdicts) Calibrate(float[] inputs)
    {
        const double Rate = 0.2;
        int rows = inputs.Length / InputLength;
        float[] conditions = ConditionsOf(rows);
        Dataset samples = new(inputs, InputLength);
        if (conditions.Length > 0)
            samples = samples.WithConditions(conditions, conditions.Length / rows);
        AnomalyDetector<TNetwork> detector = AnomalyDetector<TNetwork>.Calibrate(Network, samples, Rate);
        AnomalyVerdict[] verdicts = new AnomalyVerdict[rows];
        detector.JudgeBatch(inputs, conditions, verdicts);
        return (detector, verdicts);
    }
}
