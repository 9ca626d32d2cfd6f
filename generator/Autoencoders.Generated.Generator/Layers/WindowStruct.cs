using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>Writes how a layer's windows lie as a struct of constants, for which the kernels are compiled anew.</summary>
internal static class WindowStruct
{
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
        writer.Line(
            $"/// <summary>Windows of {window.KernelWords} over {window.InputOf(inputChannels)}, "
            + $"one for each place of {window.OutputOf(outputChannels)}.</summary>");
        using (writer.Open($"private readonly struct {NameOf(layer)} : ISlidingWindow"))
        {
            Constant("InputHeight", rows.Input);
            Constant("InputWidth", columns.Input);
            Constant("InputChannels", inputChannels);
            Constant("OutputHeight", rows.Output);
            Constant("OutputWidth", columns.Output);
            Constant("OutputChannels", outputChannels);
            Constant("KernelHeight", rows.Kernel);
            Constant("KernelWidth", columns.Kernel);
            Constant("StrideHeight", rows.Stride);
            Constant("StrideWidth", columns.Stride);
            Constant("DilationHeight", rows.Dilation);
            Constant("DilationWidth", columns.Dilation);
            Constant("PaddingTop", rows.Before);
            Constant("PaddingLeft", columns.Before);
            Constant("Groups", groups);
        }

        writer.Line();

        void Constant(string name, int value) => writer.Line($"public static int {name} => {value};");
    }
}
