namespace Autoencoders.Generator.Tests.Networks;

/// <summary>A trainer of a network of a type that only the run knows.</summary>
internal interface IOnlineProbe
{
    void WarmUp();

    /// <summary>Shows the samples again and trains some steps, of online learning and of a batch.</summary>
    void GoOn();

    /// <summary>All that the trainer would save.</summary>
    byte[] Saved();

    /// <summary>A new trainer of a new network that takes it over.</summary>
    IOnlineProbe Resumed();
}

/// <summary>The same, knowing the type.</summary>
/// <param name="samples">What to learn from.</param>
/// <param name="conditions">A condition for each sample; empty without conditions.</param>
/// <param name="seed">Chooses the initial weights.</param>
internal sealed class OnlineProbe<TNetwork>(float[] samples, float[] conditions, int seed) : IOnlineProbe
    where TNetwork : class, ITrainable<TNetwork>
{
    private readonly Trainer<TNetwork> _trainer =
        new(TNetwork.Create(seed), new Adam()) { Online = new() { Capacity = 4, BatchSize = 3, Seed = 5 } };

    public void WarmUp() => _trainer.WarmUp();

    public void GoOn()
    {
        for (int row = 0; row < samples.Length / TNetwork.InputLength; row++)
        {
            _trainer.Observe(
                samples.AsSpan(row * TNetwork.InputLength, TNetwork.InputLength),
                conditions.AsSpan(row * TNetwork.ConditionLength, TNetwork.ConditionLength));
        }

        _trainer.TrainFor(2);
        _trainer.Step(samples, conditions);
    }

    public byte[] Saved()
    {
        MemoryStream file = new();
        _trainer.Save(file);
        return file.ToArray();
    }

    public IOnlineProbe Resumed()
    {
        OnlineProbe<TNetwork> resumed = new(samples, conditions, seed + 1);
        resumed._trainer.Restore(new MemoryStream(Saved()));
        return resumed;
    }
}
