using Autoencoders.Generator.Tests.Networks.Functions;

namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>A fully connected layer; the dense layer of a code is one too.</summary>
/// <param name="Units">The number of outputs.</param>
internal sealed record DenseReference(int Units) : WeightedReference
{
    /// <summary>Whether it is written as <c>[Code(n)]</c>.</summary>
    public bool IsCode { get; init; }

    /// <summary>What makes the code sparse, in the same attribute.</summary>
    public SparsityReference? Sparsity { get; init; }

    /// <summary>On a layer of the encoder: whether its mirror image has its weights; on one of the decoder: whether it has them.</summary>
    public bool Tied { get; init; }

    /// <summary>In a mirrored decoder, the shape that the outputs are unflattened to.</summary>
    public SampleShape? Restores { get; init; }

    /// <summary>On the layer of a code: how it contracts the encoder; null where it does not.</summary>
    public ContractionReference? Contraction { get; init; }

    public override bool EndsEncoder => IsCode && Sparsity is null;

    public override string Kind => Sparsity?.Kind ?? (!IsCode ? "Dense" : Contraction is null ? "Code" : "ContractiveCode");

    public override IEnumerable<string> Kinds => Tied ? base.Kinds.Append("Tied") : base.Kinds;

    protected override string Arguments => $"{Units}";

    protected override string Options =>
        base.Options + (Tied ? ", Tied = true" : "") + Contraction?.Options + (Sparsity is null ? "" : $", {Sparsity.Numbers}");

    public override SampleShape Output(SampleShape input) => Restores ?? SampleShape.Vector(Units);

    public override ActivationReference DefaultActivation(NetworkOptions options) =>
        IsCode ? options.CodeActivation : options.HiddenActivation;

    /// <summary>Flatten.</summary>
    public override int ModulesBefore(SampleShape input) => input.IsSpatial ? 1 : 0;

    /// <summary>Unflatten.</summary>
    public override int ModulesBehind => Restores is { IsSpatial: true } ? 1 : 0;

    public override IEnumerable<(string Name, int[] Shape)> Tensors(SampleShape input) =>
        [("weight", [Units, input.Length]), ("bias", [Units])];

    public override LayerReference Mirror(SampleShape input, NetworkOptions options) =>
        new DenseReference(input.Length) { Restores = input, Tied = Tied || options.Tied };

    public override double[][] Forward(double[][] rows, LayerModule module, ReferencePass pass)
    {
        double[] weights = (module.TiedTo ?? module)["weight"], bias = module["bias"];
        (int unitStride, int inputStride) = module.TiedTo is null ? (module.Input.Length, 1) : (1, Units);

        // PyTorch flattens with the channels first, and a restored tensor comes out of it in that order too.
        int[] columns = [.. Enumerable.Range(0, module.Input.Length).Select(input => module.Input.InPyTorch(input) * inputStride)];
        return Array.ConvertAll(rows, row =>
        {
            double[] sums = new double[Units];
            for (int output = 0; output < Units; output++)
            {
                int unit = module.Output.InPyTorch(output);
                double sum = bias[unit];
                for (int input = 0; input < row.Length; input++)
                    sum += weights[(unit * unitStride) + columns[input]] * row[input];
                sums[output] = sum;
            }

            return sums;
        });
    }
}
