namespace Autoencoders;

/// <summary>A layer with what it needs for inference.</summary>
internal interface ISmallLayer
{
    /// <summary>The bytes of its numbers.</summary>
    long SizeInBytes { get; }

    /// <summary>Runs the layer.</summary>
    /// <param name="input">The rows before it.</param>
    /// <param name="second">The rows of a second value that it reads; any reference where it reads none.</param>
    /// <param name="output">Receives its rows; other memory than what it reads.</param>
    /// <param name="rows">The number of rows.</param>
    void Run(ref float input, ref float second, ref float output, int rows);
}
