using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A number whose bits are the sizes of four types: a type of 63 bytes is the byte 62. The size of a type is a number in every build, as
/// it is for <see cref="SlidingWindow{TInputHeight, TInputWidth, TInputChannels, TOutputHeight, TOutputWidth, TOutputChannels,
/// TKernelHeight, TKernelWidth, TStrideHeight, TStrideWidth, TDilationHeight, TDilationWidth, TPaddingTop, TPaddingLeft, TGroups}"/>.
/// </summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="THighest">The sign and seven bits of the exponent.</typeparam>
/// <typeparam name="THigher">The last bit of the exponent and the highest of the fraction.</typeparam>
/// <typeparam name="TLower">The next eight bits of the fraction.</typeparam>
/// <typeparam name="TLowest">The last eight bits of the fraction.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct Constant<THighest, THigher, TLower, TLowest> : IConstant
    where THighest : struct
    where THigher : struct
    where TLower : struct
    where TLowest : struct
{
    /// <inheritdoc/>
    public static float Value
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => BitConverter.Int32BitsToSingle(
            (Byte<THighest>() << 24) | (Byte<THigher>() << 16) | (Byte<TLower>() << 8) | Byte<TLowest>());
    }

    // One byte more than the number: no type has none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Byte<T>()
        where T : struct => Unsafe.SizeOf<T>() - 1;
}
