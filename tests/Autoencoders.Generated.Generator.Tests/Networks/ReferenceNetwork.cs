namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The same network as plain loops in double precision, written without looking at the generator.</summary>
internal sealed class ReferenceNetwork(NetworkCase network)
{
    private static readonly Dictionary<string, Func<double, double>> s_activations = new()
    {
        ["Identity"] = x => x,
        ["Relu"] = x => Math.Max(0, x),
        ["Sigmoid"] = x => 1 / (1 + Math.Exp(-x)),
        ["Tanh"] = Math.Tanh,
    };

    /// <summary>From the sum that feeds the last activation, that activation's output, and the target.</summary>
    private static readonly Dictionary<string, Func<double, double, double, double>> s_losses = new()
    {
        ["MeanSquaredError"] = (_, output, target) => (output - target) * (output - target),
        ["BinaryCrossEntropy"] = (sum, _, target) => Math.Max(sum, 0) - (sum * target) + Math.Log(1 + Math.Exp(-Math.Abs(sum))),
    };

    /// <summary>The weights of each layer as [output][input].</summary>
    public double[][,] Weights { get; } =
        [.. Enumerable.Range(0, network.Activations.Length).Select(layer => new double[network.Sizes[layer + 1], network.Sizes[layer]])];

    public double[][] Biases { get; } =
        [.. Enumerable.Range(0, network.Activations.Length).Select(layer => new double[network.Sizes[layer + 1]])];

    /// <summary>The smallest magnitude of a sum that feeds a rectifier, over all runs: how far the nearest kink is.</summary>
    public double NearestKink { get; private set; } = double.PositiveInfinity;

    public double[] Encode(double[] input) => Run(input, 0, network.EncoderLayers, out _);

    public double[] Decode(double[] code) => Run(code, network.EncoderLayers, network.Activations.Length, out _);

    public double[] Reconstruct(double[] input) => Run(input, 0, network.Activations.Length, out _);

    /// <summary>The mean loss of the elements of one sample.</summary>
    public double Loss(double[] input)
    {
        double[] output = Run(input, 0, network.Activations.Length, out double[] sums);
        Func<double, double, double, double> loss = s_losses[network.Loss];
        return input.Select((target, i) => loss(sums[i], output[i], target)).Average();
    }

    private double[] Run(double[] input, int first, int end, out double[] sums)
    {
        double[] current = input;
        sums = [];
        for (int layer = first; layer < end; layer++)
        {
            sums = new double[Biases[layer].Length];
            for (int output = 0; output < sums.Length; output++)
            {
                sums[output] = Biases[layer][output];
                for (int i = 0; i < current.Length; i++)
                    sums[output] += Weights[layer][output, i] * current[i];
                if (network.Activations[layer] == "Relu")
                    NearestKink = Math.Min(NearestKink, Math.Abs(sums[output]));
            }

            current = Array.ConvertAll(sums, new Converter<double, double>(s_activations[network.Activations[layer]]));
        }

        return current;
    }
}
