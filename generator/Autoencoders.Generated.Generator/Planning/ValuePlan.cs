namespace Autoencoders.Generator.Planning;

/// <summary>
/// The values of one sample at one place of the network in a training step: an output, a delta, sums before an activation.
/// </summary>
/// <param name="Name">Its name in emitted code.</param>
/// <param name="Width">The floats of a row.</param>
/// <param name="Column">
/// How many floats a row of the whole mini-batch keeps before it; -1 where it lives only while a block of rows goes forward and back.
/// </param>
internal sealed record ValuePlan(string Name, int Width, int Column = -1)
{
    public bool IsKept => Column >= 0;
}
