using System.Globalization;
using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Features.EntryPoints;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.Exports;

/// <summary>The C header of the exported functions.</summary>
internal static class HeaderText
{
    /// <summary>The name of the file.</summary>
    public static string FileName(NetworkPlan plan) => $"{plan.Exports!.Prefix}.h";

    /// <summary>The name of a constant in C: <c>DIGITS_INPUT_LENGTH</c>.</summary>
    public static string Constant(NetworkPlan plan, string name) => $"{plan.Exports!.Prefix.ToUpperInvariant()}_{CNames.Upper(name)}";

    public static string Of(NetworkPlan plan)
    {
        string prefix = plan.Exports!.Prefix, guard = Constant(plan, "H");
        SourceWriter writer = new();
        writer.Lines(
        [
            .. Introduction(plan),
            $"#ifndef {guard}",
            $"#define {guard}",
            "",
            "#include <stddef.h>",
            "#include <stdint.h>",
            "",
            "#ifdef __cplusplus",
            "extern \"C\" {",
            "#endif",
            "",
        ]);
        foreach (Constant constant in CFunctions.Constants(plan))
            writer.Lines($"/* {InC(plan, constant.Summary)} */", $"#define {Constant(plan, constant.Name)} {constant.Of(plan)}", "");
        foreach (HandleKind kind in CFunctions.Kinds(plan))
            writer.Line($"typedef uint64_t {prefix}_{kind.Name};");
        writer.Line();
        EmitStatus(writer, plan);
        foreach (CFunction function in CFunctions.Of(plan))
            EmitFunction(writer, plan, function);
        writer.Lines("", "#ifdef __cplusplus", "}", "#endif", "", "#endif");
        return writer.ToString();
    }

    private static string[] Introduction(NetworkPlan plan)
    {
        string prefix = plan.Exports!.Prefix;
        return
        [
            "/*",
            $" * {FileName(plan)}: {plan.Type.Name.TrimStart('@')} for callers in C, written by Autoencoders.Generated {GeneratorVersion.Text}.",
            $" * Layers: {plan.Architecture}",
            " *",
            $" * Each function returns {Constant(plan, "Ok")} or an error; {prefix}_last_error tells more in the same thread.",
            $" * Objects are numbers, never 0, until {prefix}_free: a call with one that was freed returns an error.",
            " * Behind each array stands the number of its elements. Arrays that are written overlap no others. Texts are UTF-8 and end with 0.",
            " * Inference on one network is safe from many threads and allocates nothing. Training needs the network alone.",
            " */",
        ];
    }

    private static void EmitStatus(SourceWriter writer, NetworkPlan plan)
    {
        writer.Line($"typedef enum {plan.Exports!.Prefix}_status {{");
        using (writer.Indent())
        {
            foreach ((NativeStatus status, string meaning) in CStatus.All)
            {
                string comma = status == CStatus.All[CStatus.All.Count - 1].Status ? "" : ",";
                writer.Line($"{Constant(plan, status.ToString())} = {((int)status).ToString(CultureInfo.InvariantCulture)}{comma} /* {meaning} */");
            }
        }

        writer.Line($"}} {plan.Exports.Prefix}_status;");
    }

    private static void EmitFunction(SourceWriter writer, NetworkPlan plan, CFunction function)
    {
        string prefix = plan.Exports!.Prefix;
        string[] lines =
        [
            InC(plan, function.Summary),
            .. function.Parameters
                .Where(parameter => parameter.Meaning.Length > 0)
                .Select(parameter => $"  {CNames.Snake(parameter.Name)}: {InC(plan, parameter.Meaning)}"),
        ];
        writer.Lines(["", $"/* {lines[0]}{(lines.Length == 1 ? " */" : "")}", .. lines.Skip(1).Select((line, i) =>
            $" * {line}{(i == lines.Length - 2 ? " */" : "")}")]);
        writer.Header(
            $"{prefix}_status {prefix}_{function.Name}",
            [.. function.Parameters.SelectMany(parameter => parameter.InHeader(prefix))],
            ";");
    }

    /// <summary>A documentation of C# in the words of C: with its names of constants.</summary>
    private static string InC(NetworkPlan plan, string text)
    {
        foreach (Constant constant in CFunctions.Constants(plan))
            text = text.Replace(constant.Reference, Constant(plan, constant.Name));
        return text;
    }
}
