namespace Autoencoders.Tests.Conditional;

/// <summary>Networks with a condition behind a scaler and on several cores.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class ToldInferenceTests
{
    private const int Rows = 1_003;

    private static readonly Dataset s_rows = ToldRows.OfLabels(Rows, 5);
    private static readonly IScaler s_scaler = StandardScaler.Fit(s_rows);
    private static readonly Dataset s_scaledRows = s_scaler.Transform(s_rows);
    private static readonly ToldAutoencoder s_network = new(2);
    private static readonly ScaledAutoencoder<ToldAutoencoder> s_scaled = new(s_network, s_scaler);

    private readonly float[] _codes = new float[Rows * ToldAutoencoder.CodeLength];
    private readonly float[] _expectedCodes = new float[Rows * ToldAutoencoder.CodeLength];
    private readonly float[] _reconstructions = new float[Rows * ToldRows.Length];
    private readonly float[] _expected = new float[Rows * ToldRows.Length];
    private readonly float[] _errors = new float[Rows];
    private readonly float[] _expectedErrors = new float[Rows];

    private static ReadOnlySpan<float> Conditions => s_rows.Conditions.Span;

    [Fact]
    public void A_scaler_leaves_the_condition_as_it_is()
    {
        ReadOnlySpan<float> raw = s_rows.Values.Span, scaled = s_scaledRows.Values.Span;
        s_scaled.EncodeBatch(raw, Conditions, _codes);
        s_network.EncodeBatch(scaled, Conditions, _expectedCodes);
        Assert.Equal(_expectedCodes, _codes);

        s_scaled.DecodeBatch(_codes, Conditions, _reconstructions);
        s_network.DecodeBatch(_codes, Conditions, _expected);
        s_scaler.Invert(_expected, _expected);
        Assert.Equal(_expected, _reconstructions);
        s_scaled.ReconstructBatch(raw, Conditions, _reconstructions);
        Assert.Equal(_expected, _reconstructions);

        s_scaled.ReconstructionErrorBatch(raw, Conditions, _errors);
        s_network.ReconstructionErrorBatch(scaled, Conditions, _expectedErrors);
        Assert.Equal(_expectedErrors, _errors);

        Span<float> code = _codes.AsSpan(0, 4), sample = _reconstructions.AsSpan(0, ToldRows.Length);
        Span<float> expectedCode = _expectedCodes.AsSpan(0, 4), expected = _expected.AsSpan(0, ToldRows.Length);
        s_scaled.Encode(s_rows[7], s_rows.Condition(7), code);
        s_network.Encode(s_scaledRows[7], s_rows.Condition(7), expectedCode);
        s_scaled.Reconstruct(s_rows[7], s_rows.Condition(7), sample);
        s_network.Reconstruct(s_scaledRows[7], s_rows.Condition(7), expected);
        s_scaler.Invert(expected, expected);
        Assert.Equal(_expectedCodes, _codes);
        Assert.Equal(_expected, _reconstructions);
        s_scaled.Decode(code, s_rows.Condition(8), sample);
        Assert.NotEqual(_expected, _reconstructions);
        Assert.Equal(
            s_network.ReconstructionError(s_scaledRows[7], s_rows.Condition(7)),
            s_scaled.ReconstructionError(s_rows[7], s_rows.Condition(7)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Threads_do_not_change_a_bit(int threads)
    {
        using var parallel = new ParallelInference<ToldAutoencoder>(s_network, threads);
        ReadOnlySpan<float> rows = s_scaledRows.Values.Span;
        parallel.EncodeBatch(rows, Conditions, _codes);
        s_network.EncodeBatch(rows, Conditions, _expectedCodes);
        Assert.Equal(_expectedCodes, _codes);
        parallel.DecodeBatch(_codes, Conditions, _reconstructions);
        s_network.DecodeBatch(_codes, Conditions, _expected);
        Assert.Equal(_expected, _reconstructions);
        parallel.ReconstructBatch(rows, Conditions, _reconstructions);
        Assert.Equal(_expected, _reconstructions);
        parallel.ReconstructionErrorBatch(rows, Conditions, _errors);
        s_network.ReconstructionErrorBatch(rows, Conditions, _expectedErrors);
        Assert.Equal(_expectedErrors, _errors);
    }

    [Fact]
    public void Conditions_that_are_not_one_for_each_row_are_refused()
    {
        using var parallel = new ParallelInference<ToldAutoencoder>(s_network, 2);
        Assert.All(
            (Action[])
            [
                () => s_scaled.EncodeBatch(s_rows.Values.Span, Conditions[3..], _codes),
                () => s_scaled.DecodeBatch(_codes, Conditions[3..], _reconstructions),
                () => s_scaled.ReconstructBatch(s_rows.Values.Span, Conditions[3..], _reconstructions),
                () => s_scaled.ReconstructionErrorBatch(s_rows.Values.Span, Conditions[3..], _errors),
                () => parallel.EncodeBatch(s_rows.Values.Span, Conditions[3..], _codes),
                () => parallel.DecodeBatch(_codes, Conditions[3..], _reconstructions),
                () => parallel.ReconstructBatch(s_rows.Values.Span, Conditions[3..], _reconstructions),
                () => parallel.ReconstructionErrorBatch(s_rows.Values.Span, Conditions[3..], _errors),
            ],
            call => Assert.StartsWith(
                "'conditions' has 3006 values; 1003 rows of 3 need 3009.", Assert.Throws<ArgumentException>(call).Message));
        Assert.StartsWith(
            "'conditions' has 0 values; 1003 rows of 3 need 3009.",
            Assert.Throws<ArgumentException>(() => parallel.EncodeBatch(s_rows.Values.Span, _codes)).Message);
        Assert.Contains(
            "'errors' overlaps 'conditions'",
            Assert.Throws<ArgumentException>(
                () => s_scaled.ReconstructionErrorBatch(s_rows[0], _errors.AsSpan(0, 3), _errors.AsSpan(2, 1))).Message);
    }

    [Fact]
    public void Calls_allocate_nothing()
    {
        using var parallel = new ParallelInference<ToldAutoencoder>(s_network, 2);
        Run();
        Assert.Equal(0, Allocation.Of(Run));

        void Run()
        {
            s_scaled.ReconstructBatch(s_rows.Values.Span, Conditions, _reconstructions);
            s_scaled.ReconstructionError(s_rows[0], s_rows.Condition(0));
            parallel.ReconstructBatch(s_scaledRows.Values.Span, Conditions, _reconstructions);
        }
    }

    [Fact]
    public void The_file_of_a_scaled_network_holds_the_scaler()
    {
        var file = new MemoryStream();
        s_scaled.Save(file);
        var loaded = ScaledAutoencoder<ToldAutoencoder>.Load(file.ToArray());
        loaded.ReconstructionErrorBatch(s_rows.Values.Span, Conditions, _errors);
        s_scaled.ReconstructionErrorBatch(s_rows.Values.Span, Conditions, _expectedErrors);
        Assert.Equal(_expectedErrors, _errors);
    }
}
