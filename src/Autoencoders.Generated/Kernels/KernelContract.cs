using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;

namespace Autoencoders.Kernels;

/// <summary>
/// The binary contract of emitted code: an assembly calls kernels by their signatures of the day when it was compiled, and may later run
/// beside another version of the library.
/// </summary>
/// <remarks>For generated code.</remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class KernelContract
{
    /// <summary>The contract of this library. As a constant, it becomes part of each assembly that names it.</summary>
    public const int Version = ContractVersion.Newest;

    /// <summary>The oldest contract that this library serves.</summary>
    public const int Oldest = ContractVersion.Oldest;

    /// <summary>Refuses a network that was compiled for a contract that this library does not serve.</summary>
    /// <param name="version">The contract that the network's assembly was compiled for.</param>
    /// <param name="network">The network.</param>
    /// <exception cref="InvalidOperationException">The contract is older than <see cref="Oldest"/> or newer than <see cref="Version"/>.</exception>
    public static void Require(int version, Type network)
    {
        if (version is < Oldest or > Version)
            Throw(version, network);
    }

    [DoesNotReturn]
    private static void Throw(int version, Type network)
    {
        string served = Oldest == Version ? $"{Version}" : $"{Oldest} to {Version}";
        throw new InvalidOperationException(
            $"{network} was compiled for kernel contract {version}, but this version of Autoencoders.Generated has contract {served}: build "
            + "the assembly of the network anew with this version of the package.");
    }
}
