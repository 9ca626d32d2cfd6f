using System.Runtime.InteropServices;

namespace Autoencoders.Tests.Conditional;

/// <summary>Library code that passes conditions, empty where there is none, serves every network.</summary>
[Trait("Registers", "AnyOfGroup")]
public sealed class ContractTests
{
    private const int Rows = 70;

    private static readonly Dataset s_told = ToldRows.OfLabels(Rows, 1);
    private static readonly Dataset s_untold = ToldRows.Untold(s_told);

    [Fact]
    public void A_network_gives_its_own_bits_through_the_contract()
    {
        ToldAutoencoder told = new(3);
        UntoldAutoencoder untold = new(3);
        float[] codes = new float[Rows * ToldAutoencoder.CodeLength], reconstructions = new float[Rows * ToldRows.Length];
        float[] errors = new float[Rows];
        ReadOnlySpan<float> rows = s_told.Values.Span, conditions = s_told.Conditions.Span;
        told.EncodeBatch(rows, conditions, codes);
        told.DecodeBatch(codes, conditions, reconstructions);
        told.ReconstructionErrorBatch(rows, conditions, errors);
        Assert.Equal(BitsOf([.. codes, .. reconstructions, .. errors]), Batches(told, s_told));
        Assert.NotEqual(Batches(told, s_told), Batches(told, ToldRows.Untold(s_told).WithConditions(new float[Rows * 3], 3)));

        untold.EncodeBatch(rows, codes);
        untold.DecodeBatch(codes, reconstructions);
        untold.ReconstructionErrorBatch(rows, errors);
        Assert.Equal(BitsOf([.. codes, .. reconstructions, .. errors]), Batches(untold, s_untold));
        Assert.Equal(Samples(untold, s_untold), Samples(untold, s_untold));
        Assert.Equal(untold.ReconstructionError(s_untold[3]), Error(untold, s_untold, 3));
        Assert.Equal(told.ReconstructionError(s_told[3], s_told.Condition(3)), Error(told, s_told, 3));
    }

    [Fact]
    public void A_conditional_network_is_variational_where_its_code_is_a_distribution()
    {
        ToldVariationalAutoencoder told = new(3);
        UntoldVariationalAutoencoder untold = new(3);
        float[] outputs = new float[Rows * ToldRows.Length], bounds = new float[Rows];
        CounterRandom random = new(4);
        told.SampleBatch(ref random, s_told.Conditions.Span, outputs);
        told.EvidenceLowerBoundBatch(s_told.Values.Span, s_told.Conditions.Span, ref random, bounds);
        float likelihood = told.LogLikelihood(s_told[1], s_told.Condition(1), 5, ref random);
        Assert.Equal(BitsOf([.. outputs, .. bounds, likelihood]), Draws(told, s_told));

        random = new CounterRandom(4);
        untold.SampleBatch(ref random, outputs);
        untold.EvidenceLowerBoundBatch(s_untold.Values.Span, ref random, bounds);
        likelihood = untold.LogLikelihood(s_untold[1], 5, ref random);
        Assert.Equal(BitsOf([.. outputs, .. bounds, likelihood]), Draws(untold, s_untold));
        Assert.Equal(SingleDraws(told, s_told), SingleDraws(told, s_told));
        Assert.NotEqual(SingleDraws(told, s_told), SingleDraws(untold, s_untold));
    }

    [Fact]
    public void A_conditional_network_is_quantized_where_its_code_is_of_entries()
    {
        ToldQuantizedAutoencoder told = new(3);
        UntoldQuantizedAutoencoder untold = new(3);
        int[] indices = new int[Rows * ToldQuantizedAutoencoder.IndexCount];
        float[] reconstructions = new float[Rows * ToldRows.Length];
        told.EncodeIndicesBatch(s_told.Values.Span, s_told.Conditions.Span, indices);
        told.DecodeIndicesBatch(indices, s_told.Conditions.Span, reconstructions);
        Assert.Equal([.. indices, .. BitsOf(reconstructions)], Indices(told, s_told));

        untold.EncodeIndicesBatch(s_untold.Values.Span, indices);
        untold.DecodeIndicesBatch(indices, reconstructions);
        Assert.Equal([.. indices, .. BitsOf(reconstructions)], Indices(untold, s_untold));
    }

    [Fact]
    public void A_condition_that_a_network_does_not_take_is_refused()
    {
        Assert.Equal(
            "'conditions' has 210 values; this network takes no condition. (Parameter 'conditions')",
            Assert.Throws<ArgumentException>(() => Batches(new UntoldAutoencoder(), s_told)).Message);
        Assert.All(
            (Action[])
            [
                () => Samples(new UntoldAutoencoder(), s_told),
                () => Error(new UntoldAutoencoder(), s_told, 0),
                () => Draws(new UntoldVariationalAutoencoder(), s_told),
                () => SingleDraws(new UntoldVariationalAutoencoder(), s_told),
                () => Indices(new UntoldQuantizedAutoencoder(), s_told),
            ],
            call => Assert.Contains("takes no condition", Assert.Throws<ArgumentException>(call).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void The_lack_of_a_condition_that_a_network_takes_is_refused()
    {
        IAutoencoder<ToldAutoencoder> network = new ToldAutoencoder();
        IVariationalAutoencoder<ToldVariationalAutoencoder> variational = new ToldVariationalAutoencoder();
        IVectorQuantizedAutoencoder<ToldQuantizedAutoencoder> quantized = new ToldQuantizedAutoencoder();
        float[] row = new float[ToldRows.Length], output = new float[ToldRows.Length], code = new float[4], other = new float[4];
        int[] indices = new int[4];
        CounterRandom random = new(1);
        Assert.All(
            (Action[])
            [
                () => network.Encode(row, code),
                () => network.Decode(code, output),
                () => network.Reconstruct(row, output),
                () => network.ReconstructionError(row),
                () => network.EncodeBatch(row, code),
                () => network.DecodeBatch(code, output),
                () => network.ReconstructBatch(row, output),
                () => network.ReconstructionErrorBatch(row, new float[1]),
                () => variational.Sample(ref random, output),
                () => variational.SampleBatch(ref random, output),
                () => variational.EncodeDistribution(row, code, other),
                () => variational.EncodeDistributionBatch(row, code, other),
                () => variational.EvidenceLowerBound(row, ref random),
                () => variational.EvidenceLowerBoundBatch(row, ref random, new float[1]),
                () => variational.LogLikelihood(row, 2, ref random),
                () => quantized.EncodeIndices(row, indices),
                () => quantized.DecodeIndices(indices, output),
                () => quantized.EncodeIndicesBatch(row, indices),
                () => quantized.DecodeIndicesBatch(indices, output),
            ],
            call => Assert.Contains("takes a condition of 3 values", Assert.Throws<ArgumentException>(call).Message));
        Assert.Equal(
            "'condition' has 0 values; this network needs 3. (Parameter 'condition')",
            Assert.Throws<ArgumentException>(() => network.Encode(row, [], code)).Message);
    }

    [Fact]
    public void Calls_through_the_contract_allocate_nothing()
    {
        (ToldAutoencoder told, UntoldAutoencoder untold) = (new(), new());
        Run();
        Assert.Equal(0, Allocation.Of(Run));

        void Run()
        {
            for (int i = 0; i < 1000; i++)
            {
                Error(told, s_told, i % Rows);
                Error(untold, s_untold, i % Rows);
            }
        }
    }

    private static int[] Batches<TNetwork>(TNetwork network, Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        float[] codes = new float[rows.Count * TNetwork.CodeLength], reconstructions = new float[rows.Values.Length];
        float[] errors = new float[rows.Count], direct = new float[rows.Values.Length];
        network.EncodeBatch(rows.Values.Span, rows.Conditions.Span, codes);
        network.DecodeBatch(codes, rows.Conditions.Span, reconstructions);
        network.ReconstructBatch(rows.Values.Span, rows.Conditions.Span, direct);
        network.ReconstructionErrorBatch(rows.Values.Span, rows.Conditions.Span, errors);
        Assert.Equal(reconstructions, direct);
        return BitsOf([.. codes, .. reconstructions, .. errors]);
    }

    private static int[] Samples<TNetwork>(TNetwork network, Dataset rows)
        where TNetwork : class, IAutoencoder<TNetwork>
    {
        float[] code = new float[TNetwork.CodeLength], decoded = new float[rows.Length], reconstruction = new float[rows.Length];
        network.Encode(rows[2], rows.Condition(2), code);
        network.Decode(code, rows.Condition(2), decoded);
        network.Reconstruct(rows[2], rows.Condition(2), reconstruction);
        Assert.Equal(decoded, reconstruction);
        return BitsOf([.. code, .. decoded]);
    }

    private static float Error<TNetwork>(TNetwork network, Dataset rows, int row)
        where TNetwork : class, IAutoencoder<TNetwork>
        => network.ReconstructionError(rows[row], rows.Condition(row));

    private static int[] Draws<TNetwork>(TNetwork network, Dataset rows)
        where TNetwork : class, IVariationalAutoencoder<TNetwork>
    {
        CounterRandom random = new(4);
        float[] outputs = new float[rows.Values.Length], bounds = new float[rows.Count];
        network.SampleBatch(ref random, rows.Conditions.Span, outputs);
        network.EvidenceLowerBoundBatch(rows.Values.Span, rows.Conditions.Span, ref random, bounds);
        return BitsOf([.. outputs, .. bounds, network.LogLikelihood(rows[1], rows.Condition(1), 5, ref random)]);
    }

    private static int[] SingleDraws<TNetwork>(TNetwork network, Dataset rows)
        where TNetwork : class, IVariationalAutoencoder<TNetwork>
    {
        CounterRandom random = new(4);
        float[] output = new float[rows.Length], mean = new float[TNetwork.CodeLength], logVariance = new float[mean.Length];
        network.Sample(ref random, rows.Condition(1), output);
        network.EncodeDistribution(rows[1], rows.Condition(1), mean, logVariance);
        float[] means = new float[rows.Count * mean.Length], logVariances = new float[means.Length];
        network.EncodeDistributionBatch(rows.Values.Span, rows.Conditions.Span, means, logVariances);
        return BitsOf(
            [.. output, .. mean, .. logVariance, .. means, .. logVariances,
            network.EvidenceLowerBound(rows[1], rows.Condition(1), ref random)]);
    }

    private static int[] Indices<TNetwork>(TNetwork network, Dataset rows)
        where TNetwork : class, IVectorQuantizedAutoencoder<TNetwork>
    {
        int[] indices = new int[rows.Count * TNetwork.IndexCount], first = new int[TNetwork.IndexCount];
        float[] reconstructions = new float[rows.Values.Length], reconstruction = new float[rows.Length];
        network.EncodeIndicesBatch(rows.Values.Span, rows.Conditions.Span, indices);
        network.DecodeIndicesBatch(indices, rows.Conditions.Span, reconstructions);
        network.EncodeIndices(rows[0], rows.Condition(0), first);
        network.DecodeIndices(first, rows.Condition(0), reconstruction);
        Assert.Equal(indices[..first.Length], first);
        return [.. indices, .. BitsOf(reconstructions)];
    }

    private static int[] BitsOf(ReadOnlySpan<float> values) => MemoryMarshal.Cast<float, int>(values).ToArray();
}
