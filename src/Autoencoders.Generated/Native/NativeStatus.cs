namespace Autoencoders;

/// <summary>
/// The results of exported functions. C callers know the numbers, so that none changes. This file is compiled into both the library and
/// the generator.
/// </summary>
internal enum NativeStatus
{
    /// <summary>The call has done its work.</summary>
    Ok,

    /// <summary>A pointer is null.</summary>
    ErrorNull,

    /// <summary>An array has another length, two overlap, or a value is out of range.</summary>
    ErrorArgument,

    /// <summary>A handle was never given, was freed, or belongs to an object of another kind.</summary>
    ErrorHandle,

    /// <summary>A file cannot be read or written.</summary>
    ErrorFile,

    /// <summary>A file of weights is damaged or belongs to another network, or a weight is not finite.</summary>
    ErrorWeights,

    /// <summary>Training diverged; the weights are those of before the step.</summary>
    ErrorDiverged,

    /// <summary>Another thread trains the network.</summary>
    ErrorBusy,

    /// <summary>There is too little memory.</summary>
    ErrorMemory,

    /// <summary>The library of the processor's instruction set does not lie beside this one.</summary>
    ErrorLibrary,

    /// <summary>Another error, which the message tells.</summary>
    ErrorOther,
}
