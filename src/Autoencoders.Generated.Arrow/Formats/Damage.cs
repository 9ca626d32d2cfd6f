namespace Autoencoders.Arrow.Formats;

/// <summary>The readers of the formats fail in many ways on damaged files: here they become one.</summary>
internal static class Damage
{
    /// <exception cref="DataFormatException">The reader failed.</exception>
    public static async Task<T> Guard<T>(string path, Func<Task<T>> read)
    {
        try
        {
            return await read().ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or OutOfMemoryException or DataFormatException))
        {
            throw new DataFormatException($"{path}: expected a whole file, found damage ({failure.Message.ReplaceLineEndings(" ").TrimEnd('.', ' ')}).", failure);
        }
    }
}
