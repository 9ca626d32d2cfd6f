using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Losses;

namespace Autoencoders.Generator.Tests.Networks;

/// <summary>One annotated class, and what a reader of its attributes expects it to compute.</summary>
/// <param name="Name">The class.</param>
/// <param name="Attributes">What stands above it.</param>
/// <param name="Sizes">The values of the input and of each layer.</param>
/// <param name="Activations">The activation of each layer.</param>
/// <param name="EncoderLayers">How many layers make the code.</param>
/// <param name="Loss">The loss.</param>
public sealed record NetworkCase(
    string Name, string Attributes, int[] Sizes, string[] Activations, int EncoderLayers, string Loss)
{
    /// <summary>Sizes around the widths of registers and tiles, tiny ones that are unrolled and larger ones that are not.</summary>
    private static readonly int[][] s_shapes =
    [
        [13, 7, 3], [16, 8, 3], [33, 17, 5], [70, 31, 9], [9, 5, 2, 1], [31, 16, 8, 4], [2, 1], [65, 40, 33], [24, 70, 12],
    ];

    public int InputLength => Sizes[0];

    public int CodeLength => Sizes[EncoderLayers];

    public override string ToString() => Name;

    /// <summary>Every hidden activation with every code activation and every loss with each output activation that fits it.</summary>
    public static IReadOnlyList<NetworkCase> All { get; } = [.. Shorthands(), .. LongForms()];

    private static IEnumerable<NetworkCase> Shorthands()
    {
        int index = 0;
        foreach (ActivationKind hidden in ActivationCatalog.All)
        {
            foreach (ActivationKind code in ActivationCatalog.All)
            {
                foreach (LossKind loss in LossCatalog.All)
                {
                    foreach (ActivationKind output in ActivationCatalog.All.Where(loss.Fits))
                        yield return Shorthand(index, s_shapes[index++ % s_shapes.Length], hidden.Member, code.Member, output.Member, loss.Name);
                }
            }
        }
    }

    private static NetworkCase Shorthand(int index, int[] encoder, string hidden, string code, string output, string loss)
    {
        int layers = encoder.Length - 1;
        string[] inner = [.. Enumerable.Repeat(hidden, layers - 1)];
        return new NetworkCase(
            $"Shorthand{index}",
            $"[Autoencoder({string.Join(", ", encoder)}, Hidden = Activation.{hidden}, Code = Activation.{code}, "
            + $"Output = Activation.{output}, Loss = Loss.{loss})]",
            [.. encoder, .. encoder.Reverse().Skip(1)],
            [.. inner, code, .. inner, output],
            layers,
            loss);
    }

    /// <summary>Decoders that are no mirror image, with shapes and activations from a seed.</summary>
    private static IEnumerable<NetworkCase> LongForms()
    {
        Random random = new(20261123);
        for (int index = 0; index < 24; index++)
        {
            int encoder = random.Next(1, 4), layers = encoder + random.Next(1, 4);
            int[] sizes = [.. Enumerable.Range(0, layers + 1).Select(_ => random.Next(1, 48))];
            sizes[layers] = sizes[0];
            sizes[encoder] = Math.Min(sizes[encoder], sizes[0]);
            LossKind loss = LossCatalog.All[random.Next(LossCatalog.All.Count)];
            string[] activations =
                [.. Enumerable.Range(0, layers).Select(_ => ActivationCatalog.All[random.Next(ActivationCatalog.All.Count)].Member)];
            if (loss.NeedsOutput is { } needed)
                activations[layers - 1] = needed.Member;
            string[] lines = [.. Enumerable.Range(0, layers).Select(layer =>
                $"[{(layer == encoder - 1 ? "Code" : "Dense")}({sizes[layer + 1]}, Activation.{activations[layer]})]")];
            yield return new NetworkCase(
                $"LongForm{index}",
                $"[Autoencoder(Loss = Loss.{loss.Name})] [Input({sizes[0]})] {string.Join(" ", lines)}",
                sizes,
                activations,
                encoder,
                loss.Name);
        }
    }
}
