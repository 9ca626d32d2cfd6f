namespace Samples;

/// <summary>A line of gray images of one size.</summary>
/// <param name="Name">What they are, in small letters.</param>
/// <param name="Images">Pixels from 0, the paper, to 1, full ink.</param>
internal sealed record PictureLine(string Name, IReadOnlyList<float[]> Images);
