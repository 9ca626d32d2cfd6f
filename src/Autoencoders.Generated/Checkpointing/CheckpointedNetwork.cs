using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>A network as a checkpoint sees it.</summary>
internal sealed class CheckpointedNetwork<TNetwork>(TNetwork network) : ICheckpointedNetwork
    where TNetwork : class, ITrainable<TNetwork>
{
    public ImmutableArray<LossTerm> LossTerms => TNetwork.LossTerms;

    public ReadOnlySpan<TensorLayout> Tensors => TNetwork.Tensors;

    public Span<float> State => network.State;

    public bool Corrupts => TNetwork.Corrupts;

    public void CheckFinite(string file) => WeightsWriter.CheckFinite(network, file);

    public SafeTensorsWriter Describe() => WeightsWriter.Describe<TNetwork>(scaler: null);

    public void Write(SingleStream destination) => WeightsWriter.Write(network, destination);

    public float[] ReadState(SafeTensors source) =>
        WeightsReader.ReadState<TNetwork>(source, network.State.Length);
}
