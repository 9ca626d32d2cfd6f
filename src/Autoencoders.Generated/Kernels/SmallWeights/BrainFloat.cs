namespace Autoencoders.Kernels;

/// <summary>bfloat16: the upper half of a float.</summary>
internal static class BrainFloat
{
    /// <summary>The nearest bfloat16, of two the even one.</summary>
    public static ushort Round(float value)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        return float.IsNaN(value) ? (ushort)((bits >> 16) | 1) : (ushort)((bits + 0x7FFF + ((bits >> 16) & 1)) >> 16);
    }

    /// <summary>The same number as a float.</summary>
    public static float ToFloat(ushort value) => BitConverter.UInt32BitsToSingle((uint)value << 16);
}
