namespace Autoencoders.Kernels;

/// <summary>One axis of a window.</summary>
internal interface IWindowAxis
{
    /// <summary>The outputs.</summary>
    static abstract int Outputs { get; }

    /// <summary>The elements of a window.</summary>
    static abstract int Kernel { get; }

    /// <summary>From an element of a window to the next.</summary>
    static abstract int Dilation { get; }

    /// <summary>From an input to the next.</summary>
    static abstract int Spacing { get; }

    /// <summary>The padding: the distance of the first window before the input.</summary>
    static abstract int Padding { get; }
}
