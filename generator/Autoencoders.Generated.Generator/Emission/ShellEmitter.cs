using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the user's class: what it offers, each member a line that hands over to the mathematics.</summary>
internal static class ShellEmitter
{
    private const string Library = "global::Autoencoders";
    private const string Source = "global::System.ReadOnlySpan<float>";
    private const string Target = "global::System.Span<float>";

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        Stack<SourceWriter.Block> blocks = new();
        if (plan.Type.Namespace.Length > 0)
            blocks.Push(writer.Open($"namespace {plan.Type.Namespace}"));
        foreach (string header in plan.Type.Enclosing)
            blocks.Push(writer.Open(header));
        EmitClass(writer, plan);
        while (blocks.Count > 0)
            blocks.Pop().Dispose();
    }

    private static void EmitClass(SourceWriter writer, NetworkPlan plan)
    {
        string name = plan.Type.Name;
        string contract = $"{Library}.INetwork<{name}>";
        string math = $"{Library}.Generated.{MathEmitter.ClassName(plan)}";
        writer.Line($"/// <summary>An autoencoder of {plan.Input} values with a code of {plan.Code.Operator.Output}.</summary>");
        LayerTable.Emit(writer, plan);
        writer.Line($"[global::System.CodeDom.Compiler.GeneratedCode(\"Autoencoders.Generated\", \"{GeneratorVersion.Text}\")]");
        string kind = plan.Codebook is not null ? "IVectorQuantizedAutoencoder"
            : plan.IsVariational ? "IVariationalAutoencoder"
            : "IAutoencoder";
        string trainable = plan.Trains ? $", {TrainingShell.Contract(plan)}" : "";
        using (writer.Open($"partial class {name} : {Library}.{kind}<{name}>{trainable}"))
        {
            EmitParameters(writer, plan, math);
            string block = PreparationShell.Block(plan);
            EmitSamples(writer, plan, math, block);
            EmitBatches(writer, plan, math, block);
            if (plan.Codebook is not null)
                IndexShell.Emit(writer, plan, math, block);
            if (plan.IsVariational)
                new DistributionShell(writer, plan, math, block).Emit();
            CopyShell.Emit(writer, plan);
            WarmUpShell.Emit(writer, plan);
            FileShell.Emit(writer, name);
            EmitContract(writer, plan, contract, math);
            if (plan.Trains)
                new TrainingShell(writer, plan, math, block).Emit();
            PreparationShell.EmitMethod(writer, plan, math);
        }
    }

    private static void EmitParameters(SourceWriter writer, NetworkPlan plan, string math)
    {
        string state = plan.BufferCount == 0 ? "ParameterCount" : $"ParameterCount + {plan.BufferCount}";
        string derived = plan.Inference.IsEmpty ? "" : $", {plan.Inference.Length}";
        writer.Lines(
            "/// <summary>The number of values of one sample.</summary>",
            $"public const int InputLength = {plan.Input.Length};",
            "",
            "/// <summary>The number of values of one code.</summary>",
            $"public const int CodeLength = {plan.Code.Outputs};",
            "");
        if (plan.ConditionLength > 0)
        {
            writer.Lines(
                "/// <summary>The number of values of the condition that is given beside each sample.</summary>",
                $"public const int ConditionLength = {plan.ConditionLength};",
                "");
        }

        writer.Lines(
            "/// <summary>The number of trained values: the length of <see cref=\"Parameters\"/>.</summary>",
            $"public const int ParameterCount = {plan.ParameterCount};",
            "",
            "/// <summary>The layers in one line, as weights files name them.</summary>",
            $"public const string Architecture = \"{plan.Architecture}\";",
            "",
            $"private readonly {Library}.Kernels.AlignedFloats _parameters = new({state}{derived});",
            "");
        PreparationShell.EmitField(writer, plan);
        writer.Lines(
            "/// <summary>Makes a network with initialized weights and biases of zero.</summary>",
            "/// <param name=\"seed\">The same seed gives the same weights, bit for bit.</param>");
        EmitConstructor(writer, plan, math);
        writer.Lines(
            "",
            "/// <summary>All weights and biases as one block: for each layer its weights as [inputs][outputs], then its bias.</summary>");
        string parameters = plan.BufferCount == 0 ? "_parameters.Span" : "_parameters.Span.Slice(0, ParameterCount)";
        if (!plan.Inference.IsEmpty)
        {
            writer.Line(
                "/// <remarks>Inference prepares them at its first call after this property was read: "
                + "read it again to write again.</remarks>");
        }

        PreparationShell.EmitProperty(writer, plan, $"public {Target} Parameters", parameters);
        writer.Line();
        if (plan.Trains)
            TrainingShell.EmitPenalty(writer, plan, math);
    }

    /// <summary>The constructor, which asks for the contract before it calls a kernel; that of a refused network throws the reason.</summary>
    private static void EmitConstructor(SourceWriter writer, NetworkPlan plan, string math)
    {
        string header = $"public {plan.Type.Name}(int seed = 0)";
        if (plan.Refusal is { } mistake)
        {
            writer.Line($"{header} => throw new global::System.InvalidOperationException({SourceWriter.Literal(mistake)});");
            return;
        }

        const string kernels = $"{Library}.Kernels.KernelContract";
        using (writer.Open(header))
        {
            writer.Lines(
                $"{kernels}.Require({kernels}.Version, typeof({plan.Type.Name}));",
                $"{math}.Initialize(_parameters.Span, seed);");
        }
    }

    private static void EmitSamples(SourceWriter writer, NetworkPlan plan, string math, string block)
    {
        bool hasCondition = plan.ConditionLength > 0;
        string[] conditionDoc = hasCondition ? ["/// <param name=\"condition\"><see cref=\"ConditionLength\"/> values.</param>"] : [];
        (string condition, string passed) = hasCondition ? ($", {Source} condition", ", condition") : ("", "");
        Emit("Encodes one sample", "Encode", ("input", "InputLength"), ("code", "CodeLength"));
        Emit("Decodes one code", "Decode", ("code", "CodeLength"), ("reconstruction", "InputLength"));
        Emit("Encodes and decodes one sample", "Reconstruct", ("input", "InputLength"), ("reconstruction", "InputLength"));
        writer.Lines(
            "/// <summary>The loss between one sample and its reconstruction. Allocates nothing; safe from many threads.</summary>",
            "/// <param name=\"input\"><see cref=\"InputLength\"/> values.</param>");
        writer.Lines(conditionDoc);
        writer.Lines(
            "/// <exception cref=\"global::System.ArgumentException\">The span has another length.</exception>",
            $"public float ReconstructionError({Source} input{condition}) =>",
            $"    {math}.ReconstructionError({block}, input{passed});",
            "");

        void Emit(string summary, string name, (string Name, string Length) source, (string Name, string Length) target) => writer.Lines(
        [
            $"/// <summary>{summary}. Allocates nothing; safe from many threads.</summary>",
            $"/// <param name=\"{source.Name}\"><see cref=\"{source.Length}\"/> values.</param>",
            .. conditionDoc,
            $"/// <param name=\"{target.Name}\">Receives <see cref=\"{target.Length}\"/> values.</param>",
            "/// <exception cref=\"global::System.ArgumentException\">A span has another length, or two overlap.</exception>",
            $"public void {name}({Source} {source.Name}{condition}, {Target} {target.Name}) =>",
            $"    {math}.{name}({block}, {source.Name}{passed}, {target.Name});",
            "",
        ]);
    }

    private static void EmitBatches(SourceWriter writer, NetworkPlan plan, string math, string block)
    {
        bool hasCondition = plan.ConditionLength > 0;
        string[] conditionDoc = hasCondition ? [$"/// <param name=\"conditions\">Row-major: {RowsOf("ConditionLength")}.</param>"] : [];
        (string condition, string passed) = hasCondition ? ($", {Source} conditions", ", conditions") : ("", "");
        const string input = "InputLength", code = "CodeLength";
        Emit("Encodes any number of samples", "EncodeBatch", ("inputs", input), "codes", RowsOf(code));
        Emit("Decodes any number of codes", "DecodeBatch", ("codes", code), "reconstructions", RowsOf(input));
        Emit("Encodes and decodes any number of samples", "ReconstructBatch", ("inputs", input), "reconstructions", RowsOf(input));
        Emit("The loss of each of any number of samples", "ReconstructionErrorBatch", ("inputs", input), "errors", "one value a row");

        static string RowsOf(string length) => $"rows x <see cref=\"{length}\"/>";

        void Emit(string summary, string name, (string Name, string Length) source, string target, string receives) => writer.Lines(
        [
            $"/// <summary>{summary}. Allocates nothing; safe from many threads.</summary>",
            $"/// <param name=\"{source.Name}\">Row-major: {RowsOf(source.Length)}.</param>",
            .. conditionDoc,
            $"/// <param name=\"{target}\">Receives {receives}.</param>",
            "/// <exception cref=\"global::System.ArgumentException\">The spans are not whole rows, not as many, or overlap.</exception>",
            $"public void {name}({Source} {source.Name}{condition}, {Target} {target}) =>",
            $"    {math}.{name}({block}, {source.Name}{passed}, {target});",
            "",
        ]);
    }

    private static void EmitContract(SourceWriter writer, NetworkPlan plan, string contract, string math)
    {
        writer.Lines(
            $"static int {contract}.InputLength => InputLength;",
            "",
            $"static int {contract}.CodeLength => CodeLength;",
            "",
            $"static int {contract}.ParameterCount => ParameterCount;",
            "",
            $"static long {contract}.MultiplyAdds => {plan.Layers.Sum(layer => layer.Operator.MultiplyAdds)};",
            "",
            $"static string {contract}.Architecture => Architecture;",
            "",
            $"static {Library}.NetworkDescription {contract}.Description =>",
            $"    {Library}.Generated.{DescriptionEmitter.ClassName(plan)}.Value;",
            "",
            $"static global::System.ReadOnlySpan<{Library}.TensorLayout> {contract}.Tensors =>",
            $"    {math}.Tensors;",
            "",
            $"static {plan.Type.Name} {contract}.Create(int seed) => new {plan.Type.Name}(seed);",
            "");
        if (plan.ConditionLength > 0)
            writer.Lines($"static int {contract}.ConditionLength => ConditionLength;", "");
        if (plan.AcceptsMissing)
            writer.Lines($"static bool {contract}.AcceptsMissing => true;", "");
        if (plan.OnlyHead is { Loss.Domain: { } domain } head)
            writer.Lines($"static {Library}.LossDomain {contract}.LossDomain => {Library}.LossDomain.{domain(head.Shape)};", "");

        PreparationShell.EmitProperty(writer, plan, $"{Target} {contract}.State", "_parameters.Span");
    }
}
