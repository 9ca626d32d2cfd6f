namespace Autoencoders;

/// <summary>The score of a row in a stream, from the windows that hold it.</summary>
public enum StreamScore
{
    /// <summary>
    /// The declared loss of the window that ends with the row. It is known at once, costs one reconstruction, and stays high as long as a
    /// fault is in the window.
    /// </summary>
    NewestWindow,

    /// <summary>
    /// The mean squared error of the row alone, in the window that ends with it. It is known at once and falls as soon as a fault ends, but
    /// a network reconstructs the end of a window less well than its middle.
    /// </summary>
    NewestRow,

    /// <summary>
    /// The mean squared error of the row in all windows that hold it. The smoothest score; it is known as soon as the last of these windows
    /// is full, <c>window - 1</c> rows later.
    /// </summary>
    MeanOfWindows,

    /// <summary>
    /// The least of the declared losses of all windows that hold the row: high only if every one of them is. It marks the rows of a fault
    /// most sharply and is known <c>window - 1</c> rows later.
    /// </summary>
    LeastOfWindows,

    /// <summary>
    /// The largest mean residual of a channel, in units of its typical size in the calibration, averaged over all windows that hold the row.
    /// In the mean over a window noise cancels, and a channel that strays a little, but for long, remains. It is known
    /// <c>window - 1</c> rows later.
    /// </summary>
    MeanResidual,
}
