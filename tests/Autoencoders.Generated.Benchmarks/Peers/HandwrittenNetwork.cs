using System.Numerics.Tensors;
using Autoencoders.Benchmarks.Layers;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>A dense network in loops over neurons, with <see cref="TensorPrimitives"/> for each loop over weights.</summary>
internal sealed class HandwrittenNetwork
{
    private const float Beta1 = 0.9f;
    private const float Beta2 = 0.999f;
    private const float Epsilon = 1e-8f;

    private readonly Layer[] _layers;
    private readonly float _learningRate;
    private int _step;

    public HandwrittenNetwork(DenseLayer[] layers, double learningRate)
    {
        _layers = [.. layers.Select(layer => new Layer(layer))];
        _learningRate = (float)learningRate;
    }

    public void Reconstruct(ReadOnlySpan<float> input, Span<float> reconstruction)
    {
        Forward(input);
        _layers[^1].Activations.CopyTo(reconstruction);
    }

    /// <summary>One step on the rows of a batch; returns its mean squared error.</summary>
    public float Train(ReadOnlySpan<float> batch)
    {
        int length = _layers[0].Inputs;
        float scale = 2f / batch.Length;
        double loss = 0;
        foreach (Layer layer in _layers)
            layer.ClearGradients();

        for (int start = 0; start < batch.Length; start += length)
        {
            ReadOnlySpan<float> input = batch.Slice(start, length);
            Forward(input);
            Span<float> deltas = _layers[^1].Deltas;
            TensorPrimitives.Subtract(_layers[^1].Activations, input, deltas);
            loss += TensorPrimitives.SumOfSquares(deltas);
            TensorPrimitives.Multiply(deltas, scale, deltas);
            Backward(input);
        }

        _step++;
        float rate = _learningRate * MathF.Sqrt(1 - MathF.Pow(Beta2, _step)) / (1 - MathF.Pow(Beta1, _step));
        foreach (Layer layer in _layers)
        {
            Adam(layer.Weights, layer.WeightGradients, layer.WeightMeans, layer.WeightSquares, rate);
            Adam(layer.Bias, layer.BiasGradients, layer.BiasMeans, layer.BiasSquares, rate);
        }

        return (float)(loss / batch.Length);
    }

    private void Forward(ReadOnlySpan<float> input)
    {
        foreach (Layer layer in _layers)
        {
            Span<float> activations = layer.Activations;
            for (int output = 0; output < activations.Length; output++)
                activations[output] = TensorPrimitives.Dot(layer.WeightsOf(output), input) + layer.Bias[output];

            if (layer.Activation == Activation.Relu)
                TensorPrimitives.Max(activations, 0f, activations);
            else if (layer.Activation == Activation.Sigmoid)
                TensorPrimitives.Sigmoid(activations, activations);
            input = activations;
        }
    }

    private void Backward(ReadOnlySpan<float> input)
    {
        for (int i = _layers.Length - 1; i >= 0; i--)
        {
            Layer layer = _layers[i];
            ReadOnlySpan<float> inputs = i == 0 ? input : _layers[i - 1].Activations;
            Span<float> inputDeltas = i == 0 ? [] : _layers[i - 1].Deltas;
            inputDeltas.Clear();
            for (int output = 0; output < layer.Outputs; output++)
            {
                float delta = layer.Deltas[output] * layer.Derivative(output);
                layer.BiasGradients[output] += delta;
                Span<float> gradients = layer.GradientsOf(output);
                TensorPrimitives.MultiplyAdd(inputs, delta, gradients, gradients);
                if (i > 0)
                    TensorPrimitives.MultiplyAdd(layer.WeightsOf(output), delta, inputDeltas, inputDeltas);
            }
        }
    }

    private static void Adam(float[] weights, float[] gradients, float[] means, float[] squares, float rate)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            float gradient = gradients[i];
            means[i] = (Beta1 * means[i]) + ((1 - Beta1) * gradient);
            squares[i] = (Beta2 * squares[i]) + ((1 - Beta2) * gradient * gradient);
            weights[i] -= rate * means[i] / (MathF.Sqrt(squares[i]) + Epsilon);
        }
    }

    private sealed class Layer(DenseLayer layer)
    {
        public int Inputs { get; } = layer.Inputs;

        public int Outputs { get; } = layer.Outputs;

        public Activation Activation { get; } = layer.Activation;

        public float[] Weights { get; } = [.. layer.Weights];

        public float[] Bias { get; } = [.. layer.Bias];

        public float[] Activations { get; } = new float[layer.Outputs];

        public float[] Deltas { get; } = new float[layer.Outputs];

        public float[] WeightGradients { get; } = new float[layer.Weights.Length];

        public float[] WeightMeans { get; } = new float[layer.Weights.Length];

        public float[] WeightSquares { get; } = new float[layer.Weights.Length];

        public float[] BiasGradients { get; } = new float[layer.Outputs];

        public float[] BiasMeans { get; } = new float[layer.Outputs];

        public float[] BiasSquares { get; } = new float[layer.Outputs];

        public ReadOnlySpan<float> WeightsOf(int output) => Weights.AsSpan(output * Inputs, Inputs);

        public Span<float> GradientsOf(int output) => WeightGradients.AsSpan(output * Inputs, Inputs);

        public float Derivative(int output) => Activation switch
        {
            Activation.Relu => Activations[output] > 0 ? 1 : 0,
            Activation.Sigmoid => Activations[output] * (1 - Activations[output]),
            _ => 1,
        };

        public void ClearGradients()
        {
            WeightGradients.AsSpan().Clear();
            BiasGradients.AsSpan().Clear();
        }
    }
}
