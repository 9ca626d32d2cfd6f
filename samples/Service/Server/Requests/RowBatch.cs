using System.Buffers;

namespace ServiceSample;

/// <summary>The rows of one request, in memory that is borrowed until the answer is made.</summary>
/// <param name="values">At least the values of all rows, from the shared pool.</param>
/// <param name="count">The number of rows.</param>
/// <param name="width">The values of a row.</param>
internal sealed class RowBatch(float[] values, int count, int width) : IDisposable
{
    /// <summary>The number of rows.</summary>
    public int Count => count;

    /// <summary>Row-major: rows x width.</summary>
    public Memory<float> Memory => values.AsMemory(0, count * width);

    /// <summary>Row-major: rows x width.</summary>
    public ReadOnlySpan<float> Values => Memory.Span;

    /// <summary>One of the rows.</summary>
    public ReadOnlySpan<float> Row(int index) => Values.Slice(index * width, width);

    /// <summary>Gives the memory back.</summary>
    public void Dispose() => ArrayPool<float>.Shared.Return(values);
}
