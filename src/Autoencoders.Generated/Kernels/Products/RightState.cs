namespace Autoencoders.Kernels;

/// <summary>Where the columns of a panel are found.</summary>
internal enum RightState
{
    /// <summary>In the right matrix, and they stay there.</summary>
    InPlace,

    /// <summary>In the right matrix, from where the first tile of rows copies them.</summary>
    BeingPacked,

    /// <summary>In the packed panel.</summary>
    Packed,
}
