namespace Samples;

/// <summary>Anything that makes a reconstruction of an image.</summary>
internal delegate void Reconstruction(ReadOnlySpan<float> input, Span<float> reconstruction);
