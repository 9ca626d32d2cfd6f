using Autoencoders.Kernels;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>Noise on the samples in training.</summary>
/// <param name="Noise">The kind of noise; null for noise of the user's own.</param>
/// <param name="Amount">How much of it.</param>
/// <param name="Number">The place of the layer, from 1: the noise depends on it.</param>
internal sealed record CorruptionReference(Noise? Noise, float Amount = 0, int Number = 1) : LayerReference
{
    public override string Kind => "Corruption";

    protected override string Arguments => Noise is { } noise
        ? FormattableString.Invariant($"Noise.{noise}, {Amount:R}f")
        : $"typeof({typeof(SwappedHalf).FullName})";

    public override bool Activates => false;

    public override bool TakesModuleNumber => false;

    public override bool IsUndone => false;

    /// <summary>Details are lost alike in each step.</summary>
    public override bool IsNoisy => Noise is not Autoencoders.Noise.Downsample;

    public override SampleShape Output(SampleShape input) => input;

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        throw new InvalidOperationException("A decoder does not undo noise.");

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass)
    {
        if (!pass.Corrupts)
            return rows;
        ulong key = pass.NoiseKey(Number);
        int length = module.Input.Length;
        if (Noise is null)
            return [.. rows.Select((row, number) => SwappedHalf.Of(row, new CounterRandom(key, (ulong)number)))];
        if (Noise is Autoencoders.Noise.Block)
            return [.. rows.Select((row, number) => WithHole(row, module.Input, new CounterRandom(key, (ulong)number)))];
        if (Noise is Autoencoders.Noise.Downsample)
            return [.. rows.Select(row => WithMeans(row, module.Input))];

        float[] random = new float[rows.Length * length];
        if (Noise is Autoencoders.Noise.Gaussian)
            NormalNoise.Fill(ref random[0], 0, random.Length, key);
        else
            UniformNoise.Fill(ref random[0], 0, random.Length, key);
        return [.. rows.Select((row, number) => row.Select((value, index) => Of(value, random[(number * length) + index])).ToArray())];
    }

    private double Of(double value, double random) => Noise switch
    {
        Autoencoders.Noise.Gaussian => value + (Amount * random),
        Autoencoders.Noise.Uniform => value + (Amount * ((2 * random) - 1)),
        Autoencoders.Noise.Masking => random < Amount ? 0 : value,
        _ => random < Amount / 2 ? 0 : random < Amount ? 1 : value,
    };

    private double[] WithHole(double[] row, SampleShape shape, CounterRandom random)
    {
        int height = Side(shape.Height), width = Side(shape.Width);
        int top = random.Next(shape.Height - height + 1), left = random.Next(shape.Width - width + 1);
        return PixelByPixel(row, shape, (y, x, _, value) => y >= top && y < top + height && x >= left && x < left + width ? 0 : value);

        int Side(int length) => Math.Max(1, (int)Math.Round(Amount * length, MidpointRounding.AwayFromZero));
    }

    private double[] WithMeans(double[] row, SampleShape shape)
    {
        int factor = (int)Amount;
        return PixelByPixel(row, shape, (y, x, channel, _) => (
            from otherY in Enumerable.Range(0, shape.Height)
            from otherX in Enumerable.Range(0, shape.Width)
            where otherY / factor == y / factor && otherX / factor == x / factor
            select row[shape.At(otherY, otherX, channel)]).Average());
    }

    private static double[] PixelByPixel(double[] row, SampleShape shape, Func<int, int, int, double, double> change)
    {
        double[] changed = new double[row.Length];
        for (int y = 0; y < shape.Height; y++)
            for (int x = 0; x < shape.Width; x++)
                for (int channel = 0; channel < shape.Channels; channel++)
                    changed[shape.At(y, x, channel)] = change(y, x, channel, row[shape.At(y, x, channel)]);
        return changed;
    }
}
