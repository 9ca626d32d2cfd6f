namespace Autoencoders;

/// <summary>The windows of a phase and the weights of a group, of 8 bits.</summary>
/// <param name="Phase">The windows.</param>
/// <param name="Filter">The first channel that the group writes.</param>
/// <param name="Matrix">The weights.</param>
internal sealed record ByteWindowPart(WindowPhase Phase, int Filter, ByteMatrix Matrix);
