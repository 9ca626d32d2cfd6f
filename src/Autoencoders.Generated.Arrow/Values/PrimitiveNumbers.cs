using System.Numerics;
using Apache.Arrow;

namespace Autoencoders.Arrow.Values;

/// <summary>Numbers that lie one after another.</summary>
internal sealed class PrimitiveNumbers<T> : INumberReader
    where T : struct, INumberBase<T>, IEquatable<T>
{
    public void Read(IArrowArray array, Span<float> column, int length)
    {
        var numbers = (PrimitiveArray<T>)array;
        ReadOnlySpan<T> values = numbers.Values;
        for (int row = 0; row < numbers.Length; row++)
            column[row * length] = float.CreateTruncating(values[row]);
        if (numbers.NullCount == 0)
            return;
        for (int row = 0; row < numbers.Length; row++)
        {
            if (numbers.IsNull(row))
                column[row * length] = float.NaN;
        }
    }
}
