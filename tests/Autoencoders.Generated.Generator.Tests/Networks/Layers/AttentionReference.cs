namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>Self attention: each position reads all others by how well its query fits their keys.</summary>
/// <param name="Heads">The number of heads.</param>
internal sealed record AttentionReference(int Heads) : LayerReference
{
    /// <summary>Whether a position reads none of those behind it.</summary>
    public bool IsCausal { get; init; }

    public override string Kind => "Attention";

    protected override string Arguments => $"{Heads}";

    protected override string Options => IsCausal ? ", Causal = true" : "";

    public override bool Activates => false;

    public override SampleShape Output(SampleShape input) => input;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input)
    {
        int channels = input.Channels;
        return
        [
            ("in_proj_weight", [3 * channels, channels]), ("in_proj_bias", [3 * channels]),
            ("out_proj.weight", [channels, channels]), ("out_proj.bias", [channels]),
        ];
    }

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => this;

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) => Array.ConvertAll(rows, row =>
    {
        int channels = module.Input.Channels, width = channels / Heads;
        double[][] projections = Positions(row, channels, module["in_proj_weight"], module["in_proj_bias"]);
        double[][] attended = [.. projections.Select(_ => new double[channels])];
        for (int query = 0; query < projections.Length; query++)
        {
            double[][] keys = IsCausal ? projections[..(query + 1)] : projections;
            for (int head = 0; head < Heads; head++)
            {
                int first = head * width;
                double[] scores = [.. keys.Select(key => Math.Exp(
                    Enumerable.Range(first, width).Sum(channel => projections[query][channel] * key[channels + channel]) / Math.Sqrt(width)))];
                for (int channel = first; channel < first + width; channel++)
                    attended[query][channel] = scores.Zip(keys, (score, key) => score * key[(2 * channels) + channel]).Sum() / scores.Sum();
            }
        }

        return Positions([.. attended.SelectMany(position => position)], channels, module["out_proj.weight"], module["out_proj.bias"])
            .SelectMany(position => position).ToArray();
    });

    /// <summary>Each position times a matrix, [outputs, channels], and a bias.</summary>
    private static double[][] Positions(double[] row, int channels, double[] weights, double[] bias) =>
        [.. row.Chunk(channels).Select(position => bias.Select((start, output) =>
            position.Select((value, channel) => value * weights[(output * channels) + channel]).Sum() + start).ToArray())];
}
