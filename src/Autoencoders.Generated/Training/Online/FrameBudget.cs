namespace Autoencoders;

/// <summary>
/// Deals the time of each frame among networks that learn online, part by part: each part goes to the one that has had the least time and has
/// a step that fits. So over some frames all have the same time, and one whose step fills a frame has a frame of its own now and then. A
/// trainer without samples takes no time, and can't claim later what it did not need. Nothing is allocated after construction.
/// </summary>
/// <example><code>
/// var frames = new FrameBudget(trainer, other);
/// frames.TrainFor(TimeSpan.FromMilliseconds(1));  // in each frame, for all of them
/// </code></example>
public sealed class FrameBudget
{
    // The parts of a frame that each trainer would have if all had as many: more share a frame evenly, fewer interrupt less.
    private const int Parts = 2;

    private readonly IOnlineTrainer[] _trainers;
    private readonly OnlineReport[] _reports;
    private readonly TimeSpan[] _received;
    private readonly bool[] _hasSamples;
    private readonly bool[] _isDone;
    private TimeSpan _remaining;
    private TimeSpan _least;

    /// <summary>Joins the trainers that share frames.</summary>
    /// <param name="trainers">One or more, each once. Where all have had the same time, the first goes first.</param>
    /// <exception cref="ArgumentException">There is no trainer, or one is there twice.</exception>
    public FrameBudget(params ReadOnlySpan<IOnlineTrainer> trainers)
    {
        if (trainers.IsEmpty)
            throw new ArgumentException("The list of trainers is empty.", nameof(trainers));
        _trainers = trainers.ToArray();
        foreach (IOnlineTrainer trainer in _trainers)
        {
            ArgumentNullException.ThrowIfNull(trainer, nameof(trainers));
            if (_trainers.Count(other => ReferenceEquals(other, trainer)) > 1)
                throw new ArgumentException("The list has the same trainer twice.", nameof(trainers));
        }

        _reports = new OnlineReport[_trainers.Length];
        _received = new TimeSpan[_trainers.Length];
        _hasSamples = new bool[_trainers.Length];
        _isDone = new bool[_trainers.Length];
    }

    /// <summary>
    /// The report of each trainer for the last frame, in the order of the constructor. Keep their <see cref="OnlineReport.Steps"/> for a
    /// replay: <see cref="Trainer{TNetwork}.TrainFor(int)"/> repeats as many steps, to the same bits.
    /// </summary>
    public ReadOnlySpan<OnlineReport> Reports => _reports;

    /// <summary>Trains within the time of a frame.</summary>
    /// <param name="budget">The time for all trainers together: 0 or more.</param>
    /// <returns>The steps of all trainers.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="budget"/> is negative.</exception>
    /// <exception cref="TrainingDivergedException">
    /// The loss of a trainer is not finite, and its weights are those of before the step. What was left of the frame counts as its time.
    /// </exception>
    public int TrainFor(TimeSpan budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, TimeSpan.Zero);
        _remaining = budget;
        Array.Clear(_reports);
        Array.Clear(_isDone);
        int count = Admit();
        if (count == 0)
            return 0;

        TimeSpan part = budget / (Parts * count);
        for (int trainer = Next(isFirst: true); trainer >= 0; trainer = Next(isFirst: false))
            Train(trainer, part);

        int steps = 0;
        foreach (OnlineReport report in _reports)
            steps += report.Steps;
        return steps;
    }

    /// <summary>
    /// Looks at who has samples, and counts them. Who has some anew begins where the one stands that has had the least time.
    /// </summary>
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

    /// <summary>
    /// The one that has had the least time, of those that can still use some; -1 if no trainer can. Who goes first may try even what seems
    /// too long for a frame: only trying shows whether a step has become faster.
    /// </summary>
    private int Next(bool isFirst)
    {
        int next = -1;
        for (int trainer = 0; trainer < _trainers.Length; trainer++)
        {
            bool canTrain = _hasSamples[trainer] && !_isDone[trainer] && (isFirst || _trainers[trainer].StepTime <= _remaining);
            if (canTrain && (next < 0 || _received[trainer] < _received[next]))
                next = trainer;
        }

        return next;
    }

    private void Train(int trainer, TimeSpan part)
    {
        TimeSpan step = _trainers[trainer].StepTime, time = step > part ? step : part;
        time = time < _remaining ? time : _remaining;
        TimeSpan taken = _remaining;
        try
        {
            OnlineReport report = _trainers[trainer].TrainFor(time), former = _reports[trainer];
            taken = report.Elapsed;
            int steps = former.Steps + report.Steps;
            double losses = ((double)former.Loss * former.Steps) + ((double)report.Loss * report.Steps);
            _reports[trainer] = new OnlineReport(steps, steps == 0 ? 0 : (float)(losses / steps), former.Elapsed + taken);
            _isDone[trainer] = report.Steps == 0 || taken <= TimeSpan.Zero || taken >= _remaining;
        }
        finally
        {
            // Who fails has used all that was left of the frame, so that it does not keep others from theirs.
            _received[trainer] += taken;
            _remaining = taken < _remaining ? _remaining - taken : TimeSpan.Zero;
        }
    }
}
