namespace Autoencoders.Tests.Kernels;

/// <summary>
/// A block between guards that are not numbers: a kernel that reads beyond the block spoils its result, and one that writes there is found.
/// </summary>
internal sealed class GuardedFloats
{
    private const int Guard = 70;
    private const uint GuardBits = 0x7FC0_1234;

    private readonly float[] _all;
    private readonly int _length;

    public GuardedFloats(params ReadOnlySpan<float> values)
    {
        _length = values.Length;
        _all = new float[_length + 2 * Guard];
        Array.Fill(_all, BitConverter.UInt32BitsToSingle(GuardBits));
        values.CopyTo(Span);
    }

    /// <summary>A block that a kernel has to fill: what it leaves is not a number.</summary>
    public GuardedFloats(nint length)
    {
        _length = (int)length;
        _all = new float[_length + 2 * Guard];
        Array.Fill(_all, BitConverter.UInt32BitsToSingle(GuardBits));
    }

    public ref float Start => ref _all[Guard];

    public Span<float> Span => _all.AsSpan(Guard, _length);

    /// <summary>A copy of the block, after its guards were found untouched.</summary>
    public float[] Checked()
    {
        for (int i = 0; i < Guard; i++)
        {
            Assert.Equal(GuardBits, BitConverter.SingleToUInt32Bits(_all[i]));
            Assert.Equal(GuardBits, BitConverter.SingleToUInt32Bits(_all[Guard + _length + i]));
        }

        return Span.ToArray();
    }
}
