using System.Diagnostics.Metrics;
using Autoencoders.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Autoencoders.Hosting.Tests;

[Trait("Registers", "Any")]
public sealed class PoolTests : IDisposable
{
    private static readonly byte[] s_file = Models.File(1);

    private readonly TemporaryFolder _folder = new();
    private int _opened;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task ModelsComeFromTheFilesOfAFolder()
    {
        _folder.Replace("pump-1.safetensors", Models.File(1));
        _folder.Replace("pump_2.b.safetensors", Models.File(2));
        using Container container = Pooled(options => options.Folder = _folder[""]);
        DetectorPool<PumpAutoencoder> pool = PoolOf(container);

        Assert.False(pool.TryGet("pump-1", out _));
        HostedDetector<PumpAutoencoder> first = await pool.GetAsync("pump-1");
        Assert.Equal(Models.Score(1), first.Score(Models.Row));
        Assert.Equal(Models.Score(2), (await pool.GetAsync("pump_2.b")).Score(Models.Row));
        Assert.True(pool.TryGet("pump-1", out HostedDetector<PumpAutoencoder>? again));
        Assert.Same(first, again);
        Assert.Equal(_folder["pump-1.safetensors"], first.Source);
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await pool.GetAsync("pump-3"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData(".hidden")]
    [InlineData("../pump")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("/etc/passwd")]
    [InlineData("a\0b")]
    [InlineData("C:pump")]
    public async Task AKeyThatIsNoNameOfAFileIsRefused(string key)
    {
        using Container container = Pooled(options => options.Folder = _folder[""]);
        await Assert.ThrowsAsync<ArgumentException>(async () => await PoolOf(container).GetAsync(key));
        await Assert.ThrowsAsync<ArgumentException>(async () => await PoolOf(container).GetAsync(new string('a', 129)));
    }

    [Fact]
    public async Task ManyWhoAskAtOnceLoadOnce()
    {
        using var gate = new ManualResetEventSlim();
        using Container container = Pooled(options => options.Open = key =>
        {
            gate.Wait();
            return Opened(key);
        });
        DetectorPool<PumpAutoencoder> pool = PoolOf(container);

        Task<HostedDetector<PumpAutoencoder>>[] asks = [.. Enumerable.Range(0, 50).Select(_ => pool.GetAsync("a").AsTask())];
        using var canceled = new CancellationTokenSource();
        Task<HostedDetector<PumpAutoencoder>> impatient = pool.GetAsync("a", canceled.Token).AsTask();
        canceled.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        gate.Set();
        HostedDetector<PumpAutoencoder>[] models = await Task.WhenAll(asks);

        Assert.Equal(1, _opened);
        Assert.Single(models.Distinct());
    }

    [Theory]
    [InlineData(2, int.MaxValue)]
    [InlineData(100, 2)]
    public async Task WhatWasNotAskedForTheLongestLeavesMemory(int filesInMemory, int capacity)
    {
        using Container container = Pooled(options =>
        {
            options.Open = Opened;
            (options.MemoryLimit, options.Capacity) = (filesInMemory * (long)s_file.Length, capacity);
        });
        using var measured = new Measurements(container.Services.GetRequiredService<IMeterFactory>());
        DetectorPool<PumpAutoencoder> pool = PoolOf(container);
        await pool.GetAsync("a");
        HostedDetector<PumpAutoencoder> held = await pool.GetAsync("b");
        await pool.GetAsync("a");
        await pool.GetAsync("c");

        Assert.True(pool.TryGet("a", out _));
        Assert.False(pool.TryGet("b", out _));
        Assert.Equal((2, 2L * s_file.Length), (pool.Count, pool.Bytes));
        Assert.Equal(Models.Score(1), held.Score(Models.Row));
        Assert.NotSame(held, await pool.GetAsync("b"));
        Assert.Equal(4, _opened);
        Assert.Equal([4, 2], [measured.Of("autoencoders.pool.loads").Sum(), measured.Of("autoencoders.pool.evictions").Sum()]);
        Assert.Equal(2, measured.Of("autoencoders.pool.models")[^1]);
        Assert.Equal(2 * s_file.Length, measured.Of("autoencoders.pool.bytes", "network=PumpAutoencoder")[^1]);
    }

    [Fact]
    public async Task AModelLargerThanTheMemoryStaysAlone()
    {
        using Container container = Pooled(options => (options.Open, options.MemoryLimit) = (Opened, 1));
        DetectorPool<PumpAutoencoder> pool = PoolOf(container);
        await pool.GetAsync("a");
        await pool.GetAsync("b");
        Assert.Equal(1, pool.Count);
        Assert.True(pool.TryGet("b", out _));
    }

    [Fact]
    public async Task AFailureIsRememberedForATime()
    {
        byte[]? file = s_file[..200];
        using Container container = Pooled(options => options.Open = _ =>
        {
            _opened++;
            return file is null ? null : new MemoryStream(file);
        });
        DetectorPool<PumpAutoencoder> pool = PoolOf(container);
        for (int ask = 0; ask < 3; ask++)
            await Assert.ThrowsAsync<WeightsFileException>(async () => await pool.GetAsync("a"));
        Assert.Equal(1, _opened);
        Assert.Single(container.Log.Errors);

        file = s_file;
        container.Clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(Models.Score(1), (await pool.GetAsync("a")).Score(Models.Row));

        file = null;
        await Assert.ThrowsAsync<KeyNotFoundException>(async () => await pool.GetAsync("b"));
        file = s_file;
        Assert.False(pool.Remove("b"));
        await pool.GetAsync("b");
    }

    [Fact]
    public void FailuresOfAnyNumberOfKeysNeedLittleMemory()
    {
        var failures = new RecentFailures(TimeSpan.FromSeconds(1), TimeProvider.System);
        for (int key = 0; key < 3 * RecentFailures.Capacity; key++)
            failures.Add($"{key}", new KeyNotFoundException());
        Assert.Equal(RecentFailures.Capacity, failures.Count);
        Assert.False(failures.TryGet("0", out _));
        Assert.True(failures.TryGet($"{(3 * RecentFailures.Capacity) - 1}", out _));
    }

    [Fact]
    public async Task AModelThatIsRemovedWhileItLoadsIsNotKept()
    {
        using var isOpen = new ManualResetEventSlim();
        using var gate = new ManualResetEventSlim();
        using Container container = Pooled(options => options.Open = key =>
        {
            isOpen.Set();
            gate.Wait();
            return Opened(key);
        });
        DetectorPool<PumpAutoencoder> pool = PoolOf(container);
        Task<HostedDetector<PumpAutoencoder>> old = pool.GetAsync("a").AsTask();
        isOpen.Wait();
        Assert.False(pool.Remove("a"));
        Task<HostedDetector<PumpAutoencoder>> latest = pool.GetAsync("a").AsTask();
        gate.Set();

        Assert.NotSame(await old, await latest);
        Assert.True(pool.TryGet("a", out HostedDetector<PumpAutoencoder>? kept));
        Assert.Same(await latest, kept);
        Assert.True(pool.Remove("a"));
        Assert.Equal((0, 0), (pool.Count, pool.Bytes));
    }

    [Fact]
    public async Task AModelInMemoryComesWithoutAnAllocation()
    {
        using Container container = Pooled(options => options.Open = Opened);
        DetectorPool<PumpAutoencoder> pool = PoolOf(container);
        await pool.GetAsync("a");
        await pool.GetAsync("b");
        Assert.Equal(0, Allocation.Of(() =>
        {
            for (int ask = 0; ask < 1000; ask++)
                pool.GetAsync(ask % 2 == 0 ? "a" : "b").GetAwaiter().GetResult().Judge(Models.Row);
        }));
    }

    [Fact]
    public async Task NetworksHavePoolsToo()
    {
        using Container container = new(services => services.AddAutoencoderPool<PumpAutoencoder>("pumps", options => options.Open = Opened));
        var pool = container.Services.GetRequiredKeyedService<AutoencoderPool<PumpAutoencoder>>("pumps");
        float[] code = new float[2], expected = new float[2];
        (await pool.GetAsync("a")).Encode(Models.Row, code);
        new PumpAutoencoder(1).Encode(Models.Row, expected);
        Assert.Equal(expected, code);
    }

    public static TheoryData<string, Action<PoolOptions<HostedDetector<PumpAutoencoder>>>> WrongOptions => new()
    {
        { "no source", _ => { } },
        { "two sources", options => (options.Folder, options.Open) = ("a", _ => null) },
        { "MemoryLimit is 0", options => (options.Folder, options.MemoryLimit) = ("a", 0) },
        { "Capacity is 0", options => (options.Folder, options.Capacity) = ("a", 0) },
        { "RetryAfter is", options => (options.Folder, options.RetryAfter) = ("a", TimeSpan.FromSeconds(-1)) },
    };

    [Theory]
    [MemberData(nameof(WrongOptions))]
    public void WrongOptionsStopTheStart(string reason, Action<PoolOptions<HostedDetector<PumpAutoencoder>>> configure)
    {
        using Container container = Pooled(configure);
        OptionsValidationException refused = Assert.Throws<OptionsValidationException>(() => container.Start());
        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
    }

    private Stream Opened(string key)
    {
        Interlocked.Increment(ref _opened);
        return new MemoryStream(s_file);
    }

    private static Container Pooled(Action<PoolOptions<HostedDetector<PumpAutoencoder>>> configure) =>
        new(services => services.AddAnomalyDetectorPool(configure));

    private static DetectorPool<PumpAutoencoder> PoolOf(Container container) =>
        container.Services.GetRequiredService<DetectorPool<PumpAutoencoder>>();
}
