using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

public class TangentsTests
{
    public static TheoryData<int, int, int> RowsProbesLength => new()
    {
        { 1, 1, 1 }, { 2, 1, 5 }, { 3, 1, 33 }, { 1, 2, 17 }, { 5, 3, 33 }, { 2, 4, 130 },
    };

    [Theory]
    [MemberData(nameof(RowsProbesLength))]
    public void ATangentIsMultipliedByTheDerivative(int rows, int probes, int length)
    {
        Values values = new(rows, probes, length);
        float[] expected = new float[rows * probes * length];
        values.Each((at, place) => expected[place] = values.Kept.Span[at] * (1f - values.Kept.Span[at]) * values.Sums.Span[place]);
        GuardedFloats tangents = new(expected.Length), inPlace = new(values.Sums.Span);
        Tangents.Forward<Squashed>(ref values.Kept.Start, ref values.Sums.Start, ref tangents.Start, rows, probes, length);
        Tangents.Forward<Squashed>(ref values.Kept.Start, ref inPlace.Start, ref inPlace.Start, rows, probes, length);
        BitPatterns.AssertSame(expected, tangents.Checked(), "tangents");
        BitPatterns.AssertSame(expected, inPlace.Checked(), "in place");
    }

    [Theory]
    [MemberData(nameof(RowsProbesLength))]
    public void ATermIsTheMeanSquareOfTheProbes(int rows, int probes, int length)
    {
        const float Scale = 0.7f;
        Values values = new(rows, probes, length);
        GuardedFloats deltas = new(rows * probes * length), term = new(rows);
        Tangents.Square(ref values.Sums.Start, ref deltas.Start, ref term.Start, Scale, rows, probes, length);
        float[] terms = term.Checked(), actual = deltas.Checked();
        double[] squares = new double[rows];
        values.Each((at, place) =>
        {
            double tangent = values.Sums.Span[place];
            squares[at / length] += tangent * tangent / probes;
            NaiveArithmetic.AssertClose(2 * Scale * tangent / probes, actual[place], 1, $"delta {place}");
        });
        for (int row = 0; row < rows; row++)
            NaiveArithmetic.AssertClose(squares[row], terms[row], squares[row], $"row {row}");
    }

    [Theory]
    [MemberData(nameof(RowsProbesLength))]
    public void TheWayBackIsTheDerivativeOfTheTangent(int rows, int probes, int length)
    {
        Values values = new(rows, probes, length);
        GuardedFloats tangentDeltas = new(BitPatterns.Random(new Random(3), rows * probes * length)), before = new(tangentDeltas.Span);
        GuardedFloats deltas = new(BitPatterns.Random(new Random(4), rows * length)), deltasBefore = new(deltas.Span);
        Tangents.Backward<Squashed>(
            ref values.Kept.Start, ref values.Sums.Start, ref tangentDeltas.Start, ref deltas.Start, rows, probes, length);
        float[] actual = tangentDeltas.Checked(), actualDeltas = deltas.Checked();
        double[] expected = NaiveArithmetic.ToDoubles(deltasBefore.Span.ToArray());
        values.Each((at, place) =>
        {
            double y = values.Kept.Span[at], delta = before.Span[place];
            expected[at] += delta * values.Sums.Span[place] * y * (1 - y) * (1 - 2 * y);
            NaiveArithmetic.AssertClose(delta * y * (1 - y), actual[place], 1, $"tangent delta {place}");
        });
        for (int i = 0; i < expected.Length; i++)
            NaiveArithmetic.AssertClose(expected[i], actualDeltas[i], 1 + probes, $"delta {i}");

        // A row alone, and every width of register.
        for (int row = 0; row < rows; row++)
        {
            Tangents.Backward<Squashed>(
                ref values.Kept.Span[row * length], ref values.Sums.Span[row * probes * length],
                ref before.Span[row * probes * length], ref deltasBefore.Span[row * length], 1, probes, length);
        }

        BitPatterns.AssertSame(actual, before.Checked(), "rows alone");
        BitPatterns.AssertSame(actualDeltas, deltasBefore.Checked(), "deltas of rows alone");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats ofRow = new(BitPatterns.Random(new Random(3), probes * length));
            GuardedFloats deltasOfRow = new(BitPatterns.Random(new Random(4), length));
            Tangents.BackwardStep<Squashed> step = new(
                ref values.Kept.Start, ref values.Sums.Start, ref ofRow.Start, ref deltasOfRow.Start, probes, length);
            LaneSweep.Run<Tangents.BackwardStep<Squashed>, V>(step, 0, length);
            BitPatterns.AssertSame(actual.AsSpan(0, probes * length), ofRow.Checked(), what);
            BitPatterns.AssertSame(actualDeltas.AsSpan(0, length), deltasOfRow.Checked(), what);
        }
    }

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(3, 5, 2)]
    [InlineData(7, 16, 9)]
    public void AConditionDoesNotChangeWithTheInput(int positions, int channels, int length)
    {
        GuardedFloats tangents = new(BitPatterns.Random(new Random(5), positions * channels));
        GuardedFloats joined = new(positions * (channels + length));
        Concatenation.Tangents(ref tangents.Start, ref joined.Start, positions, channels, length);
        float[] expected = [.. tangents.Span.ToArray().Chunk(channels).SelectMany(position => position.Concat(new float[length]))];
        BitPatterns.AssertSame(expected, joined.Checked(), "joined");
    }

    /// <summary>What the forward pass kept, between 0 and 1, and what a linear layer made of the tangents.</summary>
    private sealed class Values(int rows, int probes, int length)
    {
        public GuardedFloats Kept { get; } =
            new(Array.ConvertAll(BitPatterns.Random(new Random(1), rows * length), value => (value + 1f) / 2f));

        public GuardedFloats Sums { get; } = new(BitPatterns.Random(new Random(2), rows * probes * length));

        /// <summary>Visits the place of a value in its row, and in its probe.</summary>
        public void Each(Action<int, int> visit)
        {
            for (int row = 0; row < rows; row++)
            {
                for (int probe = 0; probe < probes; probe++)
                {
                    for (int i = 0; i < length; i++)
                        visit(row * length + i, (row * probes + probe) * length + i);
                }
            }
        }
    }
}
