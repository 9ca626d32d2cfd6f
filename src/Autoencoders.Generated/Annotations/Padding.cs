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

    /// <summary>
    /// Zeros before the first position, dilation * (kernel - 1) of them, and none behind the last, as in Keras: an output of
    /// <c>Conv1D</c> depends on its own position and on earlier ones, never on later ones. The output is as long as with
    /// <see cref="Same"/>. A <c>ConvTranspose1D</c> makes its input times the stride and cuts off what its windows write behind the end.
    /// Images and poolings have no such order.
    /// </summary>
    Causal,
}
