namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>The channels of each position normalized.</summary>
internal sealed record LayerNormalizationReference : LayerReference
{
    public float Epsilon { get; init; } = 1e-5f;

    public override string Kind => "LayerNorm";

    protected override string Options => Named("Epsilon", Epsilon, 1e-5f);

    public override bool IsRepeated => true;

    public override SampleShape Output(SampleShape input) => input;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) =>
        [("weight", [input.Channels]), ("bias", [input.Channels])];

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => this;

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
        row.Chunk(module.Input.Channels).SelectMany(position =>
        {
            double mean = position.Average(), variance = position.Average(value => (value - mean) * (value - mean));
            if (position.Length > 1)
                pass.SeeDivisor(variance + Epsilon, 1e-3);
            double deviation = Math.Sqrt(variance + Epsilon);
            return position.Select((value, channel) =>
                (module["weight"][channel] * (value - mean) / deviation) + module["bias"][channel]);
        }).ToArray());
}
