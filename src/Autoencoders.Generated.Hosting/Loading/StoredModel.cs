namespace Autoencoders.Hosting;

/// <summary>The checked tensors of a weights file, with the hash of its bytes.</summary>
/// <param name="Tensors">The tensors. Their checksum is right, where the file has one.</param>
/// <param name="Hash">The SHA-256 of the file in hexadecimal.</param>
/// <param name="Bytes">The length of the file.</param>
internal sealed record StoredModel(SafeTensors Tensors, string Hash, long Bytes)
{
    /// <summary>Reads a stream to its end, and disposes of it.</summary>
    /// <param name="source">The bytes of a weights file.</param>
    /// <param name="name">The name for messages.</param>
    /// <param name="requireProbe">True if a file without a probe is refused.</param>
    /// <exception cref="WeightsFileException">The file is damaged, or lacks a probe.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static StoredModel Read(Stream source, string name, bool requireProbe)
    {
        using var bytes = new HashingStream(source);
        SafeTensors tensors = SafeTensors.Read(bytes, name);
        if (requireProbe && !HasProbe(tensors))
            throw new WeightsFileException(name, ProbeTensors.Input, "a probe", "none; save the model with rows for a probe");
        return new StoredModel(tensors, bytes.TakeHash(), bytes.BytesRead);
    }

    private static bool HasProbe(SafeTensors tensors)
    {
        foreach (SafeTensorsEntry tensor in tensors.Tensors)
        {
            if (tensor.Name == ProbeTensors.Input)
                return true;
        }

        return false;
    }
}
