namespace Autoencoders;

/// <summary>The values that a window reads beyond the edges of its input.</summary>
public enum Padding
{
    /// <summary>
    /// Zeros (a pooling leaves them out), as many as make the output as large as the input divided by the stride, rounded up; an odd one
    /// stands behind the last row or column, as in TensorFlow. A transposed convolution makes its input times the stride.
    /// </summary>
    Same,

    /// <summary>Nothing: windows lie within the input, and rows or columns that fill no window are left out.</summary>
    Valid,
}
