using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>Prints the user's class: the contracts and the members of the features that the network has.</summary>
internal static class ClassEmitter
{
    public static void Emit(SourceWriter writer, NetworkPlan plan) => Within(writer, plan, () => EmitClass(writer, plan));

    /// <summary>Prints another part of the class with one member.</summary>
    public static void EmitPart(SourceWriter writer, NetworkPlan plan, IMember member) => Within(writer, plan, () =>
    {
        using (writer.Open($"partial class {plan.Type.Name}"))
            member.Write(writer, plan);
    });

    /// <summary>Prints something in the namespace and the types around the class.</summary>
    private static void Within(SourceWriter writer, NetworkPlan plan, Action print)
    {
        Stack<SourceWriter.Block> blocks = new();
        if (plan.Type.Namespace.Length > 0)
            blocks.Push(writer.Open($"namespace {plan.Type.Namespace}"));
        foreach (string header in plan.Type.Enclosing)
            blocks.Push(writer.Open(header));
        print();
        while (blocks.Count > 0)
            blocks.Pop().Dispose();
    }

    private static void EmitClass(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line($"/// <summary>An autoencoder of {plan.Input} values with a code of {plan.Code.Operator.Output}.</summary>");
        LayerTable.Emit(writer, plan);
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"Autoencoders.Generated\", \"{GeneratorVersion.Text}\")]");
        using (writer.Open($"partial class {plan.Type.Name} : {Contracts(plan)}"))
        {
            bool isFirst = true;
            foreach (IMember member in FeatureCatalog.MembersOf(plan))
            {
                if (!isFirst)
                    writer.Line();
                member.Write(writer, plan);
                isFirst = false;
            }
        }
    }

    /// <summary>The contracts of all features but those that others of them include.</summary>
    private static string Contracts(NetworkPlan plan)
    {
        Contract[] contracts = [.. FeatureCatalog.Of(plan).Select(feature => feature.Contract).OfType<Contract>()];
        return string.Join(
            ", ",
            from contract in contracts
            where contracts.All(other => other.Extends != contract.Name)
            select $"global::Autoencoders.{contract.Name}<{plan.Type.Name}>");
    }
}
