namespace Autoencoders.Generator.Tests.Networks.Layers;

/// <summary>How the attributes of both kinds of convolutions are written.</summary>
internal static class WindowArguments
{
    public static string Positional(int filters, WindowReference window) =>
        window.IsImage && window.Height != window.Width
            ? $"{filters}, {window.Height}, {window.Width}"
            : $"{filters}, {window.Width}";

    public static string Named(WindowReference window, int groups) =>
        Named("Stride", window.Stride) + Named("Dilation", window.Dilation)
        + (window.Padding == Padding.Same ? "" : $", Padding = Padding.{window.Padding}") + Named("Groups", groups);

    private static string Named(string name, int value) => value == 1 ? "" : $", {name} = {value}";
}
