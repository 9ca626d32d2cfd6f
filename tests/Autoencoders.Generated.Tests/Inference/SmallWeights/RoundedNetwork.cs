namespace Autoencoders.Tests.Inference.SmallWeights;

/// <summary>
/// A dense network in doubles from its description, with a bound beside each value: how far small weights may move it, by the rounding of
/// weights and activations alone.
/// </summary>
internal static class RoundedNetwork
{
    // A float rounds to one part in 2^24; activations are within 2 units in the last place, which are at most 2^-22 of a value.
    private const double FloatRounding = 1.0 / (1 << 24), ActivationRounding = 1.0 / (1 << 21);

    public static (double[] Values, double[] Bounds) Reconstruct<TNetwork>(
        TNetwork network, WeightPrecision precision, ReadOnlySpan<float> sample)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        NetworkDescription description = NetworkDescription.Of<TNetwork>();
        float[] state = network.State.ToArray();
        double[] values = [.. sample.ToArray().Select(value => (double)value)], bounds = new double[values.Length];
        foreach (LayerDescription layer in description.Layers.Where(layer => !layer.IsTrainingOnly))
        {
            (values, bounds) = layer.Kind switch
            {
                LayerKinds.Dense => Dense(description, layer, state, precision, values, bounds),
                LayerKinds.BatchNorm => Normalize(layer, state, values, bounds),
                LayerKinds.Gaussian => (values[..layer.Output[0]], bounds[..layer.Output[0]]),
                _ => throw new InvalidOperationException(layer.Kind),
            };
            for (int i = 0; i < values.Length; i++)
            {
                (values[i], double slope) = Activate(layer, values[i]);
                bounds[i] = (slope * bounds[i]) + (ActivationRounding * Math.Max(1, Math.Abs(values[i])));
            }
        }

        return (values, bounds);
    }

    private static (double[] Values, double[] Bounds) Dense(
        NetworkDescription network, LayerDescription layer, float[] state, WeightPrecision precision, double[] inputs, double[] moved)
    {
        bool isTied = layer.HasFact(FactNames.Tied);
        LayerDescription owner = isTied ? network.Layers[layer.GetInt32(FactNames.Tied) - 1] : layer;
        TensorLayout weights = owner.FindTensor(TensorRoles.Weight)!.Value.Layout, bias = layer.FindTensor(TensorRoles.Bias)!.Value.Layout;
        int outputs = layer.Output.Aggregate((a, b) => a * b);
        double[] values = new double[outputs], bounds = new double[outputs];

        // Half a step of the row as it may have become.
        double halfStep = precision == WeightPrecision.Int8
            ? inputs.Zip(moved, (value, bound) => Math.Abs(value) + bound).Max() / 127 / 2
            : 0;
        for (int output = 0; output < outputs; output++)
        {
            double[] column = [.. inputs.Select((_, input) => (double)Weight(input, output))];
            double largest = column.Max(Math.Abs), magnitude = 0;
            for (int input = 0; input < inputs.Length; input++)
            {
                double weightError = precision == WeightPrecision.Int8 ? largest / 127 / 2 : Math.Abs(column[input]) / 512;
                double inputError = moved[input] + halfStep;
                values[output] += inputs[input] * column[input];
                bounds[output] += (Math.Abs(column[input]) * inputError) + ((Math.Abs(inputs[input]) + inputError) * weightError);
                magnitude += (Math.Abs(inputs[input]) + inputError) * (Math.Abs(column[input]) + weightError);
            }

            double constant = state[bias.Offset + output];
            values[output] += constant;
            bounds[output] += (inputs.Length + 8) * FloatRounding * (magnitude + Math.Abs(constant));
        }

        return (values, bounds);

        float Weight(int input, int output) => isTied
            ? state[weights.First + (input * weights.Strides[0]) + (output * weights.Strides[1])]
            : state[weights.First + (output * weights.Strides[0]) + (input * weights.Strides[1])];
    }

    private static (double[] Values, double[] Bounds) Normalize(LayerDescription layer, float[] state, double[] inputs, double[] moved)
    {
        double[] values = new double[inputs.Length], bounds = new double[inputs.Length];
        for (int i = 0; i < inputs.Length; i++)
        {
            double scale = Of(TensorRoles.Weight, i) / Math.Sqrt(Of(TensorRoles.RunningVariance, i) + layer.GetSingle(FactNames.Epsilon));
            values[i] = ((inputs[i] - Of(TensorRoles.RunningMean, i)) * scale) + Of(TensorRoles.Bias, i);
            double magnitude = (Math.Abs(inputs[i]) + Math.Abs(Of(TensorRoles.RunningMean, i))) * Math.Abs(scale);
            bounds[i] = (moved[i] * Math.Abs(scale)) + (8 * FloatRounding * (magnitude + Math.Abs(Of(TensorRoles.Bias, i))));
        }

        return (values, bounds);

        double Of(string role, int channel) => state[layer.FindTensor(role)!.Value.Layout.Offset + channel];
    }

    /// <summary>The activation and the steepest that it is anywhere.</summary>
    private static (double Value, double Slope) Activate(LayerDescription layer, double x)
    {
        double parameter = layer.ActivationParameter ?? 0;
        return layer.Activation switch
        {
            Activation.Identity => (x, 1),
            Activation.Relu => (Math.Max(x, 0), 1),
            Activation.LeakyRelu => (x > 0 ? x : parameter * x, 1),
            Activation.Elu => (x > 0 ? x : parameter * (Math.Exp(x) - 1), 1),
            Activation.Tanh => (Math.Tanh(x), 1),
            Activation.Sigmoid => (1 / (1 + Math.Exp(-x)), 0.25),
            _ => throw new InvalidOperationException(layer.Activation.ToString()),
        };
    }
}
