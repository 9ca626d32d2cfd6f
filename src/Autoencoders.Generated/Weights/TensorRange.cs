namespace Autoencoders;

/// <summary>The check of the part of a tensor that a caller asks a reader for.</summary>
internal static class TensorRange
{
    /// <exception cref="ArgumentOutOfRangeException">The part is not within the tensor; with the numbers of both.</exception>
    public static void Check(string tensor, long length, long first, int count)
    {
        if (first < 0 || first > length - count)
        {
            throw new ArgumentOutOfRangeException(
                nameof(first), first, $"Tensor '{tensor}' has {length} numbers, of which {count} from number {first} on were asked for.");
        }
    }
}
