using System.Diagnostics;

namespace Autoencoders.Benchmarks.Fashion;

/// <summary>Leads one contestant through the epochs, and times its steps alone.</summary>
internal sealed class Training(IContestant contestant, Dataset images, int seed)
{
    private const int StepsBeforeRest = 20;

    private readonly List<TimeSpan> _epochs = [];
    private readonly int[] _order = new int[images.Count];

    public IContestant Contestant => contestant;

    /// <summary>The mean loss of the last epoch.</summary>
    public double Loss { get; private set; }

    /// <summary>The median time of an epoch.</summary>
    public TimeSpan EpochTime => _epochs.Order().ElementAt(_epochs.Count / 2);

    /// <summary>Trains an epoch, whose order follows from seed and epoch alone.</summary>
    public void RunEpoch()
    {
        for (int row = 0; row < _order.Length; row++)
            _order[row] = row;
        new CounterRandom((ulong)seed, (ulong)_epochs.Count).Shuffle(_order);

        TimeSpan time = TimeSpan.Zero;
        double losses = 0;
        int step = 0;
        foreach (int[] rows in _order.Chunk(Schedule.BatchSize))
        {
            float[] batch = Gather(rows);
            long start = Stopwatch.GetTimestamp();
            losses += (double)contestant.Step(batch) * rows.Length;
            time += Stopwatch.GetElapsedTime(start);
            if (++step % StepsBeforeRest == 0)
                contestant.Rest();
        }

        Loss = losses / images.Count;
        _epochs.Add(time);
    }

    private float[] Gather(int[] rows)
    {
        var batch = new float[rows.Length * images.Length];
        for (int i = 0; i < rows.Length; i++)
            images[rows[i]].CopyTo(batch.AsSpan(i * images.Length));
        return batch;
    }
}
