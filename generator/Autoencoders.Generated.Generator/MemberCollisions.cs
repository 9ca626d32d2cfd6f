using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Features;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator;

/// <summary>Finds the user's members that the generated ones would collide with.</summary>
internal static class MemberCollisions
{
    /// <summary>The names that members of some network take, with all signatures.</summary>
    public static IReadOnlyDictionary<string, string[]> Taken { get; } =
        TakenBy(FeatureCatalog.All.SelectMany(feature => feature.Apart is { } apart ? feature.Members.Append(apart) : feature.Members));

    /// <summary>The plan, or, where members collide, these mistakes alone: nothing can be written into the class before they are gone.</summary>
    public static PlannedNetwork Refuse(NetworkModel network, PlannedNetwork planned)
    {
        DiagnosticInfo[] found = planned.Plan is { } plan ? [.. Find(network, plan)] : [];
        return found.Length == 0 ? planned : new PlannedNetwork(null, found.ToEquatableArray());
    }

    /// <summary>The collisions with the members of a network.</summary>
    public static IEnumerable<DiagnosticInfo> Find(NetworkModel network, NetworkPlan plan)
    {
        string type = network.Type.Name.TrimStart('@');
        if (network.Members.Count == 0 && !Taken.ContainsKey(type))
            return [];

        IReadOnlyDictionary<string, string[]> taken = TakenBy(FeatureCatalog.MembersOf(plan).Concat(FeatureCatalog.ApartOf(plan)));
        DiagnosticInfo[] ownName = taken.ContainsKey(type) ? [NetworkDiagnostics.MemberCollision(Anchor.Class, type, type, type)] : [];
        return ownName.Concat(
            from member in network.Members
            where taken.TryGetValue(member.Name, out string[]? signatures) && member.CollidesWith(signatures!)
            select member.Name == MemberModel.Constructor
                ? NetworkDiagnostics.ConstructorCollision(member.Anchor, member.Text, type)
                : NetworkDiagnostics.MemberCollision(member.Anchor, member.Text, member.Name, type));
    }

    private static Dictionary<string, string[]> TakenBy(IEnumerable<IMember> members) => members
        .SelectMany(member => member.Takes)
        .GroupBy(member => member.Name, member => member.Signatures)
        .ToDictionary(
            group => group.Key,
            group => group.Any(signatures => signatures.Length == 0) ? [] : group.SelectMany(signatures => signatures).ToArray());
}
