namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The channels of each group normalized over all positions of a row.</summary>
internal sealed record GroupNormalizationReference(int Groups) : LayerReference
{
    public float Epsilon { get; init; } = 1e-5f;

    public override string Kind => "GroupNorm";

    protected override string Arguments => $"{Groups}";

    protected override string Options => Named("Epsilon", Epsilon, 1e-5f);

    public override bool IsRepeated => true;

    public override SampleShape Output(SampleShape input) => input;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) =>
        [("weight", [input.Channels]), ("bias", [input.Channels])];

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => this;

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        int channels = module.Input.Channels;
        double[] output = new double[row.Length];
        foreach (IGrouping<int, int> group in Enumerable.Range(0, row.Length).GroupBy(index => index % channels * Groups / channels))
        {
            double mean = group.Average(index => row[index]), variance = group.Average(index => Math.Pow(row[index] - mean, 2));
            if (group.Count() > 1)
                pass.SeeDivisor(variance + Epsilon, 1e-3);
            foreach (int index in group)
            {
                double normalized = (row[index] - mean) / Math.Sqrt(variance + Epsilon);
                output[index] = (module["weight"][index % channels] * normalized) + module["bias"][index % channels];
            }
        }

        return output;
    });
}
