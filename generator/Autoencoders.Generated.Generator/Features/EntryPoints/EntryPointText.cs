using Autoencoders.Generator.Emission;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Features.EntryPoints;

/// <summary>Prints an entry point in the user's class: its documentation, its header, and the call of the mathematics.</summary>
internal static class EntryPointText
{
    /// <summary>The columns of documentation from which on an element has lines of its own.</summary>
    private const int LongestElement = 130;

    private const string Exception = "global::System.ArgumentException", RangeException = "global::System.ArgumentOutOfRangeException";

    public static void Write(SourceWriter writer, NetworkPlan plan, EntryPoint entry)
    {
        Parameter[] parameters = [.. entry.Of(plan)];
        EmitDocumentation(writer, plan, entry, parameters);
        string returns = entry.Returns.Replace(EntryPoint.Self, plan.Type.Name);
        string start = $"public {(entry.IsStatic ? "static " : "")}{returns} {entry.Name}";
        string[] declared = [.. parameters.Select(parameter => Declared(parameter, plan))];
        if (entry.Body is not null)
        {
            entry.Body(writer, plan, $"{start}({string.Join(", ", declared)})");
            return;
        }

        writer.Header(start, declared, " =>");
        writer.Line($"    {CallOfMathematics(plan, entry)};");
    }

    /// <summary>The call of the mathematics with the parameters that the network has.</summary>
    public static string CallOfMathematics(NetworkPlan plan, EntryPoint entry)
    {
        string block = entry.RunsBatches ? GeneratedNames.BlockOfBatch(plan) : GeneratedNames.BlockOfSample(plan);
        IEnumerable<string> arguments = entry.Of(plan).Select(Passed).Prepend(block);
        return $"{GeneratedNames.Mathematics(plan)}.{entry.Name}({string.Join(", ", arguments)})";
    }

    private static string Passed(Parameter parameter) =>
        parameter.Type == ParameterType.Random ? $"{parameter.Name}.NextUInt64()" : parameter.Name;

    private static string Declared(Parameter parameter, NetworkPlan plan)
    {
        string modifier = parameter.Type.Modifier.Length == 0 ? "" : parameter.Type.Modifier + " ";
        string type = parameter.Type == ParameterType.Self ? plan.Type.Name : parameter.Type.Text;
        string otherwise = parameter.Default.Length == 0 ? "" : $" = {parameter.Default}";
        return $"{modifier}{type} {parameter.Name}{otherwise}";
    }

    private static void EmitDocumentation(SourceWriter writer, NetworkPlan plan, EntryPoint entry, Parameter[] parameters)
    {
        EmitSummary(writer, plan, entry);
        foreach (Parameter parameter in parameters)
            writer.Line($"/// <param name=\"{parameter.Name}\">{MeaningOf(parameter, entry.IsBatch)}</param>");
        EmitException(writer, Exception, entry.Mistake);
        EmitException(writer, entry.Failure.Type, entry.Failure.Text);
        foreach (Parameter parameter in parameters)
            EmitException(writer, RangeException, parameter.OutOfRange);
    }

    private static void EmitSummary(SourceWriter writer, NetworkPlan plan, EntryPoint entry)
    {
        const string promise = "Allocates nothing; safe from many threads.";
        string text = $"{entry.Summary}{entry.Detail?.Invoke(plan)}";
        string line = $"/// <summary>{text}{(entry.IsMathematics ? ". " + promise : "")}</summary>";
        if (line.Length <= LongestElement && !text.Contains('\n'))
            writer.Line(line);
        else if (entry.IsMathematics)
            writer.Lines("/// <summary>", $"/// {text}.", $"/// {promise}", "/// </summary>");
        else
            writer.Lines(["/// <summary>", .. text.Split('\n').Select(part => $"/// {part}"), "/// </summary>"]);
    }

    private static void EmitException(SourceWriter writer, string? type, string? text)
    {
        if (string.IsNullOrEmpty(text))
            return;
        string start = $"/// <exception cref=\"{type}\">", line = $"{start}{text}</exception>";
        if (line.Length <= LongestElement)
            writer.Line(line);
        else
            writer.Lines(start, $"/// {text}", "/// </exception>");
    }

    /// <summary>The documentation of a parameter.</summary>
    public static string MeaningOf(Parameter parameter, bool isBatch)
    {
        if (parameter.Meaning.Length > 0)
            return parameter.Meaning;
        string unit = parameter.Unit.Length > 0 ? " " + parameter.Unit : isBatch ? "" : " values";
        string receives = parameter.Type.IsTarget ? "Receives " : "";
        return parameter.Length is not { } length ? $"{receives}one value a row."
            : !isBatch ? $"{receives}{length.Reference}{unit}{parameter.Detail}."
            : $"{(receives.Length > 0 ? receives : "Row-major: ")}rows x {length.Reference}{unit}{parameter.Detail}.";
    }
}
