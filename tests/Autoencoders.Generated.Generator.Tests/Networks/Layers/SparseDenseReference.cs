using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A fully connected layer over sparse rows; the sum over all values of a row is that over those that are not 0.</summary>
/// <param name="Units">The number of outputs.</param>
internal sealed record SparseDenseReference(int Units) : LayerReference
{
    /// <summary>True if each row is scaled to length 1.</summary>
    public bool UnitNorm { get; init; }

    public override string Kind => "SparseDense";

    protected override string Arguments => $"{Units}";

    protected override string Options => UnitNorm ? ", UnitNorm = true" : "";

    private DenseReference Dense => new(Units);

    public override SampleShape Output(SampleShape input) => SampleShape.Vector(Units);

    public override ActivationReference DefaultActivation(NetworkOptions options) => options.HiddenActivation;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) => Dense.Tensors(input);

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) => Dense.Mirror(input, options);

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass) =>
        Dense.Forward(UnitNorm ? Array.ConvertAll(rows, Scaled) : rows, module, pass);

    private static double[] Scaled(double[] row)
    {
        double length = Math.Sqrt(row.Sum(value => value * value));
        return length == 0 ? row : Array.ConvertAll(row, value => value / length);
    }
}
