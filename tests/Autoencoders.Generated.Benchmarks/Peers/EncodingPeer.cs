using System.Numerics.Tensors;
using Autoencoders.Benchmarks.Comparing;

namespace Autoencoders.Benchmarks.Peers;

/// <summary>One way to the codes of the rows of a case.</summary>
/// <param name="name">Who goes it.</param>
/// <param name="codes">Receives the codes.</param>
/// <param name="encode">Computes them once.</param>
/// <param name="owned">Ends with the peer.</param>
internal sealed class EncodingPeer(string name, float[] codes, Action encode, IDisposable? owned = null) : IPeer
{
    public string Name => name;

    /// <summary>A generated class, a loop over components, and ML.NET.</summary>
    public static IEnumerable<IPeer> Compute(Case work)
    {
        var components = new PrincipalComponents(work.Work.Length, NetworkPca.CodeLength);
        return [Generated(work, components), Loop(work, components), MlNet(work, components)];
    }

    public float[] Answer()
    {
        encode();
        return codes;
    }

    public void Run(int calls)
    {
        for (int call = 0; call < calls; call++)
            encode();
    }

    public void Dispose() => owned?.Dispose();

    private static EncodingPeer Generated(Case work, PrincipalComponents components)
    {
        var network = new NetworkPca();
        components.Weights.CopyTo(network.Parameters);
        components.Bias.CopyTo(network.Parameters[components.Weights.Length..]);
        float[] codes = Codes(work, components);
        return new EncodingPeer(
            GeneratedPeer.Name,
            codes,
            work.Batch == 1 ? () => network.Encode(work.Input, codes) : () => network.EncodeBatch(work.Input, codes));
    }

    private static EncodingPeer Loop(Case work, PrincipalComponents components)
    {
        // A component in a row, as a dot product reads it.
        (int length, int count) = (components.Length, components.Count);
        float[] rows = [.. Enumerable.Range(0, count * length).Select(i => components.Weights[i % length * count + i / length])];
        float[] codes = Codes(work, components);
        return new EncodingPeer("TensorPrimitives", codes, () =>
        {
            for (int i = 0; i < codes.Length; i++)
            {
                ReadOnlySpan<float> input = work.Input.AsSpan(i / count * length, length);
                codes[i] = TensorPrimitives.Dot(rows.AsSpan(i % count * length, length), input) + components.Bias[i % count];
            }
        });
    }

    private static EncodingPeer MlNet(Case work, PrincipalComponents components)
    {
        PrincipalComponents.Row[] rows = components.Split(work.Input);
        float[] codes = Codes(work, components);
        return new EncodingPeer("ml.net pca", codes, () => components.Encode(rows, codes), components);
    }

    private static float[] Codes(Case work, PrincipalComponents components) => new float[work.Batch * components.Count];
}
