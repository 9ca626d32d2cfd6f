namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>Enlarges by a whole factor.</summary>
/// <param name="IsImage">Whether rows are enlarged too.</param>
/// <param name="Factor">How many values one becomes.</param>
/// <param name="Interpolation">Where values come from.</param>
internal sealed record UpsamplingReference(bool IsImage, int Factor, Interpolation Interpolation) : LayerReference
{
    public override string Kind => IsImage ? "Upsample2D" : "Upsample1D";

    public override bool Activates => false;

    protected override string Arguments => $"{Factor}" + (Interpolation == Interpolation.Nearest ? "" : ", Interpolation.Linear");

    private int FactorHeight => IsImage ? Factor : 1;

    public override SampleShape Output(SampleShape input) =>
        input with { Height = input.Height * FactorHeight, Width = input.Width * Factor };

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        new PoolingReference(false, new WindowReference(IsImage, FactorHeight, Factor, Factor, 1, Padding.Valid));

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        (SampleShape small, SampleShape large) = (module.Input, module.Output);
        double[] values = new double[large.Length];
        for (int y = 0; y < large.Height; y++)
        {
            for (int x = 0; x < large.Width; x++)
            {
                foreach ((int smallY, double weightY) in Sources(y, FactorHeight, small.Height))
                {
                    foreach ((int smallX, double weightX) in Sources(x, Factor, small.Width))
                    {
                        for (int channel = 0; channel < small.Channels; channel++)
                            values[large.At(y, x, channel)] += weightY * weightX * row[small.At(smallY, smallX, channel)];
                    }
                }
            }
        }

        return values;
    });

    /// <summary>From which values one comes, and what part of each: the center of a pixel p lies at p + 1/2.</summary>
    private IEnumerable<(int Place, double Weight)> Sources(int target, int factor, int count)
    {
        if (Interpolation == Interpolation.Nearest)
            return [(target / factor, 1)];
        double place = Math.Max(((target + 0.5) / factor) - 0.5, 0);
        int before = (int)place;
        return [(before, 1 - (place - before)), (Math.Min(before + 1, count - 1), place - before)];
    }
}
