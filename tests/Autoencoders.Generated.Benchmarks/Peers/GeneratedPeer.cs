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
        where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
        where TSample : struct, ISample
    {
        PyTorchParameters.Write(network, [.. work.Work.Layers.SelectMany(layer => layer.Parameters)]);
        return work switch
        {
            { Mode: Mode.Train } => new GeneratedTraining<TNetwork>(work, network),
            { Threads: > 1 } => new GeneratedParallelBatch<TNetwork>(work, network),
            { Batch: 1 } => new GeneratedSample<TSample>(work, sample(network)),
            _ => new GeneratedBatch<TNetwork>(work, network),
        };
    }
}
