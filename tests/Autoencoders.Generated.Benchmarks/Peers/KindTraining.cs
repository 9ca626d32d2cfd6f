using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>Training steps of a generated class under the name of its kind.</summary>
internal sealed class KindTraining<TNetwork>(Case work, string name) : IPeer
    where TNetwork : class, IAutoencoder<TNetwork>, ITrainable<TNetwork>
{
    private readonly GeneratedTraining<TNetwork> _training = new(work, TNetwork.Create(1));

    public string Name => name;

    public float[] Answer() => _training.Answer();

    public void Run(int calls) => _training.Run(calls);

    public void Dispose() => _training.Dispose();
}
