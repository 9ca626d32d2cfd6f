using Autoencoders.Kernels;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A code that is drawn from a normal distribution for each row; in its attribute, the numbers that the loss depends on.</summary>
/// <param name="Number">The place of the drawing among the layers of the network, from 1: the noise depends on it.</param>
internal abstract record DistributionReference(int Number) : WeightedReference
{
    public float Beta { get; init; } = 1;

    public float FreeBits { get; init; }

    public float Variance { get; init; } = 1;

    public override string Kind => "VariationalCode";

    public override bool EndsEncoder => true;

    public override bool IsNoisy => true;

    protected override string Options =>
        base.Options + Named("Beta", Beta, 1) + Named("FreeBits", FreeBits, 0) + Named("Variance", Variance, 1);

    public override Functions.ActivationReference DefaultActivation(NetworkOptions options) => Functions.ActivationReference.Identity;

    /// <summary>Means outside training; in training samples, and the divergence as a term of the loss.</summary>
    protected double[][] Draw(double[][] distributions, ReferencePass pass)
    {
        int units = distributions[0].Length / 2;
        if (!pass.IsTraining)
            return Array.ConvertAll(distributions, row => row[..units]);

        double[][] divergences = Array.ConvertAll(distributions, row => Enumerable.Range(0, units)
            .Select(unit => ((row[unit] * row[unit]) + Math.Exp(row[units + unit]) - 1 - row[units + unit]) / 2).ToArray());
        double[] term = FreeBits > 0 ? AtLeastFree(divergences, pass) : Array.ConvertAll(divergences, row => row.Sum());
        pass.AddTerm("kl divergence", Beta, term);

        float[] noise = new float[distributions.Length * units];
        NormalNoise.Fill(ref noise[0], 0, noise.Length, pass.NoiseKey(Number));
        return [.. distributions.Select((row, number) => Enumerable.Range(0, units)
            .Select(unit => row[unit] + (Math.Exp(row[units + unit] / 2) * noise[(number * units) + unit])).ToArray())];
    }

    /// <summary>A unit whose mean divergence does not exceed the free nats counts with these in each row.</summary>
    private double[] AtLeastFree(double[][] divergences, ReferencePass pass)
    {
        double[] sums = new double[divergences.Length];
        for (int unit = 0; unit < divergences[0].Length; unit++)
        {
            double mean = divergences.Average(row => row[unit]);
            pass.SeeKink(Math.Abs(mean - FreeBits));
            for (int row = 0; row < sums.Length; row++)
                sums[row] += mean > FreeBits ? divergences[row][unit] : FreeBits;
        }

        return sums;
    }
}

/// <summary>A code whose distribution a dense layer of its own gives.</summary>
/// <param name="Units">The length of the code.</param>
/// <param name="Number">The place of the drawing, which is one behind that of the dense layer.</param>
internal sealed record VariationalCodeReference(int Units, int Number) : DistributionReference(Number)
{
    private DenseReference Dense => new(2 * Units);

    protected override string Arguments => $"{Units}";

    public override SampleShape Output(SampleShape input) => SampleShape.Vector(Units);

    public override int ModulesBefore(SampleShape input) => Dense.ModulesBefore(input);

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) => Dense.Tensors(input);

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        Dense.Mirror(input, options);

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) =>
        Draw(Dense.Forward(rows, module, pass), pass);
}

/// <summary>A code whose distribution the layer before gives.</summary>
/// <param name="Number">The place of the drawing.</param>
internal sealed record GivenDistributionReference(int Number) : DistributionReference(Number)
{
    public override bool Activates => false;

    public override SampleShape Output(SampleShape input) => SampleShape.Vector(input.Length / 2);

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        throw new NotSupportedException("Cases write the decoder behind a distribution that another layer gives.");

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Draw(rows, pass);
}
