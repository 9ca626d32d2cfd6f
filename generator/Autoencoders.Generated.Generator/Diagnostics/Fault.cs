using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>
/// Keeps a fault of the generator at the network that brings it about: an exception that left the generator would take the code of all
/// networks of the project along.
/// </summary>
internal static class Fault
{
    /// <summary>The result of the work, or, if it throws, a result made from the diagnostic of the fault.</summary>
    /// <param name="type">The class that the network is written into.</param>
    /// <param name="work">What is done for this network.</param>
    /// <param name="otherwise">What is given instead.</param>
    public static T Contain<T>(string type, Func<T> work, Func<DiagnosticInfo, T> otherwise)
    {
        try
        {
            return work();
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            return otherwise(NetworkDiagnostics.GeneratorFault(Anchor.Class, type, fault.GetType().FullName, fault.Message));
        }
    }
}
