using System.Globalization;

namespace Autoencoders.Tests.Reference;

/// <summary>What PyTorch computed for a network, and the comparison with it.</summary>
/// <typeparam name="TNetwork">A network as a user declares it.</typeparam>
/// <param name="name">The name of its reference file.</param>
[Trait("Registers", "AnyOfGroup")]
public abstract class ReferenceComparison<TNetwork>(string name)
    where TNetwork : class, INetwork<TNetwork>
{
    protected const float ForwardTolerance = 1e-5f;

    private protected ReferenceVectors Reference { get; } = new(name);

    protected float[] Input => Reference["input"];

    protected int Rows => Input.Length / TNetwork.InputLength;

    protected void Agree(string tensor, ReadOnlySpan<float> actual, Func<float, float> tolerance) =>
        Agree(tensor, Reference[tensor], actual, tolerance);

    protected static void Agree(string tensor, ReadOnlySpan<float> expected, ReadOnlySpan<float> actual, Func<float, float> tolerance)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
        {
            if (!(MathF.Abs(actual[i] - expected[i]) <= tolerance(expected[i])))
            {
                Assert.Fail(string.Create(
                    CultureInfo.InvariantCulture, $"{tensor}[{i}] is {actual[i]:R}, PyTorch has {expected[i]:R}."));
            }
        }
    }
}
