using Autoencoders.Kernels;

namespace Autoencoders.Tests.Kernels;

/// <summary>A recurrent layer by single steps, by samples and in blocks of rows.</summary>
public sealed class RecurrenceTests
{
    private const int Inputs = 3, Units = 21;

    [Theory]
    [InlineData(1)]
    [InlineData(29)]
    public void StepsOfAGruAreThoseOfASample(int steps) => AssertSteps<GruCell>(steps, gates: 3, stateLength: Units);

    [Theory]
    [InlineData(1)]
    [InlineData(29)]
    public void StepsOfAnLstmAreThoseOfASample(int steps) => AssertSteps<LstmCell>(steps, gates: 4, stateLength: 2 * Units);

    [Fact]
    public void RowsOfAGruHaveTheSameBitsInAnyBlock() => AssertRows<GruCell>(gates: 3);

    [Fact]
    public void RowsOfAnLstmHaveTheSameBitsInAnyBlock() => AssertRows<LstmCell>(gates: 4);

    private static void AssertSteps<TCell>(int steps, int gates, int stateLength)
        where TCell : struct, IRecurrentCell
    {
        float[] weights = Draw(gates * Units * (Inputs + Units + 2), 1), input = Draw(steps * Inputs, 2);
        float[] expected = new float[steps * Units], state = new float[stateLength];
        Recurrence.Sample<TCell>(ref weights[0], ref input[0], ref expected[0], new RecurrentShape(steps, Inputs, Units, true, 1));
        for (int step = 0; step < steps; step++)
        {
            Recurrence.Step<TCell>(ref weights[0], ref input[step * Inputs], ref state[0], Inputs, Units);
            for (int unit = 0; unit < Units; unit++)
                Assert.Equal(expected[(step * Units) + unit], state[unit], 1e-5f);
        }
    }

    /// <summary>The sequences are so long that few rows fill a block.</summary>
    private static void AssertRows<TCell>(int gates)
        where TCell : struct, IRecurrentCell
    {
        const int Rows = 15, Steps = 300;
        RecurrentShape shape = new(Steps, Inputs, Units, returnsSequences: false, directions: 2);
        float[] weights = Draw(2 * gates * Units * (Inputs + Units + 2), 3), inputs = Draw(Rows * Steps * Inputs, 4);
        float[] together = new float[Rows * 2 * Units], alone = new float[together.Length];
        Recurrence.Forward<TCell>(ref weights[0], ref inputs[0], ref together[0], Rows, shape);
        for (int row = 0; row < Rows; row++)
        {
            Recurrence.Forward<TCell>(
                ref weights[0], ref inputs[row * Steps * Inputs], ref alone[row * 2 * Units], 1, shape);
        }

        Assert.Equal(alone, together);
        Assert.Contains(alone, value => value != 0);
    }

    private static float[] Draw(int length, int seed)
    {
        Random random = new(seed);
        return [.. Enumerable.Range(0, length).Select(_ => (2 * random.NextSingle()) - 1)];
    }
}
