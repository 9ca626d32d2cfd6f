using System.Reflection;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

namespace Autoencoders.Hosting.Tests;

[Trait("Registers", "Any")]
public sealed class RegistrationTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void AModelOfAFileIsServedFromTheStart()
    {
        string path = _folder.Replace("pump.safetensors", Models.File(1));
        using Container container = new Container(services => services.AddAnomalyDetector<PumpAutoencoder>(options => options.Path = path)).Start();

        HostedDetector<PumpAutoencoder> detector = container.Detector.Current;
        Assert.Equal(Models.Score(1), detector.Judge(Models.Row).Score);
        Assert.Equal((1, path, new FileInfo(path).Length), (detector.Version, detector.Source, detector.Bytes));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), detector.Hash);

        container.Clock.Advance(TimeSpan.FromMinutes(3));
        Assert.Equal(TimeSpan.FromMinutes(3), detector.Age);
    }

    [Fact]
    public void ManyModelsOfAClassHaveNames()
    {
        byte[] file = Models.File(2);
        using Container container = new Container(services =>
        {
            services.AddAnomalyDetector<PumpAutoencoder>("stream", options => options.Open = () => new MemoryStream(file));
            services.AddAnomalyDetector<PumpAutoencoder>("code", options => options.From(() => Models.Detector(3)));
            services.AddAutoencoder<PumpAutoencoder>("code", options => options.From(() => new PumpAutoencoder(4)));
        }).Start();

        float ScoreOf(string name) =>
            container.Services.GetRequiredKeyedService<DetectorProvider<PumpAutoencoder>>(name).Current.Score(Models.Row);

        Assert.Equal([Models.Score(2), Models.Score(3)], [ScoreOf("stream"), ScoreOf("code")]);
        float[] code = new float[2], expected = new float[2];
        container.Services.GetRequiredKeyedService<AutoencoderProvider<PumpAutoencoder>>("code").Current.Encode(Models.Row, code);
        new PumpAutoencoder(4).Encode(Models.Row, expected);
        Assert.Equal(expected, code);
        Assert.Equal(["stream", "code", "code"], container.Services.GetServices<IModelStatus>().Select(model => model.Name));
        Assert.Null(container.Services.GetService<DetectorProvider<PumpAutoencoder>>());
    }

    [Fact]
    public void TheHashOfAModelMadeByCodeIsThatOfItsFile()
    {
        using Container container = new(services => services.AddAnomalyDetector<PumpAutoencoder>(options => options.From(() => Models.Detector(3))));
        using var file = new MemoryStream();
        Models.Detector(3).Save(file);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(file.ToArray())), container.Detector.Current.Hash);
        Assert.Equal(file.Length, container.Detector.Current.Bytes);
    }

    [Fact]
    public void ANameIsGivenOnce()
    {
        var services = new ServiceCollection();
        services.AddAnomalyDetector<PumpAutoencoder>("a", options => options.Path = "a");
        services.AddAutoencoder<PumpAutoencoder>("a", options => options.Path = "a");
        services.AddAnomalyDetector<PumpAutoencoder>(options => options.Path = "a");
        services.AddAnomalyDetector<ValveAutoencoder>("a", options => options.Path = "a");
        Assert.Throws<InvalidOperationException>(() => services.AddAnomalyDetector<PumpAutoencoder>("a", options => options.Path = "a"));
        Assert.Throws<InvalidOperationException>(() => services.AddAnomalyDetector<PumpAutoencoder>(options => options.Path = "a"));
    }

    public static TheoryData<string, Action<DetectorOptions<PumpAutoencoder>>> WrongOptions => new()
    {
        { "no source", _ => { } },
        { "2 sources", options => (options.Path, options.Open) = ("a", () => Stream.Null) },
        { "Path is empty", options => options.Path = "" },
        { "only a Path can be watched", options => (options.Open, options.Watch) = (() => Stream.Null, FileWatching.Events) },
        { "Settle is", options => (options.Path, options.Settle) = ("a", TimeSpan.FromSeconds(-1)) },
        { "PollInterval is", options => (options.Path, options.PollInterval) = ("a", TimeSpan.Zero) },
        { "DriftWindow is 0", options => (options.Path, options.DriftWindow) = ("a", 0) },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void WrongOptionsStopTheStart(string reason, Action<DetectorOptions<PumpAutoencoder>> configure)
    {
        using Container container = new(services => services.AddAnomalyDetector(configure));
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => container.Start());
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingFileStopsTheStart()
    {
        using Container container = new(services => services.AddAnomalyDetector<PumpAutoencoder>(options => options.Path = _folder["none"]));
        Assert.Throws<FileNotFoundException>(() => container.Start());
    }

    [Fact]
    public void AMissingResourceIsNamed()
    {
        using Container container = new(services => services.AddAnomalyDetector<PumpAutoencoder>(options =>
            options.FromResource(Assembly.GetExecutingAssembly(), "pump")));
        FileNotFoundException missing = Assert.Throws<FileNotFoundException>(() => container.Detector.Current);
        Assert.Contains("'pump'", missing.Message, StringComparison.Ordinal);
        Assert.Equal("pump", container.Detector.LastRefusal?.Source);
    }

    [Fact]
    public async Task AHostMayStartWithoutAModelAndGetItLater()
    {
        string path = _folder["pump.safetensors"];
        using Container container = new Container(services => services.AddAnomalyDetector<PumpAutoencoder>(options =>
            (options.Path, options.Required) = (path, false))).Start();

        Assert.Equal(HealthStatus.Unhealthy, await container.Health());
        ModelUnavailableException unavailable = Assert.Throws<ModelUnavailableException>(() => container.Detector.Current);
        Assert.Contains(path, unavailable.Message, StringComparison.Ordinal);
        Assert.False(container.Detector.TryGetCurrent(out _));
        ((IStartedModel)container.Detector).Start();
        Assert.Equal(1, container.Detector.RefusedSwaps);
        Assert.Equal(path, container.Detector.LastRefusal?.Source);
        Assert.Equal((0L, null, TimeSpan.Zero), (container.Detector.Version, container.Detector.Hash, container.Detector.Age));

        _folder.Replace("pump.safetensors", Models.File(1));
        Assert.True(await container.Detector.ReloadAsync());
        Assert.False(await container.Detector.ReloadAsync());
        Assert.Equal(HealthStatus.Healthy, await container.Health());
        Assert.Equal(Models.Score(1), container.Detector.Current.Score(Models.Row));
    }

    [Fact]
    public void WithoutAHostTheFirstUseLoads()
    {
        string path = _folder.Replace("pump.safetensors", Models.File(1));
        using ServiceProvider services =
            new ServiceCollection().AddAnomalyDetector<PumpAutoencoder>(options => options.Path = path).Services.BuildServiceProvider();
        Assert.Equal(Models.Score(1), services.GetRequiredService<DetectorProvider<PumpAutoencoder>>().Current.Score(Models.Row));
    }
}
