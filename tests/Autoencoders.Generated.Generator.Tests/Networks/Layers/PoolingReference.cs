namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The largest value or the mean of each window of each channel, whatever lies outside left out.</summary>
/// <param name="IsMaximum">The largest value instead of the mean.</param>
/// <param name="Window">How windows lie on the input.</param>
internal sealed record PoolingReference(bool IsMaximum, WindowReference Window) : LayerReference
{
    public override string Kind => (IsMaximum ? "MaxPool" : "AveragePool") + Window.Dimensions;

    public override bool Activates => false;

    protected override string Arguments => $"{Window.Width}";

    protected override string Options => Named("Stride", Window.Stride, Window.Width) + Named("Padding", Window.Padding, Padding.Valid);

    public override SampleShape Output(SampleShape input) => Window.Shrink(input, input.Channels);

    public override LayerReference Mirror(SampleShape input, NetworkOptions options)
    {
        SampleShape output = Output(input);
        Assert.Equal(input, Window.Shape(output.Height * Window.Height, output.Width * Window.Width, input.Channels));
        return new UpsamplingReference(Window.IsImage, Window.Stride, Interpolation.Nearest);
    }

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        double[] pooled = new double[module.Output.Length];
        foreach (var window in Window.Pairs(module.Input, module.Output).GroupBy(pair => (pair.SmallY, pair.SmallX)))
        {
            for (int channel = 0; channel < module.Input.Channels; channel++)
            {
                double[] seen = [.. window.Select(pair => row[module.Input.At(pair.LargeY, pair.LargeX, channel)])];
                pooled[module.Output.At(window.Key.SmallY, window.Key.SmallX, channel)] = IsMaximum ? Largest(seen, pass) : seen.Average();
            }
        }

        return pooled;
    });

    private static double Largest(double[] seen, ReferencePass pass)
    {
        double largest = seen.Max();

        // Exact ties are between copies of one value or between the constants of rectifiers, which move together.
        double[] others = [.. seen.Where(value => value != largest)];
        if (others.Length > 0)
            pass.SeeKink(largest - others.Max());
        return largest;
    }
}
