using System.Diagnostics.Metrics;
using Autoencoders.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Autoencoders.Hosting.Tests;

[Trait("Registers", "Any")]
public sealed class LearningTests : IDisposable
{
    private static readonly TimeSpan s_publish = TimeSpan.FromMinutes(1);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void LearnedWeightsTakeThePlaceOfTheOldOnesWithANewThreshold()
    {
        string saved = _folder["learned.safetensors"];
        using Container container = Learning(options => options.SavePath = saved);
        using var measured = new Measurements(container.Services.GetRequiredService<IMeterFactory>());
        DetectorLearner<PumpAutoencoder> learner = LearnerOf(container);
        HostedDetector<PumpAutoencoder> old = container.Detector.Current;
        Show(learner, 500);
        Turns(learner, 5);
        Assert.Equal((1, 0), (container.Detector.Version, learner.Published));
        Assert.True(learner is { Steps: > 0, Loss: > 0, Observed: 500, Dropped: 0 });

        container.Clock.Advance(s_publish);
        Turns(learner, 1);

        HostedDetector<PumpAutoencoder> learned = container.Detector.Current;
        Assert.Equal((2, 1), (learned.Version, learner.Published));
        Assert.Equal(50, learned.Detector.CalibrationRows);
        Assert.Equal(old.Detector.WantedFalseAlarmRate, learned.Detector.WantedFalseAlarmRate);
        Assert.True(MeanScore(learned) < MeanScore(old), $"{MeanScore(learned)} instead of {MeanScore(old)}");
        Assert.Equal(Models.Score(1), old.Score(Models.Row));
        Assert.Equal(learned.Score(Models.Row), AnomalyDetector<PumpAutoencoder>.Load(saved).Score(Models.Row));
        Assert.Equal(1, measured.Of("autoencoders.learning.published", "network=PumpAutoencoder")[^1]);
        Assert.Equal(500, measured.Of("autoencoders.learning.observed")[^1]);

        Turns(learner, 20);
        Assert.Equal(learned.Score(Models.Row), container.Detector.Current.Score(Models.Row));
    }

    [Fact]
    public void NoVersionComesBeforeThereAreRowsForItsThreshold()
    {
        using Container container = Learning();
        DetectorLearner<PumpAutoencoder> learner = LearnerOf(container);
        Show(learner, 180);
        container.Clock.Advance(s_publish);
        Turns(learner, 1);
        Assert.Equal(1, container.Detector.Version);
        Show(learner, 10);
        Turns(learner, 1);
        Assert.Equal((2, 19), (container.Detector.Version, container.Detector.Current.Detector.CalibrationRows));
    }

    [Fact]
    public void LearningGoesOnFromAModelThatSomebodyElsePutsInService()
    {
        using Container container = Learning(options => options.Optimizer = () => new Sgd(1e-12f));
        DetectorLearner<PumpAutoencoder> learner = LearnerOf(container);
        Show(learner, 300);
        Turns(learner, 1);
        container.Detector.Publish(Models.Detector(2));
        Show(learner, 300);
        container.Clock.Advance(s_publish);
        Turns(learner, 1);
        Assert.Equal((3, 1), (container.Detector.Version, learner.Published));
        Assert.Equal(Models.Score(2), container.Detector.Current.Score(Models.Row), 4);
    }

    [Fact]
    public void ARowThatIsNotTakenIsCountedAndNobodyWaits()
    {
        using Container container = Learning(options => options.QueueCapacity = 16);
        DetectorLearner<PumpAutoencoder> learner = LearnerOf(container);
        for (int row = 0; row < 20; row++)
            Assert.Equal(row < 16, learner.Observe(Models.Row));
        Assert.False(learner.Observe([1, 2, float.NaN, 4, 5]));
        Assert.Equal((16, 5), (learner.Observed, learner.Dropped));
        Assert.Throws<ArgumentException>(() => learner.Observe(new float[4]));
        Assert.Throws<ArgumentException>(() => learner.Observe(Models.Row, [1]));
        Turns(learner, 1);
        Assert.True(learner.Observe(Models.Row));
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int row = 0; row < 100; row++)
                learner.Observe(Models.Row);
        }));
    }

    [Fact]
    public void WeightsThatDivergeAreThrownAway()
    {
        using Container container = Learning(options =>
            (options.Optimizer, options.Online) = (() => new Sgd(1e30f), new OnlineOptions()));
        DetectorLearner<PumpAutoencoder> learner = LearnerOf(container);
        Show(learner, 300);
        for (int turn = 0; turn < 10 && !container.Log.Errors.Any(); turn++)
            Turns(learner, 1);
        Assert.Contains("learning begins anew", container.Log.Errors.First(), StringComparison.Ordinal);
        container.Clock.Advance(s_publish);
        Turns(learner, 1);
        Assert.Equal(1, container.Detector.Version);
        Assert.Equal(Models.Score(1), container.Detector.Current.Score(Models.Row));
    }

    [Fact]
    public void AFileThatCannotBeWrittenStopsNothing()
    {
        using Container container = Learning(options => options.SavePath = Path.Combine(_folder["none"], "pump.safetensors"));
        DetectorLearner<PumpAutoencoder> learner = LearnerOf(container);
        for (int version = 2; version <= 3; version++)
        {
            Show(learner, 300);
            container.Clock.Advance(s_publish);
            Turns(learner, 2);
            Assert.Equal(version, container.Detector.Version);
        }

        Assert.NotEmpty(container.Log.Errors);
    }

    /// <summary>The service of the host gives turns by the clock, and puts in service what was learned when the host stops.</summary>
    [Fact]
    public async Task TheHostGivesTurnsAndKeepsWhatWasLearned()
    {
        string saved = _folder["learned.safetensors"];
        using Container container = new Container(services => services
            .AddAutoencoder<PumpAutoencoder>("pump", options => options.From(() => new PumpAutoencoder(1)))
            .AddLearning(options => options.SavePath = saved)).Start();
        var learner = container.Services.GetRequiredKeyedService<AutoencoderLearner<PumpAutoencoder>>("pump");
        foreach (float[] row in Models.Rows(100).Values.ToArray().Chunk(PumpAutoencoder.InputLength))
            learner.Observe(row);
        using var longest = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (learner.Steps == 0)
        {
            container.Clock.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1, longest.Token);
        }

        await container.Stop();
        Assert.Equal(1, learner.Published);
        Assert.NotEqual(new PumpAutoencoder(1).ReconstructionError(Models.Row), PumpAutoencoder.Load(saved).ReconstructionError(Models.Row));
    }

    /// <summary>Each row arrives once and whole, and those of a thread in their order, from many threads that are faster than the consumer.</summary>
    [Fact]
    public void TheQueueLosesAndTearsNothing()
    {
        const int Threads = 4, Rows = 20_000, Width = 6;
        var queue = new RowQueue(capacity: 50, Width);
        Thread[] producers =
        [
            .. Enumerable.Range(0, Threads).Select(thread => new Thread(() =>
            {
                var row = new float[Width];
                for (int number = 0; number < Rows; number++)
                {
                    Array.Fill(row, number);
                    row[0] = thread;
                    while (!queue.TryAdd(row.AsSpan(0, 4), row.AsSpan(4)))
                        Thread.Yield();
                }
            })),
        ];
        foreach (Thread producer in producers)
            producer.Start();
        var next = new int[Threads];
        var taken = new float[Width];
        long wrong = 0;
        for (int count = 0; count < Threads * Rows;)
        {
            if (!queue.TryTake(taken))
            {
                Thread.Yield();
                continue;
            }

            int thread = (int)taken[0];
            wrong += taken.AsSpan(1).IndexOfAnyExcept(next[thread]) < 0 ? 0 : 1;
            next[thread]++;
            count++;
        }

        Assert.Equal(0, wrong);
        Assert.All(next, rows => Assert.Equal(Rows, rows));
        Assert.False(queue.TryTake(taken));
    }

    public static TheoryData<string, Action<DetectorLearningOptions<PumpAutoencoder>>> WrongOptions => new()
    {
        { "QueueCapacity is 0", options => options.QueueCapacity = 0 },
        { "Interval is", options => options.Interval = TimeSpan.Zero },
        { "Budget is", options => options.Budget = TimeSpan.Zero },
        { "PublishEvery is", options => options.PublishEvery = TimeSpan.FromSeconds(-1) },
        { "HoldOut is 1", options => options.HoldOut = 1 },
        { "CalibrationRows is 0", options => options.CalibrationRows = 0 },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void WrongOptionsStopTheStart(string reason, Action<DetectorLearningOptions<PumpAutoencoder>> configure)
    {
        using Container container = Learning(configure);
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => container.Start());
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private static Container Learning(Action<DetectorLearningOptions<PumpAutoencoder>>? configure = null) => new(services => services
        .AddAnomalyDetector<PumpAutoencoder>(options => options.From(() => Models.Detector(1)))
        .AddLearning(options =>
        {
            options.PublishEvery = s_publish;
            options.Budget = TimeSpan.FromMilliseconds(5);
            options.Optimizer = () => new Adam(1e-2f);
            configure?.Invoke(options);
        }));

    private static DetectorLearner<PumpAutoencoder> LearnerOf(Container container)
    {
        Assert.Equal(1, container.Detector.Current.Version);
        return container.Services.GetRequiredService<DetectorLearner<PumpAutoencoder>>();
    }

    private static void Show(DetectorLearner<PumpAutoencoder> learner, int rows)
    {
        foreach (float[] row in Models.Rows(rows, seed: 5).Values.ToArray().Chunk(PumpAutoencoder.InputLength))
            Assert.True(learner.Observe(row));
    }

    private static void Turns(ILearner learner, int count)
    {
        for (int turn = 0; turn < count; turn++)
            learner.Turn();
    }

    private static double MeanScore(HostedDetector<PumpAutoencoder> detector)
    {
        var scores = new float[200];
        detector.ScoreBatch(Models.Rows(200, seed: 6).Values.Span, scores);
        return scores.Average();
    }
}
