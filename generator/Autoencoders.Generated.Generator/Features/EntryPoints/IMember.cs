using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>A member of the generated class, or several that stand together.</summary>
internal interface IMember
{
    /// <summary>
    /// The names that the user's class can't have, each with the signatures that it can't have under that name: none for what is no method
    /// and shares its name with nothing. Explicit implementations take no name.
    /// </summary>
    IEnumerable<(string Name, string[] Signatures)> Takes { get; }

    /// <summary>True if a network with the feature has it.</summary>
    bool Exists(NetworkPlan plan);

    /// <summary>Prints it, without blank lines around it.</summary>
    void Write(SourceWriter writer, NetworkPlan plan);
}
