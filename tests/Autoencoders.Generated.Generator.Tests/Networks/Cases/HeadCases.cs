using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Outputs that are divided into heads: of each loss, of one column and of many, behind each kind of code.</summary>
internal static class HeadCases
{
    private static readonly HeadReference s_numbers = new(3, new("Identity"), "MeanSquaredError");
    private static readonly HeadReference s_category = new(4, new("Softmax"), "CategoricalCrossEntropy", 0.5f);
    private static readonly HeadReference s_flags = new(2, new("Sigmoid"), "BinaryCrossEntropy", 2f);

    private static readonly HeadReference[] s_mixed = [s_numbers, s_category, s_flags];

    private static readonly DenseReference s_hidden = new(6) { Activation = new("Tanh") };
    private static readonly DenseReference s_code = new(3) { IsCode = true };

    public static IEnumerable<NetworkCase> All => [.. OfEachLoss(), .. OfEachCode(), .. Others()];

    /// <summary>Each loss between two others, with columns around the widths of registers.</summary>
    private static IEnumerable<NetworkCase> OfEachLoss()
    {
        (string Output, int Columns)[] outputs =
            [("Softmax", 5), ("Sigmoid", 17), ("Softplus", 1), ("Identity", 33), ("Softmax", 17), ("Softplus", 4), ("Sigmoid", 9)];
        string[] losses =
        [
            "MeanSquaredError", "BinaryCrossEntropy", "MeanAbsoluteError", "Huber", "CategoricalCrossEntropy",
            "PoissonNegativeLogLikelihood", "CosineDistance",
        ];
        foreach ((string loss, (string output, int columns)) in losses.Zip(outputs))
        {
            HeadReference middle = new(columns, new(output), loss, 0.25f + (0.5f * (columns % 3)));
            yield return Case(
                $"HeadOf{loss}", [s_numbers with { Columns = 2 }, middle, new(1, new("Elu", Alpha: 0.7f), "Huber")], s_hidden, s_code);
        }
    }

    private static IEnumerable<NetworkCase> OfEachCode()
    {
        HeadReference[] likelihoods =
        [
            s_numbers, s_category with { Weight = 1f }, s_flags with { Weight = 1f }, s_numbers with { Activation = new("Softmax") },
        ];
        yield return Case("HeadVariational", likelihoods, s_hidden, new VariationalCodeReference(3, 3) { Variance = 0.4f, Beta = 0.5f });
        yield return Case("HeadContractive", s_mixed, s_code with { Activation = new("Sigmoid"), Contraction = new(0.3f) });
        yield return Case("HeadQuantized", s_mixed, s_hidden, new VectorQuantizedReference(5));
    }

    private static IEnumerable<NetworkCase> Others()
    {
        HeadReference[] elementwise = [s_numbers, s_flags, new(4, new("Softplus"), "PoissonNegativeLogLikelihood")];
        yield return Masked(Case("HeadMissing", elementwise, s_hidden, s_code));
        yield return Masked(Case(
            "HeadMissingVariational", [s_numbers, s_flags with { Weight = 1f }], s_hidden, new VariationalCodeReference(3, 3)));
        yield return Case("HeadShorthand", s_mixed, new DenseReference(7), s_code) with { IsShorthand = true };
        yield return Case("HeadAlone", [s_category with { Columns = 9 }], s_hidden, s_code);
        yield return Case("HeadCondition", s_mixed, new ConditionReference(2), s_hidden, s_code);
        yield return Case("HeadCorrupted", s_mixed, new CorruptionReference(Noise.Masking, 0.3f), s_hidden, s_code);
        yield return Case(
            "HeadWide",
            [s_numbers with { Columns = 40 }, s_category with { Columns = 30 }],
            new DenseReference(40) { Activation = new("Silu") },
            s_code);

        // A normalization that inference folds into the layer before it stands before the heads.
        NetworkCase folded = Case("HeadFolded", s_mixed, s_hidden, s_code);
        yield return folded with
        {
            Decoder =
            [
                s_hidden,
                new DenseReference(9) { Activation = new("Identity") },
                new BatchNormalizationReference { Activation = new("Identity") },
            ],
        };
        yield return new(
            "HeadImage",
            folded.Options,
            SampleShape.Image(3, 3, 1),
            [new ConvolutionReference(2, new WindowReference(true, 3, 3, 1, 1, Padding.Same), 1) { Activation = new("Tanh") }, s_code]);
    }

    private static NetworkCase Masked(NetworkCase network) => network with { Options = network.Options with { IsMasked = true } };

    private static NetworkCase Case(string name, HeadReference[] heads, params LayerReference[] encoder) => new(
        name, new NetworkOptions { Hidden = "Tanh", Heads = heads }, SampleShape.Vector(heads.Sum(head => head.Columns)), encoder);
}
