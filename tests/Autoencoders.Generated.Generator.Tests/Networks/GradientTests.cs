namespace Autoencoders.Generator.Tests.Networks;

/// <summary>Every gradient against central differences of the reference, in double precision.</summary>
[Collection(nameof(NetworkTheory))]
public sealed class GradientTests(CompiledNetworks networks)
{
    private const int Rows = 3;

    /// <summary>A step with which the error of a central difference, about its square, is far below that of single precision.</summary>
    private const double Step = 1e-5;

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void AreThoseOfCentralDifferences(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = networks.Create(network);
        ReferenceNetwork reference = CompiledNetworks.ReferenceOf(network, probe);
        float[] batch = CompiledNetworks.Samples(network, Rows);
        double[][] rows = [.. batch.Select(value => (double)value).Chunk(network.InputLength)];

        (float loss, float[] gradients) = probe.Backpropagate(batch, 1);
        double expectedLoss = rows.Average(reference.Loss);
        Assert.True(reference.NearestKink > 10 * Step, $"A rectifier is {reference.NearestKink} from its kink.");
        Assert.Equal(expectedLoss, loss, 1e-5 * Math.Max(1, Math.Abs(expectedLoss)));

        for (int layer = 0; layer < network.Activations.Length; layer++)
        {
            TensorLayout weight = probe.Tensors[2 * layer], bias = probe.Tensors[(2 * layer) + 1];
            List<(int Index, double Expected)> slopes = [];
            for (int output = 0; output < weight.Shape[0]; output++)
            {
                slopes.Add((bias.Offset + output, Slope(ref reference.Biases[layer][output])));
                for (int input = 0; input < weight.Shape[1]; input++)
                {
                    int index = CompiledNetworks.IndexOf(weight, output, input);
                    slopes.Add((index, Slope(ref reference.Weights[layer][output, input])));
                }
            }

            AssertClose(slopes, gradients, layer);
        }

        double Slope(ref double parameter)
        {
            double value = parameter;
            parameter = value + Step;
            double above = rows.Average(reference.Loss);
            parameter = value - Step;
            double below = rows.Average(reference.Loss);
            parameter = value;
            return (above - below) / (2 * Step);
        }
    }

    /// <summary>Within 1e-4 of each value; of values near 0 within 1e-6 of the layer's largest, the rounding of the sums behind them.</summary>
    private static void AssertClose(List<(int Index, double Expected)> slopes, float[] gradients, int layer)
    {
        double largest = slopes.Max(slope => Math.Abs(slope.Expected));
        foreach ((int index, double expected) in slopes)
        {
            double error = Math.Abs(gradients[index] - expected), allowed = (1e-4 * Math.Abs(expected)) + (1e-6 * largest) + 1e-10;
            Assert.True(error <= allowed, $"Layer {layer + 1}, parameter {index}: {gradients[index]:G9} instead of {expected:G9}.");
        }
    }

    [Theory]
    [MemberData(nameof(NetworkTheory.Names), MemberType = typeof(NetworkTheory))]
    public void HaveTheSameBitsInAnyNumberOfParts(string name)
    {
        NetworkCase network = NetworkTheory.Find(name);
        INetworkProbe probe = networks.Create(network);
        float[] batch = CompiledNetworks.Samples(network, 21);
        (float loss, float[] gradients) = probe.Backpropagate(batch, 1);
        Assert.All(gradients, gradient => Assert.True(float.IsFinite(gradient)));
        foreach (int parts in (int[])[2, 3, 8])
        {
            (float partLoss, float[] partGradients) = probe.Backpropagate(batch, parts);
            Assert.Equal(loss, partLoss);
            Assert.True(gradients.AsSpan().SequenceEqual(partGradients), $"{parts} parts");
        }
    }
}
