using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Autoencoders.Hosting.Tests;

/// <summary>Swaps of a real file that the file system reports.</summary>
[Trait("Registers", "Any")]
public sealed class HotSwapTests : IDisposable
{
    private const string Name = "pump.safetensors";

    private readonly TemporaryFolder _folder = new();
    private readonly Arrivals<HostedDetector<PumpAutoencoder>> _swapped = new();
    private readonly Arrivals<ModelRefusal> _refused = new();

    public void Dispose()
    {
        _folder.Dispose();
        _swapped.Dispose();
        _refused.Dispose();
    }

    [Fact]
    public void AChangedFileTakesThePlaceOfTheOldOne()
    {
        using Container container = Watched(Models.File(1));
        HostedDetector<PumpAutoencoder> held = container.Detector.Current;

        _folder.Replace(Name, Models.File(2));
        HostedDetector<PumpAutoencoder> next = _swapped.Next();

        Assert.Same(next, container.Detector.Current);
        Assert.Equal((1, 2, 1), (held.Version, next.Version, container.Detector.Swaps));
        Assert.Equal([Models.Score(1), Models.Score(2)], [held.Score(Models.Row), next.Score(Models.Row)]);
    }

    [Fact]
    public async Task EachBadFileIsRefusedOnceAndTheOldModelStays()
    {
        using Container container = Watched(Models.File(1));
        foreach (string kind in Damage.Kinds)
        {
            _folder.Replace(Name, Damage.Of(kind, seed: 2));
            ModelRefusal refusal = _refused.Next();
            Assert.Equal(container.Detector.LastRefusal, refusal);
            Assert.Equal(_folder[Name], refusal.Source);
            Assert.Contains(Name, refusal.Reason, StringComparison.Ordinal);
            Assert.Equal(Models.Score(1), container.Detector.Current.Score(Models.Row));
        }

        Assert.Equal(HealthStatus.Degraded, await container.Health());
        _folder.Replace(Name, Models.File(3));
        Assert.Equal(2, _swapped.Next().Version);
        Assert.Equal(Models.Score(3), container.Detector.Current.Score(Models.Row));
        Assert.Equal(HealthStatus.Healthy, await container.Health());
        Assert.Null(container.Detector.LastRefusal);
        Assert.Equal(Damage.Kinds.Length, container.Log.Errors.Count());
        Assert.Equal((Damage.Kinds.Length, 0), (container.Detector.RefusedSwaps, _refused.Waiting));
    }

    [Fact]
    public void AFileThatIsWrittenInPiecesIsTakenOnceItIsWhole()
    {
        using Container container = Watched(Models.File(1));
        byte[] file = Models.File(2);
        using (FileStream writer = new(_folder[Name], FileMode.Create, FileAccess.Write, FileShare.ReadWrite))
        {
            for (int start = 0; start < file.Length; start += 256)
            {
                writer.Write(file.AsSpan(start, Math.Min(256, file.Length - start)));
                writer.Flush();
            }
        }

        Assert.Equal(Models.Score(2), _swapped.Next().Score(Models.Row));
    }

    [Fact]
    public void AUsersCheckRefusesAModel()
    {
        using Container container = Watched(Models.File(1), options => options.Verify = detector =>
        {
            if (detector.Score(Models.Row) == Models.Score(2))
                throw new InvalidOperationException("Seed 2 finds nothing.");
        });

        _folder.Replace(Name, Models.File(2));
        Assert.Equal("Seed 2 finds nothing.", _refused.Next().Reason);
        Assert.Equal(1, container.Detector.Version);
    }

    [Fact]
    public async Task AFileWithoutAProbeIsRefusedWhereOneIsRequired()
    {
        using Container container = Watched(Models.File(1), options => options.RequireProbe = true);
        using var file = new MemoryStream();
        Models.Detector(2).Save(file);
        _folder.Replace(Name, file.ToArray());
        Assert.Contains("probe", _refused.Next().Reason, StringComparison.Ordinal);
        await Assert.ThrowsAsync<WeightsFileException>(() => container.Detector.ReloadAsync());
        Assert.Equal(1, container.Detector.Version);
    }

    /// <summary>Four threads judge rows while files are swapped, some of them damaged: no call fails, and no score is of two models.</summary>
    [Fact]
    public void NoRequestFailsAndNoResultIsTornWhileFilesAreSwapped()
    {
        const int Swaps = 60, Threads = 4;
        byte[][] files = [Models.File(1), Models.File(2)];
        float[] scores = [Models.Score(1), Models.Score(2)];
        using Container container = Watched(files[0]);
        long requests = 0, torn = 0;
        using var stop = new CancellationTokenSource();
        Thread[] threads =
        [
            .. Enumerable.Range(0, Threads).Select(_ => new Thread(() =>
            {
                while (!stop.IsCancellationRequested)
                {
                    HostedDetector<PumpAutoencoder> detector = container.Detector.Current;
                    AnomalyVerdict verdict = detector.Judge(Models.Row);
                    AnomalyVerdict again = detector.Judge(Models.Row);
                    bool isWhole = verdict.Score == scores[(detector.Version - 1) % 2] && again == verdict;
                    Interlocked.Add(ref torn, isWhole ? 0 : 1);
                    Interlocked.Increment(ref requests);
                }
            })),
        ];
        foreach (Thread thread in threads)
            thread.Start();
        for (int swap = 1; swap <= Swaps; swap++)
        {
            if (swap % 10 == 0)
            {
                _folder.Replace(Name, Damage.Of(Damage.Kinds[swap / 10], seed: 2));
                _refused.Next();
            }

            _folder.Replace(Name, files[swap % 2]);
            Assert.Equal(swap + 1, _swapped.Next().Version);
        }

        stop.Cancel();
        foreach (Thread thread in threads)
            thread.Join();
        Assert.Equal((0, Swaps, Swaps / 10), (torn, container.Detector.Swaps, container.Detector.RefusedSwaps));
        Assert.True(requests > Swaps);
    }

    private Container Watched(byte[] file, Action<DetectorOptions<PumpAutoencoder>>? configure = null)
    {
        string path = _folder.Replace(Name, file);
        Container container = new Container(
            services => services.AddAnomalyDetector<PumpAutoencoder>(options =>
            {
                (options.Path, options.Watch) = (path, FileWatching.Events);
                options.Settle = TimeSpan.FromMilliseconds(5);
                configure?.Invoke(options);
            }),
            isClockReal: true).Start();
        container.Detector.Swapped += _swapped.Add;
        container.Detector.Refused += _refused.Add;
        return container;
    }
}
