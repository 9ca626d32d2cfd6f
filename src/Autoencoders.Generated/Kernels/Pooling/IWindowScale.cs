namespace Autoencoders.Kernels;

/// <summary>What the sum over a window is multiplied by.</summary>
internal interface IWindowScale
{
    /// <summary>The factor for a window of so many elements.</summary>
    static abstract float Of(int elements);
}
