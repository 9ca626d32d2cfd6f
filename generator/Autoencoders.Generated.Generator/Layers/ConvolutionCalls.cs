using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The calls of the library's convolutions, compiled for a layer's windows and for the tiles that suit them: names of types above the class.
/// </summary>
/// <param name="Layer">The layer.</param>
/// <param name="Window">How its windows lie.</param>
/// <param name="Inputs">The channels of what the windows lie on.</param>
/// <param name="Outputs">The channels with one value for each window.</param>
/// <param name="Groups">Into how many groups the channels are divided.</param>
internal sealed record ConvolutionCalls(LayerPlan Layer, Window Window, int Inputs, int Outputs, int Groups)
{
    /// <summary>With fewer output channels than this, registers of them would be half empty, and hold pixels of one channel instead.</summary>
    private const int Few = 8;

    public string WindowName => WindowStruct.NameOf(Layer);

    private string Name => Layer.Name;

    // The elements of a window that neighboring gradients belong to: a row of it with its channels, if that lies in one piece.
    private int RunLength => Groups == 1 && Window.Columns.Dilation == 1
        ? Window.Columns.Kernel * Inputs
        : Inputs > Groups ? Inputs / Groups : Window.Columns.Kernel;

    public void DeclareWindow(SourceWriter writer) => WindowStruct.Write(writer, Layer, Window, Inputs, Outputs, Groups);

    /// <summary>The forward pass, whose kernel is the convolution or its adjoint.</summary>
    public ConvolutionCall Forward(string kernel) => Product(kernel, $"{Name}Tiles", "outputs");

    /// <summary>The backward pass, whose kernel is the other of the two.</summary>
    public ConvolutionCall Backward(string kernel) => Product(kernel, $"{Name}DeltaTiles", "input deltas");

    /// <summary>The gradients of the weights.</summary>
    public ConvolutionCall Gradients(string kernel) => new(
        $"Convolution.{kernel}<{WindowName}, {Name}GradientTiles>",
        writer => Declare(writer, $"{Name}GradientTiles", "gradients", Window.Rows.Kernel, RunLength));

    private ConvolutionCall Product(string kernel, string tiles, string sums)
    {
        (int channels, int height, int width) = kernel == "Apply"
            ? (Outputs, Window.Rows.Output, Window.Columns.Output)
            : (Inputs, Spaced(Window.Rows), Spaced(Window.Columns));
        return Groups == 1 && channels < Few
            ? new($"Convolution.{kernel}ToFew<{WindowName}, *>", static _ => { })
            : new($"Convolution.{kernel}<{WindowName}, {tiles}, *>", writer => Declare(writer, tiles, sums, height, width));
    }

    // The adjoint of windows with a stride computes every so many places together.
    private static int Spaced(WindowAxis axis) => Math.Max(1, axis.Input / axis.Stride);

    private void Declare(SourceWriter writer, string name, string sums, int height, int width)
    {
        (TileShape tile, TileShape pairs) = (TileShape.Over(height, width), TileShape.OfPairsOver(height, width));
        string numbers = string.Join(
            ", ", new[] { tile.Height, tile.Width, pairs.Height, pairs.Width }.Select(number => NumberType.Of(writer, number)));
        writer.Above(
            $"// The {sums} of {Name} that are summed at a time: {tile}, or {pairs} by two registers where there are but 16.",
            $"using {name} = global::Autoencoders.Kernels.TileShapes<{numbers}>;");
    }
}
