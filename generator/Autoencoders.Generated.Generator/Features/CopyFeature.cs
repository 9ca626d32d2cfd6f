using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Copies of a network: of its whole state, and never with initial weights first.</summary>
internal static class CopyFeature
{
    private const string State = "global::Autoencoders.Kernels.CopiedState";

    public static Feature Row { get; } = new(
        Feature.Always,
        new Declaration((writer, plan) => writer.Line($"private {plan.Type.Name}({State} state) => state.CopyTo(_parameters);")),
        new EntryPoint("Clone", "A new network with the same state, bit for bit: ")
        {
            Detail = plan => $"{StateOf(plan)}.\nMembers of your own are not copied. Safe beside inference on this one.",
            Returns = EntryPoint.Self,
            Body = (writer, plan, header) => writer.Line($"{header} => new {plan.Type.Name}(new {State}(_parameters));"),
        },
        new EntryPoint(
            "CopyFrom",
            "Takes over the state of another network, bit for bit: ",
            new Parameter("other", ParameterType.Self) { Meaning = "The network to copy." })
        {
            Detail = plan => $"{StateOf(plan)}.\n"
                + "Allocates nothing. Nobody may use this one meanwhile; the other may infer, but not be trained. "
                + "Beside inference, let a clone\ntake the place of the network that is read.",
            Body = EmitCopyFrom,
        });

    private static string StateOf(NetworkPlan plan) =>
        plan.BufferCount > 0 ? "<see cref=\"Parameters\"/> and what training measures" : "<see cref=\"Parameters\"/>";

    private static void EmitCopyFrom(SourceWriter writer, NetworkPlan plan, string header)
    {
        using (writer.Open(header))
        {
            writer.Lines(
                "global::System.ArgumentNullException.ThrowIfNull(other);",
                $"new {State}(other._parameters).CopyTo(_parameters);");
            StateFeature.EmitInvalidation(writer, plan);
        }
    }
}
