using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>A whole number that the generated class names, such as the length of a span.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Summary">Its documentation.</param>
/// <param name="Of">Its value for a network.</param>
internal sealed record Constant(string Name, string Summary, Func<NetworkPlan, int> Of) : IMember
{
    public static Constant InputLength { get; } = new("InputLength", "The number of values of one sample.", plan => plan.Input.Length);

    public static Constant CodeLength { get; } = new("CodeLength", "The number of values of one code.", plan => plan.Code.Outputs);

    public static Constant ConditionLength { get; } = new(
        "ConditionLength", "The number of values of the condition that is given beside each sample.", plan => plan.ConditionLength);

    public IEnumerable<(string Name, string[] Signatures)> Takes => [(Name, [])];

    /// <summary>The reference in documentation.</summary>
    public string Reference => $"<see cref=\"{Name}\"/>";

    public bool Exists(NetworkPlan plan) => true;

    public void Write(SourceWriter writer, NetworkPlan plan) => writer.Lines(
        $"/// <summary>{Summary}</summary>",
        $"public const int {Name} = {Of(plan)};");
}
