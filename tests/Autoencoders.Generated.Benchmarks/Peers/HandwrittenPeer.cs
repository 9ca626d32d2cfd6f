using Autoencoders.Benchmarks.Comparing;
using Autoencoders.Benchmarks.Layers;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>What a competent C# developer writes without a library for neural networks: dense layers, on one thread.</summary>
internal sealed class HandwrittenPeer(Case work, DenseLayer[] layers) : IPeer
{
    private readonly HandwrittenNetwork _network = new(layers, Case.LearningRate);
    private readonly float[] _reconstructions = new float[work.Input.Length];

    public string Name => "handwritten";

    /// <summary>Makes it compute a case; null for other layers and for more threads.</summary>
    public static IPeer? Compute(Case work)
    {
        DenseLayer[] layers = [.. work.Work.Layers.OfType<DenseLayer>()];
        return work.Threads == 1 && layers.Length == work.Work.Layers.Length ? new HandwrittenPeer(work, layers) : null;
    }

    public float[] Answer() => Once() is { } loss ? [loss] : _reconstructions;

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            Once();
    }

    public void Dispose()
    {
    }

    private float? Once()
    {
        if (work.Mode == Mode.Train)
            return _network.Train(work.Input);

        int length = work.Work.Length;
        for (int row = 0; row < work.Batch; row++)
            _network.Reconstruct(work.Input.AsSpan(row * length, length), _reconstructions.AsSpan(row * length, length));
        return null;
    }
}
