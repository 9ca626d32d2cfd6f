using Microsoft.Extensions.DependencyInjection;

namespace Autoencoders.Hosting.Tests;

/// <summary>The moments at which a watched file is read, with a clock that the test moves.</summary>
[Trait("Registers", "Any")]
public sealed class FileWatchTests : IDisposable
{
    private const string Name = "pump.safetensors";

    private static readonly TimeSpan s_poll = TimeSpan.FromSeconds(5), s_settle = TimeSpan.FromMilliseconds(250);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void PollingTakesAFileThatStoodStill()
    {
        using Container container = Watched(FileWatching.Polling);
        _folder.Replace(Name, Models.File(2));

        container.Clock.Advance(s_poll - TimeSpan.FromTicks(1));
        Assert.Equal(1, container.Detector.Version);
        container.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, container.Detector.Version);
        container.Clock.Advance(s_settle);
        Assert.Equal(2, container.Detector.Version);
        Assert.Equal(container.Clock.GetUtcNow(), container.Detector.Since);
    }

    /// <summary>A file that its writer has for itself cannot even be looked at before it is whole.</summary>
    [Theory]
    [InlineData(FileShare.ReadWrite, 1)]
    [InlineData(FileShare.None, 2)]
    public void AHalfWrittenFileIsWaitedFor(FileShare share, int looks)
    {
        byte[] file = Models.File(2);
        using Container container = Watched(FileWatching.Polling);
        using (var writer = new FileStream(_folder[Name], FileMode.Create, FileAccess.Write, share))
        {
            for (int piece = 0; piece < 4; piece++)
            {
                writer.Write(file, piece * file.Length / 4, ((piece + 1) * file.Length / 4) - (piece * file.Length / 4));
                writer.Flush();
                container.Clock.Advance(piece == 0 ? s_poll : s_settle);
            }
        }

        for (int look = 0; look < looks; look++)
        {
            Assert.Equal((1, 0), (container.Detector.Version, container.Detector.RefusedSwaps));
            container.Clock.Advance(s_settle);
        }

        Assert.Equal((2, 0), (container.Detector.Version, container.Detector.RefusedSwaps));
    }

    [Fact]
    public void AWriterThatPausesForLongerIsRefusedAndItsWholeFileTaken()
    {
        byte[] file = Models.File(2);
        using Container container = Watched(FileWatching.Polling);
        File.WriteAllBytes(_folder[Name], file[..300]);
        for (int look = 0; look < 5; look++)
            container.Clock.Advance(s_poll);
        Assert.Equal((1, 1), (container.Detector.Version, container.Detector.RefusedSwaps));
        Assert.Single(container.Log.Errors);

        File.WriteAllBytes(_folder[Name], file);
        container.Clock.Advance(s_poll);
        container.Clock.Advance(s_settle);
        Assert.Equal((2, 1), (container.Detector.Version, container.Detector.RefusedSwaps));
    }

    [Fact]
    public void AFileThatIsOnlyTouchedIsNoNewVersion()
    {
        using Container container = Watched(FileWatching.Polling);
        File.SetLastWriteTimeUtc(_folder[Name], DateTime.UtcNow.AddHours(1));
        container.Clock.Advance(s_poll);
        container.Clock.Advance(s_settle);
        Assert.Equal((1, 0), (container.Detector.Version, container.Detector.RefusedSwaps));
    }

    [Fact]
    public void AFileThatGoesAndComesBackIsTakenAgain()
    {
        using Container container = Watched(FileWatching.Polling);
        File.Delete(_folder[Name]);
        for (int look = 0; look < 3; look++)
            container.Clock.Advance(s_poll);
        Assert.Equal((1, 1), (container.Detector.Version, container.Detector.RefusedSwaps));
        Assert.Equal(Models.Score(1), container.Detector.Current.Score(Models.Row));

        _folder.Replace(Name, Models.File(2));
        container.Clock.Advance(s_poll);
        container.Clock.Advance(s_settle);
        Assert.Equal(2, container.Detector.Version);
    }

    /// <summary>The volumes of containers rename a link beside the file: nothing is reported of the file itself.</summary>
    [Fact]
    public void ALinkThatPointsElsewhereIsAChange()
    {
        string[] folders = ["first", "second"];
        foreach (string folder in folders)
            Directory.CreateDirectory(_folder[folder]);
        File.WriteAllBytes(Path.Combine(_folder["first"], Name), Models.File(1));
        File.WriteAllBytes(Path.Combine(_folder["second"], Name), Models.File(2));
        Directory.CreateSymbolicLink(_folder["data"], _folder["first"]);
        File.CreateSymbolicLink(_folder[Name], Path.Combine(_folder["data"], Name));
        using Container container = Watched(FileWatching.Polling, isFileThere: true);

        Directory.Delete(_folder["data"]);
        Directory.CreateSymbolicLink(_folder["data"], _folder["second"]);
        container.Clock.Advance(s_poll);
        container.Clock.Advance(s_settle);
        Assert.Equal(Models.Score(2), container.Detector.Current.Score(Models.Row));
    }

    /// <summary>Without a folder there are no events; looking at the file goes on, and listening begins once there is one.</summary>
    [Fact]
    public void AFolderMayComeLater()
    {
        string path = Path.Combine(_folder["later"], Name);
        using Container container = new Container(services => services.AddAnomalyDetector<PumpAutoencoder>(options =>
            (options.Path, options.Watch, options.Required) = (path, FileWatching.Events, false))).Start();
        Assert.False(container.Detector.IsReady);

        Directory.CreateDirectory(_folder["later"]);
        File.WriteAllBytes(path, Models.File(1));
        container.Clock.Advance(s_poll);
        container.Clock.Advance(s_settle);
        Assert.Equal(1, container.Detector.Version);
    }

    [Fact]
    public void AProviderThatIsDisposedOfLooksNoMore()
    {
        Container container = Watched(FileWatching.Polling);
        DetectorProvider<PumpAutoencoder> provider = container.Detector;
        container.Dispose();
        _folder.Replace(Name, Models.File(2));
        container.Clock.Advance(s_poll);
        container.Clock.Advance(s_settle);
        Assert.Equal(1, provider.Version);
        Assert.Equal(Models.Score(1), provider.Current.Score(Models.Row));
    }

    private Container Watched(FileWatching watch, bool isFileThere = false)
    {
        if (!isFileThere)
            _folder.Replace(Name, Models.File(1));
        return new Container(services => services.AddAnomalyDetector<PumpAutoencoder>(options =>
            (options.Path, options.Watch, options.PollInterval, options.Settle) = (_folder[Name], watch, s_poll, s_settle))).Start();
    }
}
