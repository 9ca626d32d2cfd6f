using Autoencoders.Generator.Tests.Networks.Functions;
using Autoencoders.Generator.Tests.Networks.Layers;

namespace Autoencoders.Generator.Tests.Networks.Drawn;

/// <summary>Finds a smaller network that fails too.</summary>
internal static class CaseShrinker
{
    private const int MostTrials = 60;

    /// <summary>The smallest network found: none of its own simplifications fails, or no more of them were tried.</summary>
    /// <param name="network">A network that fails.</param>
    /// <param name="fails">Whether another one does; one that the generator refuses does not.</param>
    public static NetworkCase Shrink(NetworkCase network, Func<NetworkCase, bool> fails)
    {
        int trials = 0;
        for (; ;)
        {
            NetworkCase? smaller = Simplifications(network).TakeWhile(_ => trials++ < MostTrials).FirstOrDefault(fails);
            if (smaller is null)
                return network;
            network = smaller;
        }
    }

    private static IEnumerable<NetworkCase> Simplifications(NetworkCase network)
    {
        for (int i = 0; i < network.Encoder.Count; i++)
            yield return Copy(network, [.. network.Encoder.Where((_, place) => place != i)], network.Decoder);
        if (network.Decoder is not null)
            yield return Copy(network, network.Encoder, decoder: null);
        if (network.Options.IsMasked)
            yield return network with { Options = network.Options with { IsMasked = false } };
        if (network.Options.Loss != "MeanSquaredError")
            yield return network with { Options = network.Options with { Loss = "MeanSquaredError" } };
        for (int i = 0; i < network.Encoder.Count; i++)
        {
            if (network.Encoder[i].Activation is not { Name: "Identity" or "Tanh" } and not null)
                yield return Copy(network, With(network, i, network.Encoder[i] with { Activation = new("Tanh") }), network.Decoder);
            if (network.Encoder[i] is DenseReference { Units: > 1 } dense)
                yield return Copy(network, With(network, i, dense with { Units = dense.Units / 2 }), network.Decoder);
        }

        if (network.Decoder is null && network.Input is { Rank: 1, Channels: > 3 })
            yield return network with { Input = SampleShape.Vector(network.Input.Channels / 2) };
    }

    private static List<LayerReference> With(NetworkCase network, int place, LayerReference layer)
    {
        List<LayerReference> layers = [.. network.Encoder];
        layers[place] = layer;
        return layers;
    }

    // Not a "with": what a case derives from its encoder is told when it is made.
    private static NetworkCase Copy(
        NetworkCase network, IReadOnlyList<LayerReference> encoder, IReadOnlyList<LayerReference>? decoder) =>
        new(network.Name, network.Options, network.Input, Renumbered(encoder, network.Encoder.Count - encoder.Count)) { Decoder = decoder };

    /// <summary>The noise of a code is a function of its layer's number.</summary>
    private static IReadOnlyList<LayerReference> Renumbered(IReadOnlyList<LayerReference> encoder, int removed) =>
        encoder.Count > 0 && encoder[^1] is DistributionReference code
            ? [.. encoder.SkipLast(1), code with { Number = code.Number - removed }]
            : encoder;
}
