namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A transposed convolution: each input adds a window to the output.</summary>
/// <param name="Filters">The output channels.</param>
/// <param name="Window">How windows lie on the output.</param>
/// <param name="Groups">Into how many groups the channels are divided.</param>
internal sealed record TransposedConvolutionReference(int Filters, WindowReference Window, int Groups) : WeightedReference
{
    /// <summary>In a mirrored decoder, the shape of the output.</summary>
    public SampleShape? Restores { get; init; }

    public override string Kind => "ConvTranspose" + Window.Dimensions;

    protected override string Arguments => WindowArguments.Positional(Filters, Window);

    protected override string Options => WindowArguments.Named(Window, Groups) + base.Options;

    public override SampleShape Output(SampleShape input) => Restores ?? Window.Grow(input, Filters);

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input)
    {
        int channels = Filters / Groups;
        return
        [
            ("weight", Window.IsImage
                ? [input.Channels, channels, Window.Height, Window.Width]
                : [input.Channels, channels, Window.Width]),
            ("bias", [Filters]),
        ];
    }

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        new ConvolutionReference(input.Channels, Window, Groups);

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        (SampleShape large, SampleShape small) = (module.Output, module.Input);
        double[] weights = module["weight"];
        double[] sums = [.. Enumerable.Range(0, large.Length).Select(index => module["bias"][index % Filters])];
        int inputs = small.Channels / Groups, outputs = Filters / Groups, taps = Window.Height * Window.Width;
        foreach ((int largeY, int largeX, int smallY, int smallX, int tap) in Window.Pairs(large, small, isTransposed: true))
        {
            for (int input = 0; input < small.Channels; input++)
            {
                for (int output = 0; output < outputs; output++)
                {
                    double weight = weights[(((input * outputs) + output) * taps) + tap];
                    int channel = (input / inputs * outputs) + output;
                    sums[large.At(largeY, largeX, channel)] += weight * row[small.At(smallY, smallX, input)];
                }
            }
        }

        return sums;
    });
}
