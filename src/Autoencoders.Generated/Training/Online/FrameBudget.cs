namespace Autoencoders;

/// <summary>
/// Deals the time of each frame among networks that learn online. Whoever has had the least time goes first, and gets an equal share of
/// what is left, or one step where a step takes longer than a share; so over some frames all have the same time, and one whose step fills a
/// whole frame has a frame of its own now and then. What shares leave over goes to whoever has a step that fits. A trainer without samples
/// takes no time, and can't claim later what it did not need. Nothing is allocated after construction.
/// </summary>
public sealed class FrameBudget
{
    private readonly IOnlineTrainer[] _trainers;
    private readonly OnlineReport[] _reports;
    private readonly TimeSpan[] _received;
    private readonly bool[] _hasSamples;
    private readonly int[] _order;
    private TimeSpan _remaining;
    private TimeSpan _least;

    /// <summary>Joins the trainers that share frames.</summary>
    /// <param name="trainers">One or more, each once. Where all have had the same time, the first goes first.</param>
    /// <exception cref="ArgumentException">There is no trainer, or one is there twice.</exception>
    public FrameBudget(params ReadOnlySpan<IOnlineTrainer> trainers)
    {
        if (trainers.IsEmpty)
            throw new ArgumentException("There is no trainer to deal time to.", nameof(trainers));
        _trainers = trainers.ToArray();
        foreach (IOnlineTrainer trainer in _trainers)
        {
            ArgumentNullException.ThrowIfNull(trainer, nameof(trainers));
            if (_trainers.Count(other => ReferenceEquals(other, trainer)) > 1)
                throw new ArgumentException("A trainer is there twice.", nameof(trainers));
        }

        _reports = new OnlineReport[_trainers.Length];
        _received = new TimeSpan[_trainers.Length];
        _hasSamples = new bool[_trainers.Length];
        _order = [.. Enumerable.Range(0, _trainers.Length)];
    }

    /// <summary>
    /// What each trainer did in the last frame, in the order of the constructor. Their <see cref="OnlineReport.Steps"/>, kept, make a
    /// replay: <see cref="Trainer{TNetwork}.TrainFor(int)"/> trains as many again, to the same bits.
    /// </summary>
    public ReadOnlySpan<OnlineReport> Reports => _reports;

    /// <summary>Trains within the time of a frame.</summary>
    /// <param name="budget">The time for all trainers together: 0 or more.</param>
    /// <returns>The steps of all trainers.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is negative.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss of a trainer is not finite, and its weights are those of before the step. The time that it was given counts as used.
    /// </exception>
    public int TrainFor(TimeSpan budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, TimeSpan.Zero);
        _remaining = budget;
        Array.Clear(_reports);
        int left = Admit();
        Sort();
        foreach (int trainer in _order)
        {
            if (_hasSamples[trainer])
                TrainShare(trainer, left--, isFirst: trainer == _order[0]);
        }

        int steps = 0;
        foreach (int trainer in _order)
        {
            TimeSpan step = _trainers[trainer].StepTime;
            if (_hasSamples[trainer] && step > TimeSpan.Zero && step <= _remaining)
                Train(trainer, _remaining);
            steps += _reports[trainer].Steps;
        }

        return steps;
    }

    /// <summary>Looks at who has samples, and counts them. Who has some anew begins where the one stands that has had the least time.</summary>
    private int Admit()
    {
        TimeSpan least = TimeSpan.MaxValue;
        for (int trainer = 0; trainer < _trainers.Length; trainer++)
        {
            if (_hasSamples[trainer] && _received[trainer] < least)
                _least = least = _received[trainer];
        }

        int count = 0;
        for (int trainer = 0; trainer < _trainers.Length; trainer++)
        {
            bool hasSamples = _trainers[trainer].SamplesHeld > 0;
            if (hasSamples && !_hasSamples[trainer] && _received[trainer] < _least)
                _received[trainer] = _least;
            _hasSamples[trainer] = hasSamples;
            count += hasSamples ? 1 : 0;
        }

        return count;
    }

    /// <summary>By the time received, and those without samples last; equals stay in their order.</summary>
    private void Sort()
    {
        for (int sorted = 1; sorted < _order.Length; sorted++)
        {
            int trainer = _order[sorted], place = sorted;
            for (; place > 0 && GoesBefore(trainer, _order[place - 1]); place--)
                _order[place] = _order[place - 1];
            _order[place] = trainer;
        }
    }

    private bool GoesBefore(int trainer, int other) => _hasSamples[trainer] != _hasSamples[other]
        ? _hasSamples[trainer]
        : _received[trainer] < _received[other];

    // Who goes first may try even what seems too long for a frame: only trying shows whether a step has become faster.
    private void TrainShare(int trainer, int left, bool isFirst)
    {
        TimeSpan share = _remaining / left, step = _trainers[trainer].StepTime;
        if (step <= share)
            Train(trainer, share);
        else if (step <= _remaining)
            Train(trainer, step);
        else if (isFirst)
            Train(trainer, _remaining);
    }

    private void Train(int trainer, TimeSpan time)
    {
        TimeSpan taken = time;
        try
        {
            OnlineReport report = _trainers[trainer].TrainFor(time), former = _reports[trainer];
            taken = report.Elapsed;
            int steps = former.Steps + report.Steps;
            double losses = ((double)former.Loss * former.Steps) + ((double)report.Loss * report.Steps);
            _reports[trainer] = new OnlineReport(steps, steps == 0 ? 0 : (float)(losses / steps), former.Elapsed + taken);
        }
        finally
        {
            // Who fails has used its time, so that it does not keep others from theirs.
            _received[trainer] += taken;
            _remaining = taken < _remaining ? _remaining - taken : TimeSpan.Zero;
        }
    }
}
