namespace Autoencoders.Generator.Tests.Networks;

/// <summary>The shape of one sample, channels last; a vector is one position, a sequence one row of them.</summary>
/// <param name="Height">The rows.</param>
/// <param name="Width">The columns, or the positions of a sequence.</param>
/// <param name="Channels">The values of a position.</param>
/// <param name="Rank">How many dimensions an annotation names: 1 to 3.</param>
internal readonly record struct SampleShape(int Height, int Width, int Channels, int Rank)
{
    public int Length => Height * Width * Channels;

    public int Positions => Height * Width;

    public bool IsSpatial => Rank > 1;

    public static SampleShape Vector(int length) => new(1, 1, length, 1);

    public static SampleShape Sequence(int length, int channels) => new(1, length, channels, 2);

    public static SampleShape Image(int height, int width, int channels) => new(height, width, channels, 3);

    public SampleShape WithChannels(int channels) => this with { Channels = channels };

    /// <summary>Where an element lies in a sample.</summary>
    public int At(int y, int x, int channel) => (((y * Width) + x) * Channels) + channel;

    /// <summary>Where PyTorch has the element that lies at <paramref name="index"/> here: its channels come first.</summary>
    public int InPyTorch(int index) => IsSpatial ? (index % Channels * Positions) + (index / Channels) : index;

    public override string ToString() => Rank switch
    {
        1 => $"{Channels}",
        2 => $"{Width}, {Channels}",
        _ => $"{Height}, {Width}, {Channels}",
    };
}
