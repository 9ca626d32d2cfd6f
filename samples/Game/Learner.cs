using Autoencoders;

namespace Game;

/// <summary>
/// Learns movement while it is played: two networks share what a frame has left. Neither watching nor learning allocates.
/// </summary>
internal sealed class Learner
{
    // A runner's tracks of neighboring frames are nearly the same; each is shown in every fourth.
    private const int Every = 4;

    private const string Tracks = "tracks.trainer", Runners = "runners.trainer";

    private readonly Trainer<TrackAutoencoder> _tracks;
    private readonly Trainer<CalmAutoencoder> _calm;
    private readonly FrameBudget _budget;
    private readonly float[] _track = new float[Track.Length];

    public Learner(int seed)
    {
        var options = new OnlineOptions { Capacity = 8192, BatchSize = 32, Seed = seed, Clipping = GradientClipping.ByNorm(1) };
        _tracks = new(new TrackAutoencoder(seed), new Adam(2e-3)) { Online = options };
        _calm = new(new CalmAutoencoder(seed), new Adam(2e-3)) { Online = options with { Capacity = 4096 } };
        _budget = new FrameBudget(_tracks, _calm);
    }

    /// <summary>The network that learns tracks.</summary>
    public TrackAutoencoder Network => _tracks.Network;

    /// <summary>The network that learns runners that nobody hunts.</summary>
    public CalmAutoencoder Calm => _calm.Network;

    /// <summary>Compiles what frames call, before the first one.</summary>
    public void WarmUp()
    {
        Network.WarmUp();
        Calm.WarmUp();
        _tracks.WarmUp();
        _calm.WarmUp();
    }

    /// <summary>Takes in the tracks that end in this frame.</summary>
    public void Watch(Match match)
    {
        for (int runner = match.Frame % Every; runner < Field.Runners; runner += Every)
        {
            if (!match.Recorder.TryWhole(runner, _track))
                continue;
            _tracks.Observe(_track);
            if (!match.Field.IsHunted(runner))
                _calm.Observe(Track.PastOf(_track));
        }
    }

    /// <summary>Learns for as long as there is time: how much that is, differs from run to run.</summary>
    public int Learn(TimeSpan budget) => _budget.TrainFor(budget);

    /// <summary>Learns a number of steps: the same in every replay, bit for bit.</summary>
    public void Learn(int steps)
    {
        _tracks.TrainFor(steps);
        _calm.TrainFor(steps);
    }

    /// <summary>Saves what was learned: networks, optimizers, samples and random numbers.</summary>
    /// <param name="create">Opens a stream to write by its name.</param>
    public void Save(Func<string, Stream> create)
    {
        using (Stream tracks = create(Tracks))
            _tracks.Save(tracks);
        using (Stream runners = create(Runners))
            _calm.Save(runners);
    }

    /// <summary>Goes on where another learner stood, to the same bits.</summary>
    /// <param name="open">Opens a stream to read by its name.</param>
    public void Restore(Func<string, Stream> open)
    {
        using Stream tracks = open(Tracks), runners = open(Runners);
        _tracks.Restore(tracks);
        _calm.Restore(runners);
    }
}
