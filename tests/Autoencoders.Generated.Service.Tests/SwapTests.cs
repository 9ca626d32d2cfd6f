using System.Net;
using System.Text.Json;
using Autoencoders;

namespace ServiceSample.Tests;

[Trait("Registers", "Any")]
public sealed class SwapTests : IAsyncLifetime
{
    private readonly TestService _service = new();
    private readonly Dataset _row = TestModel.Rows(seed: 3, count: 1);

    public Task InitializeAsync() => _service.InitializeAsync();

    public Task DisposeAsync() => _service.DisposeAsync();

    [Fact]
    public async Task ANewFileTakesThePlaceOfTheOld()
    {
        await AssertServes(TestModel.First);

        _service.Replace(TestModel.Second.File);
        JsonElement health = await _service.HealthAsync(health => health.GetProperty("model").GetString() == TestModel.Second.Hash);

        Assert.Equal("Healthy", health.GetProperty("status").GetString());
        Assert.Equal((2, 1, 0), (Count(health, "version"), Count(health, "swaps"), Count(health, "refused")));
        await AssertServes(TestModel.Second);
    }

    [Fact]
    public async Task ADamagedFileIsRefusedAndTheOldModelStays()
    {
        byte[] damaged = [.. TestModel.Second.File];
        damaged[damaged.Length / 2] ^= 1;

        _service.Replace(damaged);
        JsonElement health = await _service.HealthAsync(health => Count(health, "refused") == 1);

        Assert.Equal("Degraded", health.GetProperty("status").GetString());
        Assert.NotEmpty(health.GetProperty("reasons").EnumerateArray());
        Assert.NotEmpty(health.GetProperty("lastRefusal").GetString()!);
        Assert.Equal((1, TestModel.First.Hash), (Count(health, "version"), health.GetProperty("model").GetString()));
        await AssertServes(TestModel.First);

        _service.Replace(TestModel.Second.File);
        health = await _service.HealthAsync(health => Count(health, "swaps") == 1);
        Assert.Equal("Healthy", health.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, health.GetProperty("lastRefusal").ValueKind);
        await AssertServes(TestModel.Second);
    }

    private static long Count(JsonElement health, string name) => health.GetProperty(name).GetInt64();

    private async Task AssertServes(TestModel model)
    {
        JsonElement answer = await _service.ScoreAsync(_row);
        Assert.Equal(model.Hash, answer.GetProperty("model").GetString());
        Assert.Equal(model.Detector.Judge(_row.Values.Span).Score, answer.GetProperty("verdicts")[0].GetProperty("score").GetSingle());
    }
}
