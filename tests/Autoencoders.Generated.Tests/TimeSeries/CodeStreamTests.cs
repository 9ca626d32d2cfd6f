namespace Autoencoders.Tests.TimeSeries;

/// <summary>Streams of codes give what batches of windows give.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class CodeStreamTests
{
    private const float Tolerance = 1e-5f;

    private readonly DilatedStream _dilated = new(5);
    private readonly MixedStream _mixed = Drawn();

    [Fact]
    public void TheFirstRowsHaveTheCodesOfTheWindow()
    {
        float[] window = Rows(1, DilatedStream.InputLength), codes = new float[DilatedStream.CodeLength];
        _dilated.Encode(window, codes);
        Assert.Equal(codes, Codes(_dilated.CreateStream(), window), Near);

        window = Rows(2, MixedStream.InputLength);
        codes = new float[MixedStream.CodeLength];
        _mixed.Encode(window, codes);
        Assert.Equal(codes, Codes(_mixed.CreateStream(), window), Near);
    }

    [Fact]
    public void LaterRowsHaveTheNewestCodeOfTheirWindow()
    {
        Assert.Equal(11, DilatedStream.CodeStream.ReceptiveField);
        const int rows = 70, length = DilatedStream.InputLength, width = DilatedStream.CodeStream.RowLength;
        float[] series = Rows(3, rows * width), window = new float[DilatedStream.CodeLength];
        float[] codes = Codes(_dilated.CreateStream(), series);
        for (int row = length / width; row <= rows; row++)
        {
            _dilated.Encode(series.AsSpan((row * width) - length, length), window);
            Assert.Equal(window[^2..], codes[((row - 1) * 2)..(row * 2)], Near);
        }
    }

    [Fact]
    public void ACausalDecoderReconstructsEachRow()
    {
        float[] window = Rows(4, DilatedStream.InputLength), expected = new float[window.Length], actual = new float[window.Length];
        _dilated.Reconstruct(window, expected);
        DilatedStream.CodeStream stream = _dilated.CreateStream();
        var code = new float[2];
        for (int i = 0; i < window.Length; i += 3)
            stream.Push(window.AsSpan(i, 3), code, actual.AsSpan(i, 3));
        Assert.Equal(expected, actual, Near);
        Assert.DoesNotContain(typeof(MixedStream.CodeStream).GetMethods(), method => method.GetParameters().Length == 3);
    }

    [Fact]
    public void TheLastRowOfAWindowHasTheCodeOfItsLastState()
    {
        var network = new GruStream(7);
        float[] window = Rows(12, GruStream.InputLength), expected = new float[4], actual = new float[4];
        network.Encode(window, expected);
        GruStream.CodeStream stream = network.CreateStream();
        for (int round = 0; round < 2; round++)
        {
            for (int i = 0; i < window.Length; i += 3)
                stream.Push(window.AsSpan(i, 3), actual);
            Assert.Equal(expected, actual, Near);
            stream.Reset();
        }
    }

    [Fact]
    public void StatesGoThroughCodeAndDecoder()
    {
        var network = new StatesStream(8);
        float[] window = Rows(13, StatesStream.InputLength), codes = new float[StatesStream.CodeLength];
        float[] reconstruction = new float[window.Length], code = new float[2], row = new float[4];
        network.Encode(window, codes);
        network.Reconstruct(window, reconstruction);
        StatesStream.CodeStream stream = network.CreateStream();
        for (int i = 0; i < 9; i++)
        {
            stream.Push(window.AsSpan(i * 4, 4), code, row);
            Assert.Equal(codes.AsSpan(i * 2, 2).ToArray(), code, Near);
            Assert.Equal(reconstruction.AsSpan(i * 4, 4).ToArray(), row, Near);
        }
    }

    [Fact]
    public void ADecoderRefusesToMissARow()
    {
        DilatedStream.CodeStream stream = _dilated.CreateStream();
        float[] row = Rows(5, 3), code = new float[2], expected = new float[3], reconstruction = new float[3];
        stream.Push(row, code, expected);
        stream.Push(row, code);
        Assert.Throws<InvalidOperationException>(() => stream.Push(row, code, reconstruction));
        stream.Reset();
        stream.Push(row, code, reconstruction);
        Assert.Equal(expected, reconstruction);
    }

    [Fact]
    public void AResetBeginsASeries()
    {
        float[] series = Rows(6, MixedStream.InputLength);
        MixedStream.CodeStream stream = _mixed.CreateStream();
        float[] first = Codes(stream, series);
        Assert.Equal(12, stream.Count);
        Assert.NotEqual(first, Codes(stream, series));
        stream.Reset();
        Assert.Equal(0, stream.Count);
        Assert.Equal(first, Codes(stream, series));
    }

    [Fact]
    public void StreamsOfOneNetworkRunSideBySide()
    {
        float[][] series = [Rows(7, 3_000), Rows(8, 3_000)];
        float[][] alone = [Codes(_dilated.CreateStream(), series[0]), Codes(_dilated.CreateStream(), series[1])];
        var together = new float[2][];
        Parallel.For(0, 2, i => together[i] = Codes(_dilated.CreateStream(), series[i]));
        Assert.Equal(alone, together);
    }

    [Fact]
    public void AStreamHasTheWeightsOfItsNetwork()
    {
        float[] window = Rows(9, MixedStream.InputLength), codes = new float[MixedStream.CodeLength];
        MixedStream network = Drawn();
        MixedStream.CodeStream stream = network.CreateStream();
        float[] before = Codes(stream, window);
        foreach (ref float parameter in network.Parameters)
            parameter *= 0.9f;
        network.Encode(window, codes);
        stream.Reset();
        float[] after = Codes(stream, window);
        Assert.Equal(codes, after, Near);
        Assert.NotEqual(before, after);
    }

    [Fact]
    public void APushAllocatesNothing()
    {
        DilatedStream.CodeStream dilated = _dilated.CreateStream();
        MixedStream.CodeStream mixed = _mixed.CreateStream();
        StatesStream.CodeStream states = new StatesStream(9).CreateStream();
        float[] row = Rows(10, 4), code = new float[3], reconstruction = new float[3];
        Push();
        Assert.Equal(0, Allocation.Of(Push));

        void Push()
        {
            for (int i = 0; i < 1_000; i++)
            {
                dilated.Push(row.AsSpan(0, 3), code.AsSpan(0, 2), reconstruction);
                mixed.Push(row, code);
                states.Push(row, code.AsSpan(0, 2));
            }
        }
    }

    [Fact]
    public void OtherLengthsAndOverlapsAreRefused()
    {
        DilatedStream.CodeStream stream = _dilated.CreateStream();
        var memory = new float[8];
        Assert.Throws<ArgumentException>("row", () => stream.Push(memory.AsSpan(0, 2), memory.AsSpan(4, 2)));
        Assert.Throws<ArgumentException>("code", () => stream.Push(memory.AsSpan(0, 3), memory.AsSpan(4, 3)));
        Assert.Throws<ArgumentException>("reconstruction", () => stream.Push(memory.AsSpan(0, 3), memory.AsSpan(3, 2), memory.AsSpan(5, 2)));
        Assert.Throws<ArgumentException>("code", () => stream.Push(memory.AsSpan(0, 3), memory.AsSpan(2, 2)));
        Assert.Equal(0, stream.Count);
    }

    [Theory]
    [InlineData(typeof(ForeseeingNetwork))]
    [InlineData(typeof(BidirectionalNetwork))]
    [InlineData(typeof(WholeCodeNetwork))]
    public void OtherEncodersHaveNoStream(Type network) => Assert.Null(network.GetMethod("CreateStream"));

    private static bool Near(float expected, float actual) => MathF.Abs(expected - actual) <= Tolerance;

    private static float[] Rows(int seed, int length)
    {
        var random = new Random(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 2f) - 1f)];
    }

    private static float[] Codes(DilatedStream.CodeStream stream, float[] series)
    {
        var codes = new float[series.Length / 3 * 2];
        for (int row = 0; row < series.Length / 3; row++)
            stream.Push(series.AsSpan(row * 3, 3), codes.AsSpan(row * 2, 2));
        return codes;
    }

    private static float[] Codes(MixedStream.CodeStream stream, float[] series)
    {
        var codes = new float[series.Length / 4 * 3];
        for (int row = 0; row < series.Length / 4; row++)
            stream.Push(series.AsSpan(row * 4, 4), codes.AsSpan(row * 3, 3));
        return codes;
    }

    /// <summary>A network whose running statistics are not those of a new one.</summary>
    private static MixedStream Drawn()
    {
        var network = new MixedStream(6);
        var samples = new Dataset(Rows(11, 64 * MixedStream.InputLength), MixedStream.InputLength);
        new Trainer<MixedStream>(network, new Adam()).Fit(samples, new TrainingOptions { Epochs = 2, BatchSize = 16 });
        return network;
    }
}
