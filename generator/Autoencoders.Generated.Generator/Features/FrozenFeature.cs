using System.Globalization;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features;

/// <summary>A network whose weights file is part of the assembly, and what the file holds beside the weights.</summary>
internal static class FrozenFeature
{
    private const string Reader = "global::Autoencoders.FrozenWeights", Field = "_trained";

    public static Feature Row { get; } = new(
        plan => plan.Frozen is not null,
        new Declaration((writer, plan) => writer.Line($"private static {plan.Type.Name} {Field};"), Field),
        new Declaration(EmitNetwork, "Trained"),
        new Declaration(EmitFile, "TrainedFile"),
        new Declaration(EmitScaler, "TrainedScaler") { When = plan => plan.Frozen is { HasScaler: true } });

    private static void EmitNetwork(SourceWriter writer, NetworkPlan plan)
    {
        FrozenFile file = plan.Frozen!;
        string units = file.HasScaler ? " It takes what <see cref=\"TrainedScaler\"/> scaled." : "";
        writer.Lines(
            $"/// <summary>The network with the weights of {Named(file)}, which are part of the assembly.{units}</summary>",
            "/// <remarks>Made at its first use, and shared by all that ask: who trains or changes it takes a <see cref=\"Clone\"/>.</remarks>",
            $"public static {plan.Type.Name} Trained => global::System.Threading.LazyInitializer.EnsureInitialized(ref {Field}, static () =>");
        IEnumerable<string> tensors = file.Tensors.Select(tensor =>
            $",\n        new({SourceWriter.Literal(tensor.Name)}, {SourceWriter.Literal(tensor.ElementType)}, {Number(tensor.Begin)})");
        string load = $"    {Reader}.Load<{plan.Type.Name}>({SourceWriter.Literal(file.Name)}, {Number(file.Length)}";
        writer.Lines($"{load}{string.Concat(tensors)}));".Split('\n'));
    }

    private static void EmitFile(SourceWriter writer, NetworkPlan plan) => writer.Lines(
        $"/// <summary>All bytes of {Named(plan.Frozen!)}, for what is saved beside the weights: a detector, a scaler.</summary>",
        "public static global::System.ReadOnlySpan<byte> TrainedFile =>",
        $"    {Reader}.File<{plan.Type.Name}>({SourceWriter.Literal(plan.Frozen!.Name)});");

    private static void EmitScaler(SourceWriter writer, NetworkPlan plan) => writer.Lines(
        $"/// <summary>The scaler of {Named(plan.Frozen!)}. Each call reads it anew.</summary>",
        "public static global::Autoencoders.IScaler TrainedScaler =>",
        $"    {Reader}.Scaler<{plan.Type.Name}>({SourceWriter.Literal(plan.Frozen!.Name)});");

    private static string Named(FrozenFile file) => $"<c>{file.Name.Replace("&", "&amp;").Replace("<", "&lt;")}</c>";

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);
}
