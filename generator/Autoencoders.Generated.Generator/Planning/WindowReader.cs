using Autoencoders.Generator.Diagnostics;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>Reads what an attribute says of its windows, and checks that they fit the input.</summary>
internal static class WindowReader
{
    private static readonly string[] s_paddings = Enum.GetNames(typeof(PaddingRule));

    private delegate WindowAxis Axis(int length, int kernel, int stride, int dilation, PaddingRule padding);

    /// <summary>The padding that an attribute names, or the usual one of its kind.</summary>
    public static PaddingRule ReadPadding(AttributeModel written, PaddingRule otherwise) =>
        written.Find("Padding") is { Value: string name } && s_paddings.Contains(name)
            ? (PaddingRule)Array.IndexOf(s_paddings, name)
            : otherwise;

    /// <summary>The windows of a convolution; null where something is wrong, which is then reported.</summary>
    public static Window? ReadKernel(AttributeModel written, Shape input, PlanningContext context) =>
        Read(written, input, isPool: false, WindowAxis.Over, context);

    /// <summary>The windows of a transposed convolution, which lie on what it writes.</summary>
    public static Window? ReadAdjointKernel(AttributeModel written, Shape input, PlanningContext context) =>
        Read(written, input, isPool: false, WindowAxis.Under, context);

    /// <summary>The windows of a pooling, which follow each other without a gap unless it says otherwise.</summary>
    public static Window? ReadPool(AttributeModel written, Shape input, PlanningContext context)
    {
        Window? window = Read(written, input, isPool: true, WindowAxis.Over, context);
        if (window is not null && written.Find("Padding") is null)
            context.WarnOfRest(written, window);
        return window;
    }

    private static Window? Read(AttributeModel written, Shape input, bool isPool, Axis axis, PlanningContext context)
    {
        int? height = context.ReadSize(written, "kernelHeight", "kernel", "size");
        int? width = context.ReadSize(written, "kernelWidth", "kernel", "size");
        int? stride = written.Find("Stride") is null ? (isPool ? width : 1) : context.ReadSize(written, "Stride");
        int? dilation = written.Find("Dilation") is null ? 1 : context.ReadSize(written, "Dilation");
        PaddingRule? padding = RequirePadding(written, input, isPool, context);
        if (height is null || width is null || stride is null || dilation is null || padding is null)
            return null;

        int[] kernels = input.Dimensions.Count == 3 ? [height.Value, width.Value] : [width.Value];
        WindowAxis[] axes =
            [.. kernels.Select((kernel, i) => axis(input.Dimensions[i], kernel, stride.Value, dilation.Value, padding.Value))];
        Window window = Window.Over(axes);
        return context.RequireWindows(written, window) ? window : null;
    }

    /// <summary>The padding; null where it does not exist, or not for this layer, which is then reported.</summary>
    private static PaddingRule? RequirePadding(AttributeModel written, Shape input, bool isPool, PlanningContext context)
    {
        ArgumentModel? argument = written.Find("Padding");
        if (context.ReadMember(argument, "Padding", s_paddings, otherwise: nameof(PaddingRule.Same)) is null)
            return null;
        PaddingRule padding = ReadPadding(written, otherwise: isPool ? PaddingRule.Valid : PaddingRule.Same);
        if (padding != PaddingRule.Causal || (!isPool && input.Dimensions.Count == 2))
            return padding;
        context.Report(StreamDiagnostics.NotCausal(argument!.Anchor, context.Layer, written.Kind));
        return null;
    }
}
