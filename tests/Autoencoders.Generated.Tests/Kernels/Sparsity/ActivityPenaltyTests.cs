using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels.Sparsity;

public class ActivityPenaltyTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(3, 7)]
    [InlineData(5, 64)]
    [InlineData(4, 133)]
    public void TheTermIsTheSumOfMagnitudesAndItsSlopeTheSign(int rows, int length)
    {
        const float Scale = 0.37f;
        float[] values = BitPatterns.Random(new Random(1), rows * length);
        values[0] = 0f;
        values[^1] = -0f;
        GuardedFloats code = new(values), outputs = new(rows * length), term = new(rows);
        ActivityPenalty.Forward(ref code.Start, ref outputs.Start, ref term.Start, rows, length);
        BitPatterns.AssertSame(values, outputs.Checked(), "code");
        float[] sums = term.Checked();
        for (int row = 0; row < rows; row++)
        {
            double expected = values.Skip(row * length).Take(length).Sum(value => Math.Abs((double)value));
            NaiveArithmetic.AssertClose(expected, sums[row], expected, $"row {row}");
        }

        GuardedFloats deltas = new(BitPatterns.Random(new Random(2), rows * length)), results = new(rows * length);
        ActivityPenalty.InputDeltas(ref code.Start, ref deltas.Start, ref results.Start, rows * length, Scale);
        float[] expectedDeltas = [.. values.Select((value, index) => deltas.Span[index] + (Scale * MathF.Sign(value)))];
        BitPatterns.AssertSame(expectedDeltas, results.Checked(), "deltas");
        ActivityPenalty.InputDeltas(ref code.Start, ref deltas.Start, ref deltas.Start, rows * length, Scale);
        BitPatterns.AssertSame(expectedDeltas, deltas.Checked(), "deltas in place");
    }
}
