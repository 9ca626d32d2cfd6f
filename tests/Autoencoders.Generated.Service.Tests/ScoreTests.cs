using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Autoencoders;

namespace ServiceSample.Tests;

[Trait("Registers", "Any")]
public sealed class ScoreTests(TestService service) : IClassFixture<TestService>
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(50)]
    public async Task ScoresAreThoseOfDirectCalls(int count)
    {
        Dataset rows = TestModel.Rows(seed: 3, count);
        var expected = new AnomalyVerdict[count];
        if (count == 1)
            expected[0] = TestModel.First.Detector.Judge(rows.Values.Span);
        else
            TestModel.First.Detector.JudgeBatch(rows.Values.Span, expected);

        JsonElement answer = await service.ScoreAsync(rows);

        Assert.Equal(TestModel.First.Hash, answer.GetProperty("model").GetString());
        Assert.Equal(TestModel.First.Detector.Threshold, answer.GetProperty("threshold").GetSingle());
        AssertGives(expected, answer);
    }

    [Fact]
    public async Task ARowNeedsNoArrayAroundIt()
    {
        Dataset row = TestModel.Rows(seed: 3, count: 1);
        AnomalyVerdict expected = TestModel.First.Detector.Judge(row.Values.Span);

        using HttpResponseMessage answer = await service.PostAsync(
            "/score", TestService.Json(row)[1..^1], "application/json; charset=utf-8");

        AssertGives([expected], await TestService.JsonOf(answer));
    }

    /// <summary>The bytes of a number may come in two packets.</summary>
    [Fact]
    public async Task ABodyMayComeByteByByte()
    {
        Dataset rows = TestModel.Rows(seed: 4, count: 2);
        var expected = new AnomalyVerdict[2];
        TestModel.First.Detector.JudgeBatch(rows.Values.Span, expected);
        using var body = new StreamContent(new ByteByByte(Encoding.UTF8.GetBytes(TestService.Json(rows))));
        body.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        using HttpResponseMessage answer = await service.Client.PostAsync("/score", body);

        AssertGives(expected, await TestService.JsonOf(answer));
    }

    /// <summary>JSON has no number for an infinite score.</summary>
    [Theory]
    [InlineData("/score")]
    [InlineData("/encode")]
    public async Task HugeNumbersAreAnswered(string path)
    {
        string row = $"[{string.Join(',', Enumerable.Repeat("3e38,-3e38", PumpAutoencoder.InputLength / 2))}]";

        using HttpResponseMessage answer = await service.PostAsync(path, row);

        Assert.True(answer.IsSuccessStatusCode);
        if (path == "/score")
        {
            JsonElement verdict = (await TestService.JsonOf(answer)).GetProperty("verdicts")[0];
            Assert.Equal(JsonValueKind.String, verdict.GetProperty("score").ValueKind);
            Assert.True(verdict.GetProperty("isAnomaly").GetBoolean());
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(9)]
    public async Task CodesAreThoseOfDirectCalls(int count)
    {
        Dataset rows = TestModel.Rows(seed: 5, count);
        AnomalyDetector<PumpAutoencoder> detector = TestModel.First.Detector;
        var scaled = new float[rows.Values.Length];
        for (int start = 0; start < scaled.Length; start += rows.Length)
            detector.Scaler!.Transform(rows.Values.Span.Slice(start, rows.Length), scaled.AsSpan(start, rows.Length));
        var expected = new float[count * PumpAutoencoder.CodeLength];
        detector.Network.EncodeBatch(scaled, expected);

        using HttpResponseMessage answer = await service.PostAsync("/encode", TestService.Json(rows));

        JsonElement codes = (await TestService.JsonOf(answer)).GetProperty("codes");
        Assert.Equal(
            expected.Chunk(PumpAutoencoder.CodeLength),
            codes.EnumerateArray().Select(code => code.EnumerateArray().Select(value => value.GetSingle()).ToArray()));
    }

    [Fact]
    public async Task CausesAreThoseOfDirectCalls()
    {
        Dataset rows = TestModel.Rows(seed: 6, count: 20);
        float[] values = rows.Values.ToArray();
        values[PumpAutoencoder.InputLength + 5] = 1000; // Row 1 is an anomaly for sure.
        var expected = new FeatureContribution[3];
        TestModel.First.Detector.Explain(values.AsSpan(PumpAutoencoder.InputLength, PumpAutoencoder.InputLength), expected);

        using HttpResponseMessage answer = await service.PostAsync(
            "/score?causes=3", TestService.Json(new Dataset(values, PumpAutoencoder.InputLength)));

        JsonElement verdicts = (await TestService.JsonOf(answer)).GetProperty("verdicts");
        Assert.Equal(
            expected.Select(cause => (cause.Feature, cause.Value, cause.Expected, cause.Share)),
            verdicts[1].GetProperty("causes").EnumerateArray().Select(cause => (
                cause.GetProperty("column").GetInt32(), cause.GetProperty("value").GetSingle(), cause.GetProperty("expected").GetSingle(),
                cause.GetProperty("share").GetSingle())));
        Assert.All(
            verdicts.EnumerateArray(),
            verdict => Assert.Equal(verdict.GetProperty("isAnomaly").GetBoolean(), verdict.TryGetProperty("causes", out _)));
        Assert.Contains(verdicts.EnumerateArray(), verdict => !verdict.GetProperty("isAnomaly").GetBoolean());
    }

    private static void AssertGives(AnomalyVerdict[] expected, JsonElement answer) => Assert.Equal(
        expected.Select(verdict => (verdict.Score, verdict.IsAnomaly)),
        answer.GetProperty("verdicts").EnumerateArray()
            .Select(verdict => (verdict.GetProperty("score").GetSingle(), verdict.GetProperty("isAnomaly").GetBoolean())));

    private sealed class ByteByByte(byte[] bytes) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(1, buffer.Length)]);

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(1, buffer.Length)], cancellationToken);

        public override async Task CopyToAsync(Stream destination, int bufferSize, CancellationToken cancellationToken)
        {
            var one = new byte[1];
            while (await ReadAsync(one, cancellationToken) > 0)
            {
                await destination.WriteAsync(one, cancellationToken);
                await destination.FlushAsync(cancellationToken);
            }
        }
    }
}
