using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the members of the user's class that copy a network: its whole state, and never initial weights first.</summary>
internal static class CopyShell
{
    private const string State = "global::Autoencoders.Kernels.CopiedState";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        string name = plan.Type.Name;
        string state = plan.BufferCount > 0 ? "<see cref=\"Parameters\"/> and what training measures" : "<see cref=\"Parameters\"/>";
        writer.Lines(
            $"private {name}({State} state) => state.CopyTo(_parameters);",
            "",
            "/// <summary>",
            $"/// A new network with the same state, bit for bit: {state}.",
            "/// Members of your own are not copied. Safe beside inference on this one.",
            "/// </summary>",
            $"public {name} Clone() => new {name}(new {State}(_parameters));",
            "",
            "/// <summary>",
            $"/// Takes over the state of another network, bit for bit: {state}.",
            "/// Allocates nothing. Nobody may use this one meanwhile; the other may infer, but not be trained. Beside inference, let a clone",
            "/// take the place of the network that is read.",
            "/// </summary>",
            "/// <param name=\"other\">The network to copy.</param>");
        using (writer.Open($"public void CopyFrom({name} other)"))
        {
            writer.Lines(
                "global::System.ArgumentNullException.ThrowIfNull(other);",
                $"new {State}(other._parameters).CopyTo(_parameters);");
            PreparationShell.EmitInvalidation(writer, plan);
        }

        writer.Line();
    }
}
