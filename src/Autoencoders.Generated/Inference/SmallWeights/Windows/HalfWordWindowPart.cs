namespace Autoencoders;

/// <summary>The windows of a phase and the weights of a group, of bfloat16.</summary>
/// <param name="Phase">The windows.</param>
/// <param name="Filter">The first channel that the group writes.</param>
/// <param name="Runs">The inputs of a window.</param>
/// <param name="Matrix">The weights.</param>
internal sealed record HalfWordWindowPart(WindowPhase Phase, int Filter, (int Offset, int Inputs)[] Runs, HalfWordMatrix Matrix);
