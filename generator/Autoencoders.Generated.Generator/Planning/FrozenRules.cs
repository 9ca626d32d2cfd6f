using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>The rules of a weights file that is part of the build: it holds exactly the tensors of the network.</summary>
internal static class FrozenRules
{
    /// <summary>The option of <c>[Autoencoder]</c> that names the file.</summary>
    public const string Option = "Weights";

    private const string Counter = ".num_batches_tracked";

    /// <summary>The beginning of the names of what is checked when the file is loaded, and is no part of the network.</summary>
    private const string Probe = "probe.";

    /// <summary>The types whose elements the library reads as floats.</summary>
    private static readonly string[] s_types = ["F32", "F16", "BF16", "F64"];

    /// <summary>The network with the file that it names, if that is part of the build.</summary>
    public static NetworkModel Attach(NetworkModel network, IEnumerable<FrozenFile> files) =>
        NameOf(network) is { } name ? network with { Weights = files.FirstOrDefault(file => file.Name == name) } : network;

    /// <summary>The network with its weights; null where the file does not fit it, which is then reported.</summary>
    public static NetworkPlan? Freeze(NetworkModel network, NetworkPlan plan, PlanningContext context)
    {
        if (NameOf(network) is not { } name)
            return plan;
        Anchor anchor = network.Options.Find(Option)!.Anchor;
        if (network.Weights is not { } file)
            context.Report(FrozenDiagnostics.NotInBuild(anchor, name));
        else if (file.Refusal is { } refusal)
            context.Report(FrozenDiagnostics.Unreadable(anchor, name, refusal));
        else if (file.Architecture is { } saved && saved != plan.Architecture)
            context.Report(FrozenDiagnostics.OtherNetwork(anchor, name, plan.Architecture, saved));
        else if (Tensors(plan, file, anchor, context) is { } tensors)
            return plan with { Frozen = file with { Tensors = tensors } };
        return null;
    }

    /// <summary>The file of a network that is refused, so that the members that would read it exist; null where the class names none.</summary>
    public static FrozenFile? StandIn(NetworkModel network) => NameOf(network) is { } name ? new(name, null, null, true, 0, []) : null;

    private static string? NameOf(NetworkModel network) => (network.Options.Find(Option)?.Value as string)?.Replace('\\', '/');

    /// <summary>The tensors of the file in the order of the network's; null where they differ from these.</summary>
    private static EquatableArray<FrozenTensor>? Tensors(NetworkPlan plan, FrozenFile file, Anchor anchor, PlanningContext context)
    {
        var left = file.Tensors
            .Where(tensor => !tensor.Name.StartsWith(Probe, StringComparison.Ordinal))
            .ToDictionary(tensor => tensor.Name);
        var found = new List<FrozenTensor>();
        foreach ((LayerPlan layer, TensorPlan tensor, _) in plan.Tensors)
        {
            string name = $"{layer.Module}.{tensor.Name}", shape = $"[{string.Join(", ", tensor.Shape)}]";
            if (!left.TryGetValue(name, out FrozenTensor? same))
                return Differ(name, $"a tensor of this name for layer {layer.Number} ({layer.Name})", $"only {Names(file)}");
            if (same.Shape != shape)
                return Differ(name, $"shape {shape} for layer {layer.Number} ({layer.Name})", $"shape {same.Shape}");
            if (!s_types.Contains(same.ElementType))
                return Differ(name, $"elements of type {string.Join(", ", s_types)}", $"type {same.ElementType}");
            found.Add(same);
            left.Remove(name);
            left.Remove(layer.Module + Counter); // PyTorch counts batches beside running statistics.
        }

        return left.Keys.FirstOrDefault() is { } surplus
            ? Differ(surplus, "only the tensors of the network", "an additional one")
            : found.ToEquatableArray();

        EquatableArray<FrozenTensor>? Differ(string tensor, string expected, string seen)
        {
            context.Report(FrozenDiagnostics.TensorDiffers(anchor, file.Name, tensor, expected, seen));
            return null;
        }
    }

    private static string Names(FrozenFile file) =>
        file.Tensors.Count == 0 ? "a file without tensors" : string.Join(", ", file.Tensors.Select(tensor => tensor.Name).Take(12));
}
