using Apache.Arrow;
using Apache.Arrow.Types;

namespace Autoencoders.Arrow.Formats;

/// <summary>The lengths of an array's buffers against those that its values need.</summary>
internal static class BufferLengths
{
    /// <summary>The bytes that are missing in the validity buffer and in buffers of values of a fixed width; 0 if none are.</summary>
    public static long Missing(IArrowArray array)
    {
        ArrayData data = array.Data;
        long end = (long)data.Offset + data.Length;
        long missing = data.Offset < 0 || data.Length < 0 ? long.MaxValue : 0;
        if (data.Buffers[0].Length > 0)
            missing = Math.Max(missing, (end + 7) / 8 - data.Buffers[0].Length);
        else if (data.NullCount > 0)
            missing = Math.Max(missing, (end + 7) / 8);
        if (data.DataType is FixedWidthType fixedWidth)
            missing = Math.Max(missing, (end * fixedWidth.BitWidth + 7) / 8 - data.Buffers[1].Length);
        return missing;
    }
}
