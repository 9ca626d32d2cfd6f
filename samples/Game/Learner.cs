using Autoencoders;

namespace Game;

/// <summary>Learns movement while it is played. Neither watching nor learning allocates.</summary>
internal sealed class Learner
{
    // A runner's tracks of neighbouring frames are nearly the same; each is shown in every fourth.
    private const int Every = 4;

    private readonly Trainer<TrackAutoencoder> _trainer;
    private readonly float[] _track = new float[Track.Length];
    private int _frame;

    public Learner(int seed)
    {
        Network = new TrackAutoencoder(seed);
        _trainer = new Trainer<TrackAutoencoder>(Network, new Adam(2e-3))
        {
            Online = new OnlineOptions { Capacity = 8192, BatchSize = 32, Seed = seed, Clipping = GradientClipping.ByNorm(1) },
        };
    }

    /// <summary>What has been learnt.</summary>
    public TrackAutoencoder Network { get; }

    /// <summary>Takes in the tracks that end in this frame.</summary>
    public void Watch(Recorder recorder)
    {
        _frame++;
        for (int runner = _frame % Every; runner < Field.Runners; runner += Every)
        {
            if (recorder.TryWhole(runner, _track))
                _trainer.Observe(_track);
        }
    }

    /// <summary>Learns for as long as there is time: how much that is, differs from run to run.</summary>
    public int Learn(TimeSpan budget) => _trainer.TrainFor(budget).Steps;

    /// <summary>Learns a number of steps: the same in every replay, bit for bit.</summary>
    public int Learn(int steps) => _trainer.TrainFor(steps).Steps;
}
