namespace Autoencoders.Generator.Features.Exports;

/// <summary>The results of exported functions in words.</summary>
internal static class CStatus
{
    /// <summary>Each status with its documentation.</summary>
    public static IReadOnlyList<(NativeStatus Status, string Meaning)> All { get; } =
    [
        (NativeStatus.Ok, "The call has done its work."),
        (NativeStatus.ErrorNull, "A pointer is null."),
        (NativeStatus.ErrorArgument, "An array has another length, two overlap, or a value is out of range."),
        (NativeStatus.ErrorHandle, "A handle was never given, was freed, or belongs to an object of another kind."),
        (NativeStatus.ErrorFile, "A file cannot be read or written."),
        (NativeStatus.ErrorWeights, "A file is damaged or belongs to another network, or a weight is not finite."),
        (NativeStatus.ErrorDiverged, "Training diverged; the weights are those of before the step."),
        (NativeStatus.ErrorBusy, "Another thread trains the network."),
        (NativeStatus.ErrorMemory, "There is too little memory."),
        (NativeStatus.ErrorLibrary, "The library of the processor's instruction set does not lie beside this one."),
        (NativeStatus.ErrorOther, "Another error, which the message tells."),
    ];
}
