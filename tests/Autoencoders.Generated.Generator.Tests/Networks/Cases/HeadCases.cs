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
    private static readonly HeadReference[] s_likelihoods =
        [s_numbers, s_category with { Weight = 1f }, s_flags with { Weight = 1f }];

    private static readonly DenseReference s_hidden = new(6) { Activation = new("Tanh") };
    private static readonly DenseReference s_code = new(3) { IsCode = true };

    public static IEnumerable<NetworkCase> All => [.. OfEachLoss(), .. OfEachCode(), .. Others()];

    /// <summary>Each loss with each output that fits it, beside squared errors on both sides.</summary>
    private static IEnumerable<NetworkCase> OfEachLoss()
    {
        int[] widths = [5, 1, 17, 2, 33];
        int index = 0;
        foreach (string loss in Vocabulary.Losses)
        {
            foreach (string output in Vocabulary.Outputs(loss).Where(name => name is "Identity" or "Sigmoid" or "Softplus" or "Softmax"))
            {
                int width = output == "Softmax" ? Math.Max(2, widths[index % 5]) : widths[index % 5];
                HeadReference middle = new(width, new(output), loss, 0.25f + (0.5f * (index % 3)));
                yield return Case($"HeadLoss{index++}", [s_numbers with { Columns = 2 }, middle, new(1, new("Elu", Alpha: 0.7f), "Huber")], s_hidden, s_code);
            }
        }
    }

    private static IEnumerable<NetworkCase> OfEachCode()
    {
        yield return Case("HeadVariational", s_likelihoods, s_hidden, new VariationalCodeReference(3, 3) { Variance = 0.4f, Beta = 0.5f });
        yield return Case("HeadVariationalBernoulli", [s_flags with { Weight = 1f }, s_numbers with { Activation = new("Softmax") }],
            s_hidden, new VariationalCodeReference(2, 3));
        yield return Case("HeadContractive", s_mixed, s_code with { Activation = new("Sigmoid"), Contraction = new(0.3f) });
        yield return Case("HeadSampled", s_mixed, s_hidden, s_code with { Activation = new("Tanh"), Contraction = new(0.2f, 2) });
        yield return Case("HeadQuantized", s_mixed, s_hidden, new VectorQuantizedReference(5));
        yield return Case(
            "HeadSparse", s_mixed,
            [s_hidden, .. SparsityReference.Dense(12, new SparsityReference { ActiveUnits = 3 }, new("Tanh"))]);
    }

    private static IEnumerable<NetworkCase> Others()
    {
        HeadReference[] elementwise = [s_numbers, s_flags, new(4, new("Softplus"), "PoissonNegativeLogLikelihood")];
        NetworkCase missing = Case("HeadMissing", elementwise, s_hidden, s_code);
        yield return missing with { Options = missing.Options with { IsMasked = true } };
        NetworkCase bound = Case(
            "HeadMissingVariational", [s_numbers, s_flags with { Weight = 1f }], s_hidden, new VariationalCodeReference(3, 3));
        yield return bound with { Options = bound.Options with { IsMasked = true } };
        yield return Case("HeadShorthand", s_mixed, new DenseReference(7), s_code) with { IsShorthand = true };
        yield return Case("HeadAlone", [s_category with { Columns = 9 }], s_hidden, s_code);
        yield return Case("HeadTied", s_mixed, s_hidden with { Tied = true }, s_code with { Tied = true });
        yield return Case("HeadCondition", s_mixed, new ConditionReference(2), s_hidden, s_code);
        yield return Case("HeadNormalized", s_mixed, new BatchNormalizationReference(), s_hidden, s_code);
        yield return Case("HeadCorrupted", s_mixed, new CorruptionReference(Noise.Masking, 0.3f), s_hidden, s_code);
        yield return Case("HeadWide", [s_numbers with { Columns = 40 }, s_category with { Columns = 30 }], new DenseReference(40) { Activation = new("Silu") }, s_code);
        NetworkCase written = Case("HeadWritten", s_mixed, s_hidden, s_code);
        yield return written with
        {
            Decoder =
            [
                s_hidden, new DenseReference(9) { Activation = new("Identity") }, new BatchNormalizationReference { Activation = new("Identity") },
            ],
        };
        NetworkCase image = new("HeadImage", written.Options, SampleShape.Image(3, 3, 1),
            [new ConvolutionReference(2, new WindowReference(true, 3, 3, 1, 1, Padding.Same), 1) { Activation = new("Tanh") }, s_code]);
        yield return image;
    }

    private static NetworkCase Case(string name, HeadReference[] heads, params LayerReference[] encoder) => new(
        name, new NetworkOptions { Hidden = "Tanh", Heads = heads }, SampleShape.Vector(heads.Sum(head => head.Columns)), encoder);
}
