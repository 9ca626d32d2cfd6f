using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>Members that are neither constants nor entry points: fields, properties, constructors, implementations of contracts.</summary>
/// <param name="Print">Prints them.</param>
/// <param name="Names">The names that they take.</param>
internal sealed record Declaration(Action<SourceWriter, NetworkPlan> Print, params string[] Names) : IMember
{
    /// <summary>The signatures where the only name is that of methods.</summary>
    public string[] Signatures { get; init; } = [];

    /// <summary>The networks with the feature that have them; null for all.</summary>
    public Func<NetworkPlan, bool>? When { get; init; }

    public IEnumerable<(string Name, string[] Signatures)> Takes => Names.Select(name => (name, Signatures));

    /// <summary>An implementation of members of a contract, which takes no name.</summary>
    public static Declaration Explicit(Func<NetworkPlan, string[]> lines, Func<NetworkPlan, bool>? when = null) =>
        new((writer, plan) => writer.Lines(lines(plan))) { When = when };

    public bool Exists(NetworkPlan plan) => When?.Invoke(plan) ?? true;

    public void Write(SourceWriter writer, NetworkPlan plan) => Print(writer, plan);
}
