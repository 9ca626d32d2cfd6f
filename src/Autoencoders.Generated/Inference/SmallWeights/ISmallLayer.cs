namespace Autoencoders;

/// <summary>A layer with the weights that it needs for inference. It reads and writes one row.</summary>
internal interface ISmallLayer
{
    /// <summary>The floats that it writes: its outputs, and what fills up registers.</summary>
    int Width { get; }

    /// <summary>The bytes of its numbers.</summary>
    long SizeInBytes { get; }

    /// <summary>Runs the layer.</summary>
    /// <param name="input">The row before it.</param>
    /// <param name="output">Receives <see cref="Width"/> floats; other memory than the input.</param>
    void Run(ref float input, ref float output);
}
