using System.ComponentModel;

namespace Autoencoders.Kernels;

/// <summary>
/// The geometry of the windows of a convolution or pooling on its input, as constants of one layer: kernels are compiled for each window,
/// and every bound and address in them becomes a number. Rows are [height][width][channels]; one dimension is a height of 1.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface ISlidingWindow
{
    /// <summary>The rows of the input.</summary>
    static abstract int InputHeight { get; }

    /// <summary>The columns of the input.</summary>
    static abstract int InputWidth { get; }

    /// <summary>The channels of the input.</summary>
    static abstract int InputChannels { get; }

    /// <summary>The rows of the output.</summary>
    static abstract int OutputHeight { get; }

    /// <summary>The columns of the output.</summary>
    static abstract int OutputWidth { get; }

    /// <summary>The channels of the output.</summary>
    static abstract int OutputChannels { get; }

    /// <summary>The rows of a window.</summary>
    static abstract int KernelHeight { get; }

    /// <summary>The columns of a window.</summary>
    static abstract int KernelWidth { get; }

    /// <summary>The input rows from a window to the one below.</summary>
    static abstract int StrideHeight { get; }

    /// <summary>The input columns from a window to the next.</summary>
    static abstract int StrideWidth { get; }

    /// <summary>The input rows from an element of a window to the one below.</summary>
    static abstract int DilationHeight { get; }

    /// <summary>The input columns from an element of a window to the next.</summary>
    static abstract int DilationWidth { get; }

    /// <summary>The rows of the first windows that lie above the input.</summary>
    static abstract int PaddingTop { get; }

    /// <summary>The columns of the first windows that lie left of the input.</summary>
    static abstract int PaddingLeft { get; }

    /// <summary>Into how many groups the channels are divided.</summary>
    static abstract int Groups { get; }
}
