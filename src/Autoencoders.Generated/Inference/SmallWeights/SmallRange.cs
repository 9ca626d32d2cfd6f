namespace Autoencoders;

/// <summary>Neighboring layers.</summary>
/// <param name="First">The first.</param>
/// <param name="End">The one behind the last.</param>
/// <param name="Input">The value that they begin with.</param>
/// <param name="InputLength">The floats of a row of it.</param>
/// <param name="OutputLength">The floats of a row of the last value.</param>
internal readonly record struct SmallRange(int First, int End, int Input, int InputLength, int OutputLength)
{
    /// <summary>True if the last activation is left out.</summary>
    public bool StopsBeforeActivation { get; init; }
}
