namespace Autoencoders.Peers;

/// <summary>Numbers with a shape, row-major, as they stand in a reference file.</summary>
internal sealed record ReferenceTensor(long[] Shape, float[] Values);
