using Apache.Arrow;

namespace Autoencoders.Arrow.Values;

/// <summary>Reads the numbers of one type of Arrow arrays.</summary>
internal interface INumberReader
{
    /// <summary>Writes the numbers of an array into a column of rows; null becomes NaN.</summary>
    /// <param name="array">An array of the type.</param>
    /// <param name="column">The rows, from the column's place in the first on.</param>
    /// <param name="length">The number of values of a row.</param>
    void Read(IArrowArray array, Span<float> column, int length);
}
