using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace Autoencoders.Kernels;

/// <summary>
/// A window whose numbers are sizes of types: a type of 29 bytes is 28. A property of a struct in the network's own project would do as
/// well, but in a Debug build it is a call that no compiler inlines into the kernels of this library, and convolutions run a hundred
/// times slower. The size of a type is a number in every build.
/// </summary>
/// <remarks>For generated code.</remarks>
/// <typeparam name="TInputHeight">The rows of the input.</typeparam>
/// <typeparam name="TInputWidth">The columns of the input.</typeparam>
/// <typeparam name="TInputChannels">The channels of the input.</typeparam>
/// <typeparam name="TOutputHeight">The rows of the output.</typeparam>
/// <typeparam name="TOutputWidth">The columns of the output.</typeparam>
/// <typeparam name="TOutputChannels">The channels of the output.</typeparam>
/// <typeparam name="TKernelHeight">The rows of a window.</typeparam>
/// <typeparam name="TKernelWidth">The columns of a window.</typeparam>
/// <typeparam name="TStrideHeight">The input rows from a window to the one below.</typeparam>
/// <typeparam name="TStrideWidth">The input columns from a window to the next.</typeparam>
/// <typeparam name="TDilationHeight">The input rows from an element to the one below.</typeparam>
/// <typeparam name="TDilationWidth">The input columns from an element to the next.</typeparam>
/// <typeparam name="TPaddingTop">The rows above the input.</typeparam>
/// <typeparam name="TPaddingLeft">The columns left of the input.</typeparam>
/// <typeparam name="TGroups">The groups of channels.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SlidingWindow<
    TInputHeight, TInputWidth, TInputChannels,
    TOutputHeight, TOutputWidth, TOutputChannels,
    TKernelHeight, TKernelWidth,
    TStrideHeight, TStrideWidth,
    TDilationHeight, TDilationWidth,
    TPaddingTop, TPaddingLeft, TGroups> : ISlidingWindow
    where TInputHeight : struct
    where TInputWidth : struct
    where TInputChannels : struct
    where TOutputHeight : struct
    where TOutputWidth : struct
    where TOutputChannels : struct
    where TKernelHeight : struct
    where TKernelWidth : struct
    where TStrideHeight : struct
    where TStrideWidth : struct
    where TDilationHeight : struct
    where TDilationWidth : struct
    where TPaddingTop : struct
    where TPaddingLeft : struct
    where TGroups : struct
{
    /// <inheritdoc/>
    public static int InputHeight => Number<TInputHeight>();

    /// <inheritdoc/>
    public static int InputWidth => Number<TInputWidth>();

    /// <inheritdoc/>
    public static int InputChannels => Number<TInputChannels>();

    /// <inheritdoc/>
    public static int OutputHeight => Number<TOutputHeight>();

    /// <inheritdoc/>
    public static int OutputWidth => Number<TOutputWidth>();

    /// <inheritdoc/>
    public static int OutputChannels => Number<TOutputChannels>();

    /// <inheritdoc/>
    public static int KernelHeight => Number<TKernelHeight>();

    /// <inheritdoc/>
    public static int KernelWidth => Number<TKernelWidth>();

    /// <inheritdoc/>
    public static int StrideHeight => Number<TStrideHeight>();

    /// <inheritdoc/>
    public static int StrideWidth => Number<TStrideWidth>();

    /// <inheritdoc/>
    public static int DilationHeight => Number<TDilationHeight>();

    /// <inheritdoc/>
    public static int DilationWidth => Number<TDilationWidth>();

    /// <inheritdoc/>
    public static int PaddingTop => Number<TPaddingTop>();

    /// <inheritdoc/>
    public static int PaddingLeft => Number<TPaddingLeft>();

    /// <inheritdoc/>
    public static int Groups => Number<TGroups>();

    // One byte more than the number: no type has none.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Number<T>()
        where T : struct => Unsafe.SizeOf<T>() - 1;
}
