namespace Autoencoders.Kernels;

/// <summary>Neighboring inputs of each row of a byte product.</summary>
/// <param name="Offset">The place of the first, counted from the place of the row.</param>
/// <param name="Groups">The groups of four inputs; weights of 0 fill up the last.</param>
internal readonly record struct ByteRun(int Offset, int Groups);
