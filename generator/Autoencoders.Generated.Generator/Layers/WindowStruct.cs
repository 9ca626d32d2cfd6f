using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// Writes how a layer's windows lie as a struct of constants, for which the kernels are compiled anew: where it can be, one of the library,
/// which is compiled with optimizations whatever the user's project is compiled with.
/// </summary>
internal static class WindowStruct
{
    /// <summary>Far below the largest type that runtimes load, 128 MB.</summary>
    private const int LargestType = 1 << 20;

    public static string NameOf(LayerPlan layer) => layer.Name + "Window";

    /// <summary>Writes the struct.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="window">How its windows lie.</param>
    /// <param name="inputChannels">The channels of what the windows lie on.</param>
    /// <param name="outputChannels">The channels with one value for each window.</param>
    /// <param name="groups">Into how many groups the channels are divided.</param>
    public static void Write(SourceWriter writer, LayerPlan layer, Window window, int inputChannels, int outputChannels, int groups = 1)
    {
        (WindowAxis rows, WindowAxis columns) = (window.Rows, window.Columns);
        string summary = $"Windows of {window.KernelWords} over {window.InputOf(inputChannels)}, "
            + $"one for each place of {window.OutputOf(outputChannels)}.";
        (string Name, int Value)[] constants =
        [
            ("InputHeight", rows.Input), ("InputWidth", columns.Input), ("InputChannels", inputChannels),
            ("OutputHeight", rows.Output), ("OutputWidth", columns.Output), ("OutputChannels", outputChannels),
            ("KernelHeight", rows.Kernel), ("KernelWidth", columns.Kernel),
            ("StrideHeight", rows.Stride), ("StrideWidth", columns.Stride),
            ("DilationHeight", rows.Dilation), ("DilationWidth", columns.Dilation),
            ("PaddingTop", rows.Before), ("PaddingLeft", columns.Before), ("Groups", groups),
        ];
        if (constants.All(constant => constant.Value is >= 0 and < LargestType))
            Name(writer, NameOf(layer), summary, [.. constants.Select(constant => constant.Value)]);
        else
            Declare(writer, NameOf(layer), summary, constants);
    }

    /// <summary>A name for the library's struct, its numbers as types of that size.</summary>
    private static void Name(SourceWriter writer, string name, string summary, int[] values)
    {
        string[] numbers = [.. values.Select(value => NumberType.Of(writer, value))];
        writer.Above($"// {summary}");
        writer.Above($"using {name} = global::Autoencoders.Kernels.SlidingWindow<");
        writer.Above($"    {string.Join(", ", numbers.Take(6))},");
        writer.Above($"    {string.Join(", ", numbers.Skip(6))}>;");
    }

    /// <summary>A struct of its own, for numbers that are no size of a type.</summary>
    private static void Declare(SourceWriter writer, string name, string summary, (string Name, int Value)[] constants)
    {
        writer.Line($"/// <summary>{summary}</summary>");
        using (writer.Open($"private readonly struct {name} : ISlidingWindow"))
        {
            foreach ((string constant, int value) in constants)
                writer.Line($"public static int {constant} => {value};");
        }

        writer.Line();
    }
}
