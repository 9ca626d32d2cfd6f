namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A code of bounded and rounded values. Gradients take the difference that the rounding makes as a constant.</summary>
/// <param name="Levels">The levels of each channel.</param>
internal sealed record FiniteScalarReference(params int[] Levels) : IndexedReference
{
    public override string Kind => "FiniteScalarCode";

    protected override string Arguments => string.Join(", ", Levels);

    public override int CodebookSize => Levels.Aggregate((product, level) => product * level);

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass)
    {
        double[][] bounded = Array.ConvertAll(rows, row => row.Select((value, i) => Bounded(value, i % Levels.Length)).ToArray());
        if (!pass.Quantized.TryGetValue(module, out QuantizedBatch? batch))
        {
            double[][] codes = Array.ConvertAll(bounded, row => row.Select((value, i) => Rounded(value, Width(i), pass)).ToArray());
            int[][] indices = Array.ConvertAll(codes, code => code.Chunk(Levels.Length).Select(IndexOf).ToArray());
            batch = new QuantizedBatch(bounded, indices, codes);
            pass.Quantized.Add(module, batch);
        }

        return !pass.IsTraining
            ? batch.Entries
            : [.. bounded.Select((row, number) =>
                row.Select((value, i) => value + batch.Entries[number][i] - batch.Inputs[number][i]).ToArray())];
    }

    /// <summary>The number whose digits are the levels, those of the first channel least.</summary>
    private int IndexOf(double[] code)
    {
        int index = 0;
        for (int channel = Levels.Length - 1; channel >= 0; channel--)
            index = (index * Levels[channel]) + (int)Math.Round((code[channel] + 1) * Width(channel));
        return index;
    }

    /// <summary>A value before it is rounded, in parts of the largest level.</summary>
    private double Bounded(double value, int channel)
    {
        double half = (Levels[channel] - 1) * 1.001 / 2, offset = Levels[channel] % 2 == 0 ? 0.5 : 0;
        return ((Math.Tanh(value + Math.Atanh(offset / half)) * half) - offset) / Width(channel);
    }

    private static double Rounded(double value, int width, ReferencePass pass)
    {
        double level = Math.Round(value * width);
        pass.SeeKink((0.5 - Math.Abs((value * width) - level)) / width);
        return level / width;
    }

    private int Width(int index) => Levels[index % Levels.Length] / 2;
}
