namespace Autoencoders.Tests.Training.Online;

/// <summary>Learning while the program runs.</summary>
[Trait("Registers", "AnyOfGroup")]
public class OnlineTrainingTests
{
    [Fact]
    public void The_loss_falls_from_call_to_call()
    {
        Trainer<LinearAutoencoder> trainer = Observed(200);
        float first = trainer.TrainFor(TimeSpan.Zero).Loss;
        float last = first;
        for (int steps = 0; steps < 300;)
        {
            OnlineReport report = trainer.TrainFor(TimeSpan.FromMilliseconds(20));
            steps += report.Steps;
            last = report.Steps > 0 ? report.Loss : last;
        }

        Assert.True(last < 0.5f * first, $"The loss fell only from {first} to {last}.");
    }

    [Fact]
    public void A_step_that_would_not_fit_is_not_begun()
    {
        var network = LinearAutoencoder.Create(1);
        network.AfterStep = _ => Thread.Sleep(20);
        var trainer = new Trainer<LinearAutoencoder>(network, new Adam());
        trainer.Observe(Samples.Make(1).Values.Span);

        // The first two calls learn how long a step takes.
        Assert.Equal(1, trainer.TrainFor(TimeSpan.FromMilliseconds(1)).Steps);
        Assert.Equal(1, trainer.TrainFor(TimeSpan.FromMilliseconds(1)).Steps);
        Assert.Equal(0, trainer.TrainFor(TimeSpan.FromMilliseconds(1)).Steps);

        // What does not fit now may fit later: it is tried again some day.
        int calls = 0, steps;
        while ((steps = trainer.TrainFor(TimeSpan.FromMilliseconds(200)).Steps) == 0)
            Assert.True(++calls < 1_000);
        Assert.InRange(steps, 1, 10);
        while (trainer.TrainFor(TimeSpan.FromMilliseconds(15)).Steps == 0)
            Assert.True(++calls < 1_000);
    }

    [Fact]
    public void A_replay_has_the_bits_of_what_it_repeats()
    {
        List<int> steps = [];
        float[] first = Play(trainer =>
        {
            OnlineReport report = trainer.TrainFor(TimeSpan.FromMilliseconds(2));
            steps.Add(report.Steps);
        });
        int frame = 0;
        Assert.Equal(first, Play(trainer => trainer.TrainFor(steps[frame++])));

        static float[] Play(Action<Trainer<LinearAutoencoder>> train)
        {
            var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam()) { Online = new() { Capacity = 10 } };
            Dataset rows = Samples.Make(30);
            for (int row = 0; row < rows.Count; row++)
            {
                trainer.Observe(rows[row]);
                train(trainer);
            }

            return trainer.Network.Parameters.ToArray();
        }
    }

    [Fact]
    public void Without_samples_nothing_happens()
    {
        var network = LinearAutoencoder.Create(1);
        float[] before = network.Parameters.ToArray();
        OnlineReport report = new Trainer<LinearAutoencoder>(network, new Adam()).TrainFor(TimeSpan.FromMilliseconds(5));
        Assert.Equal((0, 0f), (report.Steps, report.Loss));
        Assert.Equal(before, network.Parameters.ToArray());
    }

    [Fact]
    public void Nothing_is_allocated()
    {
        Trainer<LinearAutoencoder> trainer = Observed(10);
        float[] sample = Samples.Make(1).Values.ToArray();
        Run(50);
        Assert.Equal(0, Allocation.Of(() => Run(1_000)));

        void Run(int calls)
        {
            for (int call = 0; call < calls; call++)
            {
                trainer.Observe(sample);
                trainer.TrainFor(TimeSpan.FromTicks(100));
            }
        }
    }

    [Theory]
    [InlineData(ReservoirPolicy.Uniform)]
    [InlineData(ReservoirPolicy.Latest)]
    public void A_full_reservoir_keeps_what_the_policy_says(ReservoirPolicy policy)
    {
        const int Capacity = 100, Stream = 1_000, Trials = 40;
        var counts = new int[10];
        for (int seed = 0; seed < Trials; seed++)
        {
            var reservoir = new Reservoir(new OnlineOptions { Capacity = Capacity, Policy = policy, Seed = seed }, 1, 1);
            for (int i = 0; i < Stream; i++)
                reservoir.Add([i], [-i]);
            Assert.Equal(Capacity, reservoir.Count);

            float[] values = new float[500], conditions = new float[500];
            reservoir.Draw(values, conditions);
            for (int i = 0; i < values.Length; i++)
            {
                Assert.Equal(-values[i], conditions[i]);
                counts[(int)values[i] * 10 / Stream]++;
            }
        }

        // 20,000 draws: 2,000 from each tenth of the stream, or all from its last tenth.
        if (policy == ReservoirPolicy.Latest)
            Assert.Equal(Trials * 500, counts[9]);
        else
            Assert.All(counts, count => Assert.InRange(count, 1_700, 2_300));
    }

    [Fact]
    public void The_first_sample_that_does_not_fit_is_as_likely_kept_as_those_before_it()
    {
        const int Trials = 3_000;
        var kept = new int[3];
        for (int seed = 0; seed < Trials; seed++)
        {
            var reservoir = new Reservoir(new OnlineOptions { Capacity = 2, Seed = seed }, 1, 0);
            for (int i = 0; i < kept.Length; i++)
                reservoir.Add([i], []);
            float[] values = new float[64];
            reservoir.Draw(values, []);
            foreach (float value in values.Distinct())
                kept[(int)value]++;
        }

        // Two of three, 2,000 times of 3,000, give or take 26.
        Assert.All(kept, count => Assert.InRange(count, 1_900, 2_100));
    }

    [Fact]
    public void A_condition_comes_with_each_sample()
    {
        var network = TermedNetwork.Create(0);
        List<float> seen = [];
        network.BeforeStep = workspace => seen.AddRange(workspace.Conditions.ToArray());
        var trainer = new Trainer<TermedNetwork>(network, new Sgd(0.1)) { Online = new() { BatchSize = 3 } };
        trainer.Observe([0.5f, 1], [1, 2, 3]);
        trainer.TrainFor(TimeSpan.Zero);
        Assert.Equal([1, 2, 3, 1, 2, 3, 1, 2, 3], seen);
    }

    [Fact]
    public void Bad_samples_and_options_are_refused()
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam());
        Assert.Contains("has 3 values; the network takes 64", Message(() => trainer.Observe(new float[3])), StringComparison.Ordinal);
        float[] bad = new float[64];
        bad[5] = float.NaN;
        Assert.Contains("column 5 (from 0) is NaN", Message(() => trainer.Observe(bad)), StringComparison.Ordinal);
        Assert.Contains("1 values are not the conditions", Message(() => trainer.Observe(new float[64], [1])), StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => trainer.TrainFor(TimeSpan.FromTicks(-1)));
        Assert.Throws<ArgumentOutOfRangeException>(nameof(OnlineOptions.Capacity), () => new OnlineOptions { Capacity = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(nameof(OnlineOptions.BatchSize), () => new OnlineOptions { BatchSize = -1 });

        static string Message(Action act) => Assert.Throws<ArgumentException>(act).Message;
    }

    private static Trainer<LinearAutoencoder> Observed(int samples)
    {
        var trainer = new Trainer<LinearAutoencoder>(LinearAutoencoder.Create(1), new Adam(0.01));
        Dataset rows = Samples.Make(samples);
        for (int row = 0; row < samples; row++)
            trainer.Observe(rows[row]);
        return trainer;
    }
}
