namespace Autoencoders.Tests.Kernels;

/// <summary>An array between values that are not numbers: who reads beyond its ends spoils the result, who writes is found out.</summary>
internal sealed class Fenced
{
    private const int Width = 40;
    private static readonly float Fence = BitConverter.Int32BitsToSingle(0x7fc12345);

    private readonly float[] _all;

    public Fenced(float[] values)
    {
        _all = new float[values.Length + 2 * Width];
        Array.Fill(_all, Fence);
        values.CopyTo(_all, Width);
    }

    public ref float Start => ref _all[Width];

    /// <summary>The values, after a look at the fences.</summary>
    public float[] Values
    {
        get
        {
            Assert.All(_all[..Width].Concat(_all[^Width..]), value =>
                Assert.Equal(BitConverter.SingleToInt32Bits(Fence), BitConverter.SingleToInt32Bits(value)));
            return _all[Width..^Width];
        }
    }

    /// <summary>A place for a result, which the kernel must overwrite completely.</summary>
    public static Fenced Unwritten(int length)
    {
        float[] values = new float[length];
        Array.Fill(values, float.NaN);
        return new(values);
    }
}
