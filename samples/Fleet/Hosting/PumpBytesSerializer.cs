using Fleet.Grains;
using Orleans.Storage;

namespace Fleet.Hosting;

/// <summary>
/// Stores the bytes of a pump as they are. So damage reaches the pump, which refuses it and begins anew; an engine's own format around the
/// bytes would fail before, and the pump could not be called any more.
/// </summary>
internal sealed class PumpBytesSerializer : IGrainStorageSerializer
{
    public BinaryData Serialize<T>(T? input) => input is PumpBytes bytes
        ? BinaryData.FromBytes(bytes.File)
        : throw new NotSupportedException($"The fleet stores {nameof(PumpBytes)}, not {typeof(T).Name}.");

    public T Deserialize<T>(BinaryData input) => new PumpBytes { File = input.ToArray() } is T bytes
        ? bytes
        : throw new NotSupportedException($"The fleet stores {nameof(PumpBytes)}, not {typeof(T).Name}.");
}
