using System.ComponentModel;

namespace Autoencoders;

/// <summary>The failures of exported functions: a status for the caller, and a message that it may ask for in the same thread.</summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class NativeFailure
{
    [ThreadStatic]
    private static string? t_message;

    /// <summary>Keeps the message of an exception, which is caught at the border, and gives the number of its status.</summary>
    /// <param name="failure">The exception.</param>
    public static int Report(Exception failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        t_message = failure.Message;
        return (int)StatusOf(failure);
    }

    /// <summary>Copies the message of the last failure in this thread, as <see cref="NativeSpans.CopyText"/> does.</summary>
    /// <param name="text">The place.</param>
    /// <param name="length">Its bytes.</param>
    public static void CopyMessage(nint text, nint length) => NativeSpans.CopyText(t_message ?? "", text, length);

    private static NativeStatus StatusOf(Exception failure) => failure switch
    {
        ArgumentNullException => NativeStatus.ErrorNull,
        ArgumentException => NativeStatus.ErrorArgument,
        NativeHandleException => NativeStatus.ErrorHandle,
        IOException or UnauthorizedAccessException => NativeStatus.ErrorFile,
        WeightsFileException => NativeStatus.ErrorWeights,
        TrainingDivergedException => NativeStatus.ErrorDiverged,
        InvalidOperationException => NativeStatus.ErrorBusy,
        OutOfMemoryException => NativeStatus.ErrorMemory,
        _ => NativeStatus.ErrorOther,
    };
}
