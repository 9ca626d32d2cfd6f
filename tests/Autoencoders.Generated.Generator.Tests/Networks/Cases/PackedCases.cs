using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Dense layers that are large enough for batches to read their weights packed: alone, tied, and with what inference prepares.</summary>
internal static class PackedCases
{
    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Packed", 21);
            yield return deck.Mirrored(SampleShape.Vector(90), Dense(70), Code(3));
            NetworkCase drawn = deck.Mirrored(
                SampleShape.Vector(65), Dense(66) with { Tied = true }, new VariationalCodeReference(2, 3));
            yield return drawn with { Options = drawn.Options with { Loss = "MeanSquaredError", Output = "Identity" } };

            // Smooth, as so many units are never all away from a kink.
            NetworkOptions smooth = new() { Hidden = "Tanh", Code = "Tanh", Output = "Identity", Loss = "MeanSquaredError" };
            yield return new("PackedNormalized", smooth, SampleShape.Vector(80),
                [new DenseReference(53), new BatchNormalizationReference { Activation = new("Tanh") }, Code(2) with { Activation = new("Tanh") }]);

            DenseReference Dense(int units) => new(units) { Activation = deck.Activation(units) };

            DenseReference Code(int units) => Dense(units) with { IsCode = true };
        }
    }
}
