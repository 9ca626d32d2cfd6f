namespace Autoencoders.Generator.Layers;

/// <summary>
/// The columns of a weight matrix whose sums are in registers at the same time. Where they are few, each sum is split into chains, which
/// hide the latency of fused multiply-add; the split is fixed here, so that it is the same on every machine.
/// </summary>
/// <param name="Column">The first column.</param>
/// <param name="Repetitions">How many such strips follow each other.</param>
/// <param name="Lanes">The number of lanes of a register.</param>
/// <param name="Registers">The number of registers of one row of the strip.</param>
/// <param name="Chains">Into how many each sum is split.</param>
internal sealed record Strip(int Column, int Repetitions, int Lanes, int Registers, int Chains)
{
    /// <summary>The widths of register that the code of one sample is written in, which is the same text on every machine.</summary>
    public static IReadOnlyList<int> Widths { get; } = [8, 4, 1];

    /// <summary>Eight sums in flight keep both multiply-add units of the usual core busy, and fit where there are 16 registers.</summary>
    private const int Sums = 8;

    /// <summary>The chains of a sum at most.</summary>
    public const int MostChains = 4;

    public int Width => Lanes * Registers;

    public string Type => $"Lanes{Lanes}";

    /// <summary>Cuts all columns into strips: whole wide ones, one with the registers left, then those of narrower registers.</summary>
    /// <param name="inputs">The terms of a sum.</param>
    /// <param name="columns">The sums.</param>
    /// <param name="mostChains">1 where the sums take their terms in order, as those of a batch do.</param>
    public static IReadOnlyList<Strip> Cut(int inputs, int columns, int mostChains)
    {
        List<Strip> strips = [];
        int column = 0;
        foreach (int lanes in Widths)
        {
            int registers = (columns - column) / lanes;
            Add(registers / Sums, Sums);
            Add(1, registers % Sums);

            void Add(int repetitions, int count)
            {
                if (repetitions == 0 || count == 0)
                    return;
                strips.Add(new Strip(column, repetitions, lanes, count, ChainsFor(inputs, count, mostChains)));
                column += repetitions * count * lanes;
            }
        }

        return strips;
    }

    private static int ChainsFor(int inputs, int registers, int mostChains)
    {
        int chains = 1;
        while (chains * 2 <= mostChains && chains * 2 * registers <= Sums && chains * 2 <= inputs)
            chains *= 2;
        return chains;
    }
}
