using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Cases;

/// <summary>Networks of sparse rows: scaled and not, with plain and variational codes, with other layers behind the first.</summary>
internal static class GatheredCases
{
    private static readonly SampleShape s_vector = SampleShape.Vector(13);

    public static IEnumerable<NetworkCase> All
    {
        get
        {
            CaseDeck deck = new("Gathered", 91);
            DenseReference code = new(3) { IsCode = true };
            yield return Case(deck, Sparse(7), code);
            yield return Case(deck, Sparse(17) with { UnitNorm = true }, new VariationalCodeReference(3, 3));
            yield return Case(deck, Sparse(4));
            yield return Case(deck, Sparse(33) with { UnitNorm = true, Activation = new("Tanh") }, new BatchNormalizationReference(), code);
            yield return Case(deck, Sparse(5) with { UnitNorm = true }, new ResidualReference([new DenseReference(5)]), code);
            yield return Case(deck, Sparse(18), new VariationalCodeReference(2, 3) { FreeBits = 0.1f }) with
            {
                Decoder = [new DenseReference(6) { Activation = deck.Activation(6) }, new DenseReference(13) { Activation = new("Softmax") }],
            };

            SparseDenseReference Sparse(int units) => new(units) { Activation = deck.Activation(units) };
        }
    }

    private static NetworkCase Case(CaseDeck deck, params LayerReference[] encoder)
    {
        NetworkCase network = deck.Mirrored(s_vector, encoder);
        return network with { Options = network.Options with { Loss = nameof(Loss.CategoricalCrossEntropy), Output = "Softmax" } };
    }
}
