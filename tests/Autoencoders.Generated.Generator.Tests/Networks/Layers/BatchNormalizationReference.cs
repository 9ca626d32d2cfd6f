namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>Each channel normalized: while training by the batch, over rows and positions, otherwise by running statistics.</summary>
internal sealed record BatchNormalizationReference : LayerReference
{
    public float Momentum { get; init; } = 0.1f;

    public float Epsilon { get; init; } = 1e-5f;

    public override string Kind => "BatchNorm";

    protected override string Options => Named("Momentum", Momentum, 0.1f) + Named("Epsilon", Epsilon, 1e-5f);

    public override bool IsRepeated => true;

    public override SampleShape Output(SampleShape input) => input;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) =>
        [("weight", [input.Channels]), ("bias", [input.Channels]), ("running_mean", [input.Channels]), ("running_var", [input.Channels])];

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => this;

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass)
    {
        int channels = module.Input.Channels;
        double[] mean = module["running_mean"], variance = module["running_var"];
        if (pass.IsTraining)
        {
            double[][] values = [.. Enumerable.Range(0, channels).Select(channel =>
                rows.SelectMany(row => row.Where((_, index) => index % channels == channel)).ToArray())];
            mean = [.. values.Select(channel => channel.Average())];
            variance = [.. values.Select((channel, index) => channel.Average(value => Math.Pow(value - mean[index], 2)))];
            pass.SeeDivisor(variance.Min(), 1e-3);
            double count = values[0].Length;
            pass.Statistics[module.Name] = (mean, Array.ConvertAll(variance, biased => count > 1 ? biased * count / (count - 1) : biased));
        }

        return Array.ConvertAll(rows, row => row.Select((value, index) =>
        {
            int channel = index % channels;
            double normalized = (value - mean[channel]) / Math.Sqrt(variance[channel] + Epsilon);
            return (module["weight"][channel] * normalized) + module["bias"][channel];
        }).ToArray());
    }

    public override double[] Updated(LayerModule module, string tensor, ReferencePass pass)
    {
        (double[] mean, double[] variance) = pass.Statistics[module.Name];
        double[] measured = tensor == "running_mean" ? mean : variance;
        return [.. module[tensor].Zip(measured, (old, batch) => ((1 - (double)Momentum) * old) + (Momentum * batch))];
    }
}
