namespace Autoencoders.Kernels;

/// <summary>The sizes of packed panels. This file is compiled into both the library and the generator.</summary>
internal static class PanelSize
{
    /// <summary>The columns of the widest panel: two registers of 512 bits. The panels of narrower registers divide it.</summary>
    public const int Columns = 32;

    /// <summary>The floats of a right matrix up to which it is read where it lies: 16 KB.</summary>
    public const int MostFloatsInPlace = 4 * 1024;
}
