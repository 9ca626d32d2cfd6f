namespace Autoencoders.Kernels;

/// <summary>A number of columns as a type, so that the addresses in a tile are constants.</summary>
internal interface IColumns
{
    /// <summary>The number.</summary>
    static abstract int Count { get; }
}
