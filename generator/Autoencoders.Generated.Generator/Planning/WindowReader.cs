using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Planning;

/// <summary>Reads what an attribute says of its windows, and checks that they fit the input.</summary>
internal static class WindowReader
{
    private const string Same = nameof(Same), Valid = nameof(Valid);

    private delegate WindowAxis Axis(int length, int kernel, int stride, int dilation, bool isPadded);

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
        string? padding = context.ReadMember(written.Find("Padding"), "Padding", [Same, Valid], otherwise: isPool ? Valid : Same);
        if (height is null || width is null || stride is null || dilation is null || padding is null)
            return null;

        int[] kernels = input.Dimensions.Count == 3 ? [height.Value, width.Value] : [width.Value];
        WindowAxis[] axes =
            [.. kernels.Select((kernel, i) => axis(input.Dimensions[i], kernel, stride.Value, dilation.Value, padding == Same))];
        Window window = Window.Over(axes);
        return context.RequireWindows(written, window) ? window : null;
    }
}
