using System.Globalization;

namespace Autoencoders.Tests.Reference;

public sealed class LinearReferenceTests() : ReferenceTests<LinearNetwork>("linear");

public sealed class TinyReferenceTests() : ReferenceTests<TinyNetwork>("tiny");

public sealed class MirroredReferenceTests() : ReferenceTests<MirroredNetwork>("mirrored");

public sealed class OddReferenceTests() : ReferenceTests<OddNetwork>("odd");

public sealed class LogisticReferenceTests() : ReferenceTests<LogisticNetwork>("logistic");

public sealed class WideReferenceTests() : ReferenceTests<WideNetwork>("wide");

public sealed class AsymmetricReferenceTests() : ReferenceTests<AsymmetricNetwork>("asymmetric");

/// <summary>The same weights, data and order as PyTorch give the same codes, reconstructions, losses, gradients and training.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
public abstract class ReferenceTests<TNetwork>(string name)
    where TNetwork : class, IAutoencoder<TNetwork>
{
    private const float ForwardTolerance = 1e-5f;
    private const float GradientTolerance = 1e-4f;
    private const float CurveTolerance = 1e-4f;

    private readonly ReferenceVectors _reference = new(name);

    private float[] Input => _reference["input"];

    private int Rows => Input.Length / TNetwork.InputLength;

    [Fact]
    public void SingleSamplesAgree()
    {
        TNetwork network = _reference.Network<TNetwork>();
        float[] input = Input, expectedCode = _reference["code"];
        var code = new float[expectedCode.Length];
        var decoded = new float[input.Length];
        var output = new float[input.Length];
        var errors = new float[Rows];
        for (int row = 0; row < Rows; row++)
        {
            ReadOnlySpan<float> sample = input.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength);
            ReadOnlySpan<float> codeOfSample = expectedCode.AsSpan(row * TNetwork.CodeLength, TNetwork.CodeLength);
            network.Encode(sample, code.AsSpan(row * TNetwork.CodeLength, TNetwork.CodeLength));
            network.Decode(codeOfSample, decoded.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength));
            network.Reconstruct(sample, output.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength));
            errors[row] = network.ReconstructionError(sample);
        }

        Agree("code", code, _ => ForwardTolerance);
        Agree("output", decoded, _ => ForwardTolerance);
        Agree("output", output, _ => ForwardTolerance);
        Agree("loss.rows", errors, _ => ForwardTolerance);
    }

    [Fact]
    public void BatchesAgree()
    {
        TNetwork network = _reference.Network<TNetwork>();
        float[] input = Input, expectedCode = _reference["code"];
        var code = new float[expectedCode.Length];
        var decoded = new float[input.Length];
        var output = new float[input.Length];
        var errors = new float[Rows];
        network.EncodeBatch(input, code);
        network.DecodeBatch(expectedCode, decoded);
        network.ReconstructBatch(input, output);
        network.ReconstructionErrorBatch(input, errors);

        Agree("code", code, _ => ForwardTolerance);
        Agree("output", decoded, _ => ForwardTolerance);
        Agree("output", output, _ => ForwardTolerance);
        Agree("loss.rows", errors, _ => ForwardTolerance);
    }

    [Fact]
    public void GradientsAgree()
    {
        var backpropagation = new Backpropagation<TNetwork>(_reference.Network<TNetwork>(), Rows);

        float loss = backpropagation.Run(Input);

        Agree("loss", [loss], _ => ForwardTolerance);
        TensorsAgree("gradient.", backpropagation.Gradients, GradientTolerance);
    }

    [Fact]
    public void TrainingWithAdamAgrees()
    {
        TNetwork network = _reference.Network<TNetwork>();

        float[] curve = Train(network, new Adam(_reference.Number("adam.learning_rate")), _reference["curve.adam"].Length);

        Agree("curve.adam", curve, expected => CurveTolerance * expected);
        TensorsAgree("trained.", network.Parameters, CurveTolerance);
    }

    [Fact]
    public void TrainingWithMomentumAgrees()
    {
        TNetwork network = _reference.Network<TNetwork>();
        var optimizer = new Sgd(_reference.Number("sgd.learning_rate"), _reference.Number("sgd.momentum"));

        float[] curve = Train(network, optimizer, _reference["curve.sgd"].Length);

        Agree("curve.sgd", curve, expected => CurveTolerance * expected);
    }

    /// <summary>The loss of each step, before its update; the steps take the mini-batches in turn.</summary>
    private float[] Train(TNetwork network, IOptimizer optimizer, int steps)
    {
        var trainer = new Trainer<TNetwork>(network, optimizer);
        float[] input = Input;
        int length = (int)_reference.Number("batch") * TNetwork.InputLength;
        var curve = new float[steps];
        for (int step = 0; step < steps; step++)
            curve[step] = trainer.Step(input.AsSpan(step * length % input.Length, length));
        return curve;
    }

    /// <summary>Compares each tensor of a parameter block, relative to the tensor's largest magnitude.</summary>
    private void TensorsAgree(string prefix, ReadOnlySpan<float> block, float tolerance)
    {
        float[] expected = _reference.Block<TNetwork>(prefix);
        foreach (TensorLayout tensor in TNetwork.Tensors)
        {
            ReadOnlySpan<float> part = expected.AsSpan(tensor.Offset, tensor.Length);
            float scale = part.ToArray().Max(MathF.Abs);
            Agree(prefix + tensor.Name, part, block.Slice(tensor.Offset, tensor.Length), _ => tolerance * scale);
        }
    }

    private void Agree(string tensor, ReadOnlySpan<float> actual, Func<float, float> tolerance) =>
        Agree(tensor, _reference[tensor], actual, tolerance);

    private static void Agree(string tensor, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, Func<float, float> tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(MathF.Abs(actual[i] - expected[i]) <= tolerance(expected[i])))
            {
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture, $"{tensor}[{i}] is {actual[i]:R}, PyTorch has {expected[i]:R}."));
            }
        }
    }
}
