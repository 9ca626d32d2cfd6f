namespace Autoencoders.Kernels;

/// <summary>The factor of the sum over a window.</summary>
internal interface IWindowScale
{
    /// <summary>The factor for a window of so many elements.</summary>
    static abstract float Of(int elements);
}
