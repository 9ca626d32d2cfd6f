namespace Autoencoders.Tests.Training.Online;

/// <summary>The time of a frame, dealt among trainers whose steps take as long as the test says.</summary>
[Trait("Registers", "Any")]
public class FrameBudgetTests
{
    private static readonly TimeSpan s_frame = TimeSpan.FromMicroseconds(1_000);

    [Theory]
    [InlineData(100, 100)]
    [InlineData(100, 900)]
    [InlineData(900, 100)]
    [InlineData(700, 800)]
    [InlineData(1000, 1)]
    [InlineData(30, 40, 50, 990)]
    public void Over_some_frames_all_have_the_same_time(params int[] steps)
    {
        PacedTrainer[] trainers = [.. steps.Select(step => new PacedTrainer(step))];
        var budget = new FrameBudget(trainers);
        const int Frames = 400;
        for (int frame = 0; frame < Frames; frame++)
        {
            budget.TrainFor(s_frame);
            TimeSpan used = Sum(budget.Reports);
            Assert.True(used <= s_frame, $"Frame {frame} took {used}.");
        }

        // Who leads does so by no more than it may be given in a few frames.
        TimeSpan least = trainers.Min(trainer => trainer.Received), most = trainers.Max(trainer => trainer.Received);
        Assert.True(most - least <= 2 * s_frame, $"{least} and {most}");
        Assert.True(least >= s_frame * Frames / (2 * steps.Length), $"Only {least} of {Frames} frames.");
    }

    [Fact]
    public void Who_has_had_the_least_time_goes_first()
    {
        List<string> calls = [];
        PacedTrainer first = new(100, "first", calls), second = new(100, "second", calls) { SamplesHeld = 0 };
        var budget = new FrameBudget(first, second);
        budget.TrainFor(s_frame);
        Assert.Equal(["first", "first"], calls);

        // Both begin where the first stands; of 300 µs it takes 200, one part of 75 after the other.
        second.SamplesHeld = 1;
        calls.Clear();
        Assert.Equal(3, budget.TrainFor(0.3 * s_frame));
        Assert.Equal(["first", "second", "first"], calls);

        calls.Clear();
        Assert.Equal(1, budget.TrainFor(0.1 * s_frame));
        Assert.Equal(["second"], calls);
        Assert.Equal(new OnlineReport(1, 0.5f, 0.1 * s_frame), budget.Reports[1]);
        Assert.Equal(default, budget.Reports[0]);
    }

    [Fact]
    public void What_was_not_needed_is_not_claimed_later()
    {
        PacedTrainer busy = new(100), idle = new(100) { SamplesHeld = 0 };
        var budget = new FrameBudget(busy, idle);
        for (int frame = 0; frame < 100; frame++)
            Assert.Equal(10, budget.TrainFor(s_frame));
        Assert.Equal(TimeSpan.Zero, idle.Received);

        idle.SamplesHeld = 1;
        TimeSpan before = busy.Received;
        for (int frame = 0; frame < 10; frame++)
            budget.TrainFor(s_frame);
        Assert.Equal(5 * s_frame, busy.Received - before);
        Assert.Equal(5 * s_frame, idle.Received);
    }

    [Fact]
    public void A_step_longer_than_a_frame_is_tried_again_and_takes_nothing_from_the_others()
    {
        PacedTrainer slow = new(5_000), quick = new(100);
        var budget = new FrameBudget(slow, quick);
        for (int frame = 0; frame < 50; frame++)
            Assert.Equal(10, budget.TrainFor(s_frame));
        Assert.Equal(50, slow.Tries);

        slow.Step = TimeSpan.FromMicroseconds(600);
        budget.TrainFor(s_frame);
        Assert.Equal([1, 4], budget.Reports.ToArray().Select(report => report.Steps));
        Assert.Equal(50, slow.Tries);
    }

    [Fact]
    public void What_is_left_goes_to_whoever_has_a_step_that_fits()
    {
        PacedTrainer even = new(100), longer = new(700);
        var budget = new FrameBudget(even, longer);
        foreach ((int ofEven, int ofLonger) in new[] { (3, 1), (10, 0), (3, 1) })
        {
            Assert.Equal(ofEven + ofLonger, budget.TrainFor(s_frame));
            Assert.Equal([ofEven, ofLonger], budget.Reports.ToArray().Select(report => report.Steps));
            Assert.Equal(0.5f, budget.Reports[0].Loss);
        }
    }

    [Fact]
    public void Who_diverges_does_not_keep_the_others_from_their_time()
    {
        PacedTrainer broken = new(100) { Diverges = true }, sound = new(100);
        var budget = new FrameBudget(broken, sound);
        int failures = 0;
        for (int frame = 0; frame < 20; frame++)
        {
            try
            {
                budget.TrainFor(s_frame);
            }
            catch (TrainingDivergedException)
            {
                failures++;
            }
        }

        Assert.InRange(failures, 5, 11);
        Assert.InRange(sound.Received, 8 * s_frame, 15 * s_frame);
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        Trainer<LinearAutoencoder> first = Observed(1), second = Observed(2);
        var budget = new FrameBudget(first, second);
        for (int frame = 0; frame < 50; frame++)
            budget.TrainFor(TimeSpan.FromTicks(2_000));
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int frame = 0; frame < 50; frame++)
                budget.TrainFor(TimeSpan.FromTicks(2_000));
        }));
        Assert.True(first.StepTime > TimeSpan.Zero && second.StepTime > TimeSpan.Zero);

        static Trainer<LinearAutoencoder> Observed(int seed)
        {
            var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(seed), new Adam());
            Assert.Equal((0, 0, TimeSpan.Zero), (trainer.SamplesHeld, trainer.SamplesWaiting, trainer.StepTime));
            trainer.Observe(Samples.Make(1)[0]);
            trainer.Observe(Samples.Make(1)[0]);
            Assert.Equal((2, 2), (trainer.SamplesHeld, trainer.SamplesWaiting));
            trainer.TrainFor(1);
            Assert.Equal((2, 0), (trainer.SamplesHeld, trainer.SamplesWaiting));
            return trainer;
        }
    }

    [Fact]
    public void No_trainers_the_same_one_twice_and_negative_times_are_refused()
    {
        PacedTrainer trainer = new(1);
        Assert.Throws<ArgumentException>(() => new FrameBudget());
        Assert.Throws<ArgumentException>(() => new FrameBudget(trainer, trainer));
        Assert.Throws<ArgumentNullException>(() => new FrameBudget(trainer, null!));
        Assert.Throws<ArgumentOutOfRangeException>(() => new FrameBudget(trainer).TrainFor(TimeSpan.FromTicks(-1)));
        Assert.Equal(0, new FrameBudget(trainer).TrainFor(TimeSpan.Zero));
    }

    private static TimeSpan Sum(ReadOnlySpan<OnlineReport> reports)
    {
        TimeSpan sum = TimeSpan.Zero;
        foreach (OnlineReport report in reports)
            sum += report.Elapsed;
        return sum;
    }

    /// <summary>Says that its steps took a fixed time.</summary>
    private sealed class PacedTrainer(int microseconds, string name = "", List<string>? calls = null) : IOnlineTrainer
    {
        public TimeSpan Step { get; set; } = TimeSpan.FromMicroseconds(microseconds);

        public bool Diverges { get; init; }

        public TimeSpan Received { get; private set; }

        public int Tries { get; private set; }

        public TimeSpan StepTime => Step;

        public int SamplesHeld { get; set; } = 1;

        public long SamplesWaiting => 0;

        public OnlineReport TrainFor(TimeSpan budget)
        {
            Assert.NotEqual(0, SamplesHeld);
            calls?.Add(name);
            if (Diverges)
                throw TrainingDivergedException.OfStep(float.NaN, learningRate: 1);
            int steps = (int)(budget / Step);
            Tries += steps == 0 ? 1 : 0;
            Received += steps * Step;
            return new OnlineReport(steps, steps > 0 ? 0.5f : 0, steps * Step);
        }

        public void WarmUp()
        {
        }
    }
}
