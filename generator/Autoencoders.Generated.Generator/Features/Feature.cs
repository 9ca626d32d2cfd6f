using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>A group of members of the generated class: when a network has it, its contract, its members and its mathematics.</summary>
/// <param name="Applies">Whether a network has it.</param>
/// <param name="Members">The members in their order.</param>
internal sealed record Feature(Func<NetworkPlan, bool> Applies, params IMember[] Members)
{
    /// <summary>The interface that the class implements for it; null without one.</summary>
    public Contract? Contract { get; init; }

    /// <summary>A member that stands in a file of its own; null without one.</summary>
    public IMember? Apart { get; init; }

    /// <summary>Prints the methods of the mathematics that run layers, which stand above these; null without one.</summary>
    public Action<SourceWriter, NetworkPlan>? WriteRuns { get; init; }

    /// <summary>Prints the methods of the mathematics below the layers; null without one.</summary>
    public Action<SourceWriter, NetworkPlan>? WriteRest { get; init; }

    /// <summary>The values that a warm-up makes before it calls the entry points.</summary>
    public string[] Trials { get; init; } = [];

    /// <summary>True for every network.</summary>
    public static bool Always(NetworkPlan plan) => true;
}
