using Autoencoders.Peers.Networks;
using Autoencoders.Peers.Optimization;

namespace Autoencoders.Peers;

/// <summary>Every reference file by name, and how it is made.</summary>
internal static class ReferenceCatalog
{
    public static OrderedDictionary<string, Func<ReferenceFile>> All { get; } = new(
        NetworkCatalog.All.Select(network => KeyValuePair.Create(network.Name, () => Reference.Make(network))))
    {
        ["optimizers"] = OptimizerReference.Make,
        ["schedules"] = ScheduleReference.Make,
    };
}
