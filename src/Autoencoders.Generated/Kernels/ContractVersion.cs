namespace Autoencoders.Kernels;

/// <summary>
/// The version of the contract between emitted code and the library. This file is compiled into both the library and the generator.
/// </summary>
/// <remarks>
/// The types and members of the contract are listed in <c>KernelContract.verified.txt</c> beside its test, which fails when the list changes
/// and these numbers do not.
/// </remarks>
internal static class ContractVersion
{
    /// <summary>Raised by one with each change of the list.</summary>
    public const int Newest = 5;

    /// <summary>The oldest contract whose assemblies the library runs: raised to <see cref="Newest"/> when a line of the list goes.</summary>
    public const int Oldest = 5;
}
