using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>The norm of a dense layer's Jacobian, with the logistic function, by its closed form.</summary>
public class ContractionTests
{
    private const float Scale = 0.37f;

    public static TheoryData<int, int, int> RowsInputsUnits => new()
    {
        { 1, 1, 1 }, { 2, 3, 5 }, { 5, 17, 16 }, { 7, 9, 33 }, { 3, 4, 130 },
    };

    [Theory]
    [MemberData(nameof(RowsInputsUnits))]
    public void NormsAreSumsOfSquaresInOrder(int rows, int inputs, int units)
    {
        int stride = units + rows;
        float[] matrix = BitPatterns.Random(new Random(1), inputs * stride);
        float[] expected = new float[units];
        for (int unit = 1; unit < units; unit++)
        {
            for (int input = 0; input < inputs; input++)
            {
                float weight = matrix[input * stride + unit];
                Lanes1.Store(
                    Lanes1.MultiplyAdd(Lanes1.Create(weight), Lanes1.Create(weight), Lanes1.Create(expected[unit])), ref expected[unit]);
            }
        }

        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");
        GuardedFloats widest = new(units);
        widest.Start = 0f;
        ColumnNorm.Square(ref matrix[0], stride, inputs, ref widest.Start, 1, units);
        BitPatterns.AssertSame(expected, widest.Checked(), "the machine's width");

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats norms = new(units);
            norms.Start = 0f;
            LaneSweep.Run<ColumnNorm.SquareStep, V>(new(ref matrix[0], stride, inputs, ref norms.Start), 1, units);
            BitPatterns.AssertSame(expected, norms.Checked(), what);
        }
    }

    [Theory]
    [MemberData(nameof(RowsInputsUnits))]
    public void TermsAndDeltasAreThoseOfTheClosedForm(int rows, int inputs, int units)
    {
        (GuardedFloats kept, GuardedFloats norms) = (Outputs(rows * units), new(BitPatterns.Random(new Random(3), units)));
        GuardedFloats deltas = new(BitPatterns.Random(new Random(4), rows * units)), before = new(deltas.Span), term = new(rows);
        ExactContraction.AddDeltas<Squashed>(
            ref kept.Start, ref norms.Start, ref deltas.Start, ref term.Start, Scale, rows, units);
        float[] terms = term.Checked(), actual = deltas.Checked();
        for (int row = 0; row < rows; row++)
        {
            double sum = 0, size = 0;
            for (int unit = 0; unit < units; unit++)
            {
                double y = kept.Span[row * units + unit], norm = norms.Span[unit], slope = y * (1 - y), bend = slope * (1 - 2 * y);
                sum += slope * slope * norm;
                size += slope * slope * Math.Abs(norm);
                double expected = before.Span[row * units + unit] + 2 * Scale * slope * bend * norm;
                NaiveArithmetic.AssertClose(expected, actual[row * units + unit], 1, $"row {row}, unit {unit}, of {inputs} inputs");
            }

            NaiveArithmetic.AssertClose(sum, terms[row], size, $"row {row}");
        }

        for (int row = 0; row < rows; row++)
        {
            float alone = 0f;
            Span<float> ofRow = before.Span.Slice(row * units, units);
            ExactContraction.AddDeltas<Squashed>(
                ref kept.Span[row * units], ref norms.Start, ref ofRow[0], ref alone, Scale, 1, units);
            BitPatterns.AssertSame([terms[row]], [alone], "a row alone");
        }

        BitPatterns.AssertSame(actual, before.Checked(), "rows alone");
    }

    [Theory]
    [MemberData(nameof(RowsInputsUnits))]
    public void GradientsAreThoseOfTheClosedForm(int rows, int inputs, int units)
    {
        GuardedFloats kept = Outputs(rows * units), weights = new(BitPatterns.Random(new Random(5), inputs * units));
        GuardedFloats gradients = new(BitPatterns.Random(new Random(6), inputs * units)), before = new(gradients.Span);
        GuardedFloats inParts = new(before.Span);
        Run(gradients, 0, inputs);
        float[] actual = gradients.Checked();
        for (int input = 0; input < inputs; input++)
        {
            Run(inParts, input, input + 1);
            for (int unit = 0; unit < units; unit++)
            {
                double sum = 0;
                for (int row = 0; row < rows; row++)
                {
                    double y = kept.Span[row * units + unit];
                    sum += y * (1 - y) * y * (1 - y);
                }

                int place = input * units + unit;
                double expected = before.Span[place] + 2 * Scale * weights.Span[place] * sum;
                NaiveArithmetic.AssertClose(expected, actual[place], 1, $"weight {input}, {unit}");
            }
        }

        BitPatterns.AssertSame(actual, inParts.Checked(), "in parts");
        AssertWidth<Lanes1>("32 bits");
        AssertWidth<Lanes4>("128 bits");
        AssertWidth<Lanes8>("256 bits");
        AssertWidth<Lanes16>("512 bits");

        void Run(GuardedFloats results, int first, int end) => ExactContraction.AddGradients<Squashed>(
            ref kept.Start, ref weights.Start, ref results.Start, Scale, rows, units, first, end);

        void AssertWidth<V>(string what)
            where V : struct, ILanes<V>
        {
            GuardedFloats results = new(before.Span);
            ExactContraction.GradientStep<Squashed> step = new(
                ref kept.Start, ref weights.Start, ref results.Start, 2f * Scale, rows, units, 0, inputs);
            LaneSweep.Run<ExactContraction.GradientStep<Squashed>, V>(step, 0, units);
            BitPatterns.AssertSame(actual, results.Checked(), what);
        }
    }

    /// <summary>Values between 0 and 1.</summary>
    private static GuardedFloats Outputs(int count) =>
        new(Array.ConvertAll(BitPatterns.Random(new Random(2), count), value => (value + 1f) / 2f));
}
