namespace Autoencoders;

/// <summary>The interpolation of an upsampling layer.</summary>
public enum Interpolation
{
    /// <summary>Each value is repeated.</summary>
    Nearest,

    /// <summary>
    /// Linear between the centers of neighbors, in each direction, the edges repeated (PyTorch: <c>align_corners=False</c>).
    /// </summary>
    Linear,
}
