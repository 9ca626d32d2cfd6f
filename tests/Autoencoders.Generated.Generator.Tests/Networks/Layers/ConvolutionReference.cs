namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A convolution.</summary>
/// <param name="Filters">The output channels.</param>
/// <param name="Window">How windows lie on the input.</param>
/// <param name="Groups">Into how many groups the channels are divided.</param>
internal sealed record ConvolutionReference(int Filters, WindowReference Window, int Groups) : WeightedReference
{
    public override string Kind => "Conv" + Window.Dimensions;

    protected override string Arguments => WindowArguments.Positional(Filters, Window);

    protected override string Options => WindowArguments.Named(Window, Groups) + base.Options;

    public override SampleShape Output(SampleShape input) => Window.Shrink(input, Filters);

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input)
    {
        int channels = input.Channels / Groups;
        return
        [
            ("weight", Window.IsImage ? [Filters, channels, Window.Height, Window.Width] : [Filters, channels, Window.Width]),
            ("bias", [Filters]),
        ];
    }

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        Window is { Padding: Padding.Causal, Stride: 1 }
            ? new ConvolutionReference(input.Channels, Window, Groups)
            : new TransposedConvolutionReference(input.Channels, Window, Groups) { Restores = input };

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        (SampleShape large, SampleShape small) = (module.Input, module.Output);
        double[] weights = module["weight"];
        double[] sums = [.. Enumerable.Range(0, small.Length).Select(index => module["bias"][index % Filters])];
        int inputs = large.Channels / Groups, outputs = Filters / Groups, taps = Window.Height * Window.Width;
        foreach ((int largeY, int largeX, int smallY, int smallX, int tap) in Window.Pairs(large, small))
        {
            for (int output = 0; output < Filters; output++)
            {
                for (int input = 0; input < inputs; input++)
                {
                    double weight = weights[(((output * inputs) + input) * taps) + tap];
                    int channel = (output / outputs * inputs) + input;
                    sums[small.At(smallY, smallX, output)] += weight * row[large.At(largeY, largeX, channel)];
                }
            }
        }

        return sums;
    });
}
