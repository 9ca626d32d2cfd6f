using System.Runtime.InteropServices;
using Autoencoders.Memory;

namespace Autoencoders.Tests.Memory;

/// <summary>What a call does whose spans share memory: networks refuse it, and what may work in place does.</summary>
[Trait("Registers", "Any")]
public sealed class OverlapTests
{
    private const int Rows = 3;

    private static readonly Dictionary<string, Subject> s_subjects = Subject.All().ToDictionary(subject => subject.Name);

    public static TheoryData<string> Names => [.. s_subjects.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_member_refuses_spans_that_overlap_and_takes_neighbors(string name)
    {
        Subject subject = s_subjects[name];
        object network = subject.Create(seed: 1);
        int pairs = 0;
        foreach (Member member in subject.Members)
        {
            MemberParameter[] parameters = [.. member.Parameters];
            foreach (MemberParameter written in parameters.Where(parameter => parameter.IsWritten))
            {
                foreach (MemberParameter other in parameters.Where(parameter => parameter.IsMemory && parameter != written))
                {
                    int length = Length(member, written), otherLength = Length(member, other);
                    AssertRefused(subject, member, network, written, other, distance: 0);
                    AssertRefused(subject, member, network, written, other, distance: otherLength - 1);
                    AssertRefused(subject, member, network, written, other, distance: 1 - length);
                    Call(subject, member, network, written, other, distance: otherLength);
                    Call(subject, member, network, written, other, distance: -length);
                    pairs++;
                }
            }
        }

        // A network whose decoder reads the encoder neither encodes nor decodes alone.
        int fewest = subject.Members.Any(member => member.Name == "Encode") ? 7 : 3;
        Assert.InRange(pairs, fewest, int.MaxValue);
    }

    private static void AssertRefused(
        Subject subject, Member member, object network, MemberParameter written, MemberParameter other, int distance)
    {
        string message = Assert.Throws<ArgumentException>(() => Call(subject, member, network, written, other, distance)).Message;
        Assert.Contains($"'{written.Name}'", message, StringComparison.Ordinal);
        Assert.Contains($"'{other.Name}'", message, StringComparison.Ordinal);
    }

    /// <summary>Calls a member with one span at a distance from the first element of another.</summary>
    private static unsafe void Call(
        Subject subject, Member member, object network, MemberParameter written, MemberParameter other, int distance)
    {
        int room = 3 * (Length(member, written) + Length(member, other));
        nint block = (nint)NativeMemory.AllocZeroed((nuint)(room * sizeof(float)));
        nint middle = block + (room / 3 * sizeof(float));
        List<nint> blocks = [block];
        try
        {
            Argument[] arguments = [.. member.Parameters.Select(parameter =>
            {
                int length = Length(member, parameter);
                if (parameter == written || parameter == other)
                    return new Argument(parameter == other ? middle : middle + (distance * sizeof(float)), length);
                nint memory = (nint)NativeMemory.AllocZeroed((nuint)(length * sizeof(float)));
                blocks.Add(memory);
                return new Argument(memory, length);
            })];
            member.Call(network, arguments);
        }
        finally
        {
            foreach (nint memory in blocks)
                NativeMemory.Free((void*)memory);
        }
    }

    private static int Length(Member member, MemberParameter parameter) => (member.IsBatch ? Rows : 1) * parameter.RowLength;

    public static TheoryData<string> Scalers => ["standard", "minmax", "robust", "log1p", "imputing", "unit-norm", "pipeline"];

    [Theory]
    [MemberData(nameof(Scalers))]
    public void A_scaler_works_in_place_and_refuses_less(string kind)
    {
        Dataset rows = SomeRows(9, 5);
        IScaler scaler = Scaler(kind, rows);
        foreach (bool inverts in (bool[])[false, true])
        {
            float[] expected = new float[rows.Values.Length], memory = new float[rows.Values.Length + 1];
            Run(inverts, rows.Values.Span, expected);
            rows.Values.Span.CopyTo(memory);
            Run(inverts, memory.AsSpan(0, expected.Length), memory.AsSpan(0, expected.Length));
            Assert.Equal(expected, memory[..^1]);
            AssertNames("source", "destination", () => Run(inverts, memory.AsSpan(1), memory.AsSpan(0, expected.Length)));
            AssertNames("source", "destination", () => Run(inverts, memory.AsSpan(0, expected.Length), memory.AsSpan(1)));
        }

        void Run(bool inverts, ReadOnlySpan<float> source, Span<float> destination)
        {
            if (inverts)
                scaler.Invert(source, destination);
            else
                scaler.Transform(source, destination);
        }
    }

    [Fact]
    public void Whatever_wraps_a_network_refuses_spans_that_overlap()
    {
        Dataset rows = SomeRows(200, TripleAutoencoder.InputLength);
        TripleAutoencoder network = new(seed: 1);
        ScaledAutoencoder<TripleAutoencoder> scaled = new(network, StandardScaler.Fit(rows));
        var detector = AnomalyDetector<TripleAutoencoder>.Calibrate(network, rows, 0.1, scaled.Scaler);
        using ParallelInference<TripleAutoencoder> parallel = new(network, 2);
        float[] memory = new float[1000];
        int input = TripleAutoencoder.InputLength, code = TripleAutoencoder.CodeLength;

        AssertNames("input", "code", () => scaled.Encode(memory.AsSpan(0, input), memory.AsSpan(0, code)));
        AssertNames("code", "reconstruction", () => scaled.Decode(memory.AsSpan(0, code), memory.AsSpan(0, input)));
        AssertNames("input", "reconstruction", () => scaled.Reconstruct(memory.AsSpan(0, input), memory.AsSpan(1, input)));
        AssertNames("inputs", "codes", () => scaled.EncodeBatch(memory.AsSpan(0, 80 * input), memory.AsSpan(79 * input, 80 * code)));
        AssertNames("codes", "reconstructions", () => scaled.DecodeBatch(memory.AsSpan(0, code), memory.AsSpan(0, input)));
        AssertNames("inputs", "reconstructions", () => scaled.ReconstructBatch(
            memory.AsSpan(0, 80 * input), memory.AsSpan(70 * input, 80 * input)));
        AssertNames("inputs", "errors", () => scaled.ReconstructionErrorBatch(memory.AsSpan(0, 80 * input), memory.AsSpan(79 * input, 80)));
        AssertNames("rows", "scores", () => detector.ScoreBatch(memory.AsSpan(0, 80 * input), memory.AsSpan(79 * input, 80)));
        AssertNames("rows", "verdicts", () => detector.IsAnomalyBatch(
            memory.AsSpan(0, 80 * input), MemoryMarshal.Cast<float, bool>(memory.AsSpan(79 * input))[..80]));
        AssertNames("row", "contributions", () => detector.Explain(
            memory.AsSpan(0, input), MemoryMarshal.Cast<float, FeatureContribution>(memory.AsSpan())));
        AssertNames("inputs", "codes", () => parallel.EncodeBatch(memory.AsSpan(0, 80 * input), memory.AsSpan(79 * input, 80 * code)));
        AssertNames("codes", "reconstructions", () => parallel.DecodeBatch(memory.AsSpan(0, code), memory.AsSpan(0, input)));
        AssertNames("inputs", "reconstructions", () => parallel.ReconstructBatch(memory.AsSpan(0, input), memory.AsSpan(0, input)));
        AssertNames("inputs", "errors", () => parallel.ReconstructionErrorBatch(memory.AsSpan(0, input), memory.AsSpan(0, 1)));
    }

    [Fact]
    public void What_analyzes_codes_refuses_spans_that_overlap()
    {
        Dataset codes = SomeRows(100, 6);
        CodeQuantizer quantizer = CodeQuantizer.Fit(codes, 8);
        PrincipalComponents components = PrincipalComponents.Fit(codes, 2);
        float[] memory = codes.Values.ToArray();

        AssertNames("codes", "packed", () => quantizer.Pack(memory.AsSpan(0, 12), MemoryMarshal.AsBytes(memory.AsSpan(11))[..12]));
        AssertNames("packed", "codes", () => quantizer.Unpack(MemoryMarshal.AsBytes(memory.AsSpan())[..12], memory.AsSpan(0, 12)));
        AssertNames("code", "nearest", () => new CodeNeighbors(codes).Find(
            memory.AsSpan(0, 6), MemoryMarshal.Cast<float, CodeNeighbor>(memory.AsSpan(4, 10))));
        AssertNames("rows", "codes", () => components.Transform(memory.AsSpan(0, 12), memory.AsSpan(11, 4)));
        AssertNames("codes", "rows", () => components.Invert(memory.AsSpan(0, 4), memory.AsSpan(3, 12)));
        AssertNames("rows", "reconstructions", () => components.Reconstruct(memory.AsSpan(0, 12), memory.AsSpan(6, 12)));
        AssertNames("code", "codes", () => LatentSpace.Traverse(memory.AsSpan(0, 6), 1, 0, 1, memory.AsSpan(0, 12)));
        AssertNames("from", "code", () => LatentSpace.Interpolate(memory.AsSpan(0, 6), memory.AsSpan(50, 6), 0.5f, memory.AsSpan(1, 6)));
        AssertNames("to", "code", () =>
            LatentSpace.InterpolateSpherical(memory.AsSpan(50, 6), memory.AsSpan(0, 6), 0.5f, memory.AsSpan(1, 6)));
    }

    [Fact]
    public void Where_the_documentation_says_so_a_call_works_in_place()
    {
        Dataset codes = SomeRows(100, 6);
        PrincipalComponents components = PrincipalComponents.Fit(codes, 2);
        float[] memory = codes.Values.ToArray(), expected = new float[memory.Length];
        components.Reconstruct(memory, expected);
        components.Reconstruct(memory, memory);
        Assert.Equal(expected, memory);

        float[] point = new float[6], from = codes[0].ToArray(), to = codes[1].ToArray();
        LatentSpace.InterpolateSpherical(from, to, 0.3f, point);
        LatentSpace.InterpolateSpherical(from, to, 0.3f, from);
        Assert.Equal(point, from);

        float[] noisy = new float[memory.Length];
        Corruption.Apply(Noise.Gaussian, 0.1f, memory, noisy, seed: 1);
        float[] shifted = [0f, .. memory];
        Corruption.Apply(Noise.Gaussian, 0.1f, shifted.AsSpan(1), shifted.AsSpan(0, noisy.Length), seed: 1);
        Assert.Equal(noisy, shifted[..^1]);
        Corruption.Apply(Noise.Gaussian, 0.1f, memory, memory, seed: 1);
        Assert.Equal(noisy, memory);
    }

    private static void AssertNames(string other, string written, Action call)
    {
        string message = Assert.Throws<ArgumentException>(call).Message;
        Assert.Contains($"'{other}'", message, StringComparison.Ordinal);
        Assert.Contains($"'{written}'", message, StringComparison.Ordinal);
    }

    private static IScaler Scaler(string kind, Dataset rows) => kind switch
    {
        "standard" => StandardScaler.Fit(rows),
        "minmax" => MinMaxScaler.Fit(rows),
        "robust" => RobustScaler.Fit(rows),
        "log1p" => new Log1pScaler(rows.Length),
        "imputing" => ImputingScaler.Fit(rows),
        "unit-norm" => new UnitNormScaler(rows.Length),
        _ => ScalerPipeline.Fit(rows, part => new Log1pScaler(part.Length), part => StandardScaler.Fit(part)),
    };

    private static Dataset SomeRows(int rows, int length)
    {
        CounterRandom random = new(seed: 9);
        float[] values = new float[rows * length];
        foreach (ref float value in values.AsSpan())
            value = random.NextSingle();
        return new Dataset(values, length);
    }
}
