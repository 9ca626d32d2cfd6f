using System.Numerics.Tensors;

namespace Autoencoders;

/// <summary>Finds values that training does not survive: the infinities, and NaN where it does not stand for a missing value.</summary>
internal static class NonFinite
{
    /// <summary>The index of the first such value; -1 if all are finite.</summary>
    public static int IndexIn(ReadOnlySpan<float> values)
    {
        // Of an empty span TensorPrimitives says that not all of it is finite.
        if (values.IsEmpty || TensorPrimitives.IsFiniteAll(values))
            return -1;
        int index = 0;
        while (float.IsFinite(values[index]))
            index++;
        return index;
    }

    /// <summary>The index of the first value that a network does not train on; -1 if all are valid.</summary>
    public static int IndexIn<TNetwork>(ReadOnlySpan<float> samples)
        where TNetwork : class, INetwork<TNetwork> => TNetwork.AcceptsMissing
        ? samples.IndexOfAny(float.PositiveInfinity, float.NegativeInfinity)
        : IndexIn(samples);

    /// <summary>Refuses rows that hold such a value.</summary>
    /// <exception cref="ArgumentException">With the row and the column of the first one, counted from 0.</exception>
    public static void Refuse(ReadOnlySpan<float> rows, int length, string name)
    {
        int index = IndexIn(rows);
        if (index >= 0)
            throw At(rows, index, length, name);
    }

    /// <summary>Refuses samples that hold what a network does not train on: NaN only where it accepts missing values.</summary>
    /// <exception cref="ArgumentException">With the row and the column of the first one, counted from 0.</exception>
    public static void RefuseIn<TNetwork>(ReadOnlySpan<float> samples, string name)
        where TNetwork : class, INetwork<TNetwork>
    {
        int index = IndexIn<TNetwork>(samples);
        if (index >= 0)
            throw At(samples, index, TNetwork.InputLength, name);
    }

    private static ArgumentException At(ReadOnlySpan<float> rows, int index, int length, string name)
    {
        (int row, int column) = Math.DivRem(index, length);
        return new ArgumentException($"The value in row {row}, column {column} (from 0) is {Name(rows[index])}.", name);
    }

    /// <summary>The value as a message shows it, whatever the culture.</summary>
    public static string Name(float value) => float.IsNaN(value) ? "NaN" : float.IsPositive(value) ? "infinite" : "negative infinite";
}
