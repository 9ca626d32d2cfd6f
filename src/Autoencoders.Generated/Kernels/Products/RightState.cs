namespace Autoencoders.Kernels;

/// <summary>The place of the columns of a panel.</summary>
internal enum RightState
{
    /// <summary>In the right matrix, and they stay there.</summary>
    InPlace,

    /// <summary>In the right matrix, from where the first tile of rows copies them.</summary>
    BeingPacked,

    /// <summary>In the packed panel.</summary>
    Packed,
}
