using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>The classes that this project's generator wrote.</summary>
internal static class GeneratedPeer
{
    public const string Name = "ours";

    /// <summary>Gives a network the weights of the work and makes it compute the case.</summary>
    /// <param name="work">The case.</param>
    /// <param name="network">The network of its work.</param>
    /// <param name="sample">The direct call for single samples.</param>
    public static IPeer Compute<TNetwork, TSample>(Case work, TNetwork network, Func<TNetwork, TSample> sample)
        where TNetwork : class, IAutoencoder<TNetwork>
        where TSample : struct, ISample
    {
        Fill(network, work.Work.Layers);
        return work switch
        {
            { Mode: Mode.Train } => new GeneratedTraining<TNetwork>(work, network),
            { Threads: > 1 } => new GeneratedParallelBatch<TNetwork>(work, network),
            { Batch: 1 } => new GeneratedSample<TSample>(work, sample(network)),
            _ => new GeneratedBatch<TNetwork>(work, network),
        };
    }

    private static void Fill<TNetwork>(TNetwork network, DenseLayer[] layers)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        Span<float> parameters = network.Parameters;
        ReadOnlySpan<TensorLayout> tensors = TNetwork.Tensors;
        for (int layer = 0; layer < layers.Length; layer++)
        {
            (int inputs, int outputs, _, float[] weights, float[] bias) = layers[layer];
            TensorLayout tensor = tensors[2 * layer];
            for (int output = 0; output < outputs; output++)
            {
                for (int input = 0; input < inputs; input++)
                {
                    int index = tensor.Offset + (output * tensor.Strides[0]) + (input * tensor.Strides[1]);
                    parameters[index] = weights[(output * inputs) + input];
                }
            }

            bias.CopyTo(parameters[tensors[(2 * layer) + 1].Offset..]);
        }
    }
}
