using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>Prints the class of exported functions, which stands in that of the network to see it whatever its accessibility.</summary>
internal static class NativeClass
{
    /// <summary>Its name; the build looks for the texts of files in classes of this name.</summary>
    public const string Name = "NativeFunctions";

    /// <summary>The constant with the version of the generator and the layers.</summary>
    public const string Version = "Version";

    /// <summary>The names that it uses, above the class.</summary>
    public static string[] Aliases { get; } =
    [
        "using NativeFailure = global::Autoencoders.NativeFailure;",
        "using NativeHandles = global::Autoencoders.NativeHandles;",
        "using NativeSpans = global::Autoencoders.NativeSpans;",
        "using CallConvCdecl = global::System.Runtime.CompilerServices.CallConvCdecl;",
        "using UnmanagedCallersOnly = global::System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute;",
    ];

    public static void Emit(SourceWriter writer, NetworkPlan plan)
    {
        string prefix = plan.Exports!.Prefix;
        writer.Lines(
            $"/// <summary>The network for callers in C: functions that begin with <c>{prefix}_</c>. No exception leaves them.</summary>",
            "/// <remarks>The build writes the header and the C# file of imports; the native library holds neither.</remarks>");
        using (writer.Open($"private static class {Name}"))
        {
            writer.Line(
                $"private const string {Version} = {SourceWriter.Literal($"Autoencoders.Generated {GeneratorVersion.Text}: {plan.Architecture}")};");
            foreach (CFunction function in CFunctions.Of(plan))
            {
                writer.Line();
                EmitFunction(writer, prefix, function);
            }

            EmitFile(writer, "Header", HeaderText.FileName(plan), HeaderText.Of(plan));
            EmitFile(writer, "Imports", ImportsText.FileName(plan), ImportsText.Of(plan));
        }
    }

    private static void EmitFunction(SourceWriter writer, string prefix, CFunction function)
    {
        writer.Line($"[UnmanagedCallersOnly(EntryPoint = \"{prefix}_{function.Name}\", CallConvs = new[] {{ typeof(CallConvCdecl) }})]");
        writer.Header(
            $"private static int {prefix}_{function.Name}", [.. function.Parameters.SelectMany(parameter => parameter.InFunction)], "");
        using (writer.Open())
        {
            using (writer.Open("try"))
            {
                function.WriteWork(writer);
                writer.Line("return 0;");
            }

            using (writer.Open("catch (global::System.Exception failure)"))
                writer.Line("return NativeFailure.Report(failure);");
        }
    }

    /// <summary>A constant is not part of the native library; the build reads it in the assembly.</summary>
    private static void EmitFile(SourceWriter writer, string kind, string name, string text)
    {
        writer.Lines("", $"private const string {kind}File = \"{name}\";", "", $"private const string {kind}Text =");
        using (writer.Indent())
            writer.Lines(["\"\"\"", .. text.TrimEnd('\n').Split('\n'), "", "\"\"\";"]);
    }
}
