using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Tests.Networks.Cases;
using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Drawn;

/// <summary>Networks that a number tells: any shape, layers, activations, loss, noise, condition and code that go together.</summary>
internal static class DrawnCases
{
    private const int MostParameters = 400, MostDropped = 5;

    private static readonly string[] s_masked = [.. LossCatalog.All.Where(kind => kind.Kernel.IsElementwise).Select(kind => kind.Name)];

    private static readonly string[] s_likelihoods = ["BinaryCrossEntropy", "MeanSquaredError", "CategoricalCrossEntropy"];

    /// <summary>The network of a number: each fourth is wide, so that unrolled, looped and rest columns are met; the others are small.</summary>
    public static NetworkCase Of(int number)
    {
        CaseDeck deck = new($"Drawn{number}x", number);
        bool isWide = number % 4 == 3;
        for (; ;)
        {
            NetworkCase drawn = Draw(deck, isWide);
            if (isWide || StackCases.Parameters(drawn) <= MostParameters)
                return drawn with { Name = $"Drawn{number}" };
        }
    }

    private static NetworkCase Draw(CaseDeck deck, bool isWide)
    {
        Random random = deck.Random;
        SampleShape input = isWide
            ? SampleShape.Vector(random.Next(20, 200))
            : random.Next(5) switch
            {
                < 3 => SampleShape.Vector(random.Next(2, 14)),
                3 => SampleShape.Sequence(random.Next(2, 9), random.Next(1, 4)),
                _ => SampleShape.Image(random.Next(2, 6), random.Next(2, 6), random.Next(1, 4)),
            };
        int kind = random.Next(9);
        EncoderDraft draft = new(deck, input, isContracted: kind == 3, isWide);
        if (random.Next(4) == 0)
            draft.AddNoise();
        bool hasCondition = random.Next(6) == 0;
        if (hasCondition)
            draft.Add(new ConditionReference(random.Next(1, 5)));
        int layers = random.Next(1, 4);
        for (int layer = 0; layer < layers; layer++)
            draft.AddLayer();
        bool isTied = !hasCondition && kind is 0 or 1 && random.Next(3) == 0 && draft.TieAll();

        AddCode(draft, deck, kind, isTied);
        NetworkCase network = IsWritten(draft, random, isTied)
            ? deck.Written(input, [.. draft.Layers], draft.Dense(), new DenseReference(input.Length))
            : deck.Mirrored(input, [.. draft.Layers]);
        return kind == 2 ? WithLoss(network, s_likelihoods, random)
            : random.Next(6) == 0 ? Masked(WithLoss(network, s_masked, random))
            : network;
    }

    private static bool IsWritten(EncoderDraft draft, Random random, bool isTied) =>
        !isTied && !draft.Input.IsSpatial && random.Next(4) == 0;

    private static void AddCode(EncoderDraft draft, CaseDeck deck, int kind, bool isTied)
    {
        Random random = deck.Random;
        int units = random.Next(1, 7);
        switch (kind)
        {
            case 2:
                draft.Add(new VariationalCodeReference(units, draft.Layers.Count + 2)
                {
                    Beta = random.Next(2) == 0 ? 1 : 0.4f,
                    FreeBits = random.Next(3) == 0 ? 0.1f : 0,
                });
                break;
            case 3:
                bool isDeep = draft.Layers.Any(layer => layer is WeightedReference);
                draft.Add(new DenseReference(units)
                {
                    IsCode = true,
                    Activation = new("Sigmoid"),
                    Contraction = new(0.2f, isDeep ? random.Next(1, 3) : 1),
                });
                break;
            case 4:
                int length = random.Next(1, 4);
                draft.Add(new DenseReference(length * random.Next(1, 4)) { Activation = ActivationReference.Identity });
                draft.Add(new VectorQuantizedReference(random.Next(3, 20)) { Length = length });
                break;
            case 5:
                draft.Add(SparsityReference.Dense(units + 1, new SparsityReference { ActivityL1 = 0.02f }, new("Tanh")));
                break;
            case 6:
                draft.Add(SparsityReference.Dense(units + 1, new SparsityReference { TargetRate = 0.2f }, new("Sigmoid")));
                break;
            case 7:
                draft.Add(SparsityReference.Dense(units + 3, new SparsityReference { ActiveUnits = random.Next(1, 4) }, new("Identity")));
                break;
            default:
                if (kind == 1 && draft.Shape.Length <= MostDropped && !draft.IsNoisy && !draft.MixesRows)
                    draft.Add(new DropoutReference(0.3f));
                draft.Add(new DenseReference(units) { IsCode = true, Tied = isTied });
                break;
        }
    }

    private static NetworkCase WithLoss(NetworkCase network, string[] losses, Random random)
    {
        string[] fitting = [.. losses.Where(name => name != "CategoricalCrossEntropy" || network.Input.Channels > 1)];
        string loss = fitting[random.Next(fitting.Length)];
        string[] outputs = [.. Vocabulary.Outputs(loss).Where(name => name != "Softmax" || network.Input.Channels > 1)];
        string output = outputs[random.Next(outputs.Length)];
        NetworkOptions options = network.Options with { Loss = loss, Output = output };
        return network.Decoder is not { } decoder
            ? network with { Options = options }
            : network with { Options = options, Decoder = [.. decoder.SkipLast(1), decoder[^1] with { Activation = new(output) }] };
    }

    private static NetworkCase Masked(NetworkCase network) => network with { Options = network.Options with { IsMasked = true } };
}
