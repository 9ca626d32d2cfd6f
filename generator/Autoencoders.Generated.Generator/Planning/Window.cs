using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>The windows on an image or a sequence.</summary>
/// <param name="Rows">Downwards; over a sequence <see cref="WindowAxis.None"/>.</param>
/// <param name="Columns">To the right.</param>
/// <param name="IsSequence">Whether there is but one direction.</param>
internal sealed record Window(WindowAxis Rows, WindowAxis Columns, bool IsSequence)
{
    /// <summary>Windows over the dimensions of a shape but its channels.</summary>
    public static Window Over(params WindowAxis[] axes) =>
        axes.Length == 1 ? new Window(WindowAxis.None, axes[0], true) : new Window(axes[0], axes[1], false);

    public int Elements => Rows.Kernel * Columns.Kernel;

    public bool Divides => (IsSequence || Rows.Divides) && Columns.Divides;

    /// <summary>The shape of what windows lie on, with a number of channels.</summary>
    public Shape InputOf(int channels) => IsSequence ? Shape.Of(Columns.Input, channels) : Shape.Of(Rows.Input, Columns.Input, channels);

    /// <summary>The shape with one value for each window and channel.</summary>
    public Shape OutputOf(int channels) =>
        IsSequence ? Shape.Of(Columns.Output, channels) : Shape.Of(Rows.Output, Columns.Output, channels);

    /// <summary>The kernel as words: <c>3x3</c>, or <c>3</c> over a sequence.</summary>
    public string KernelWords => IsSequence ? $"{Columns.Kernel}" : $"{Rows.Kernel}x{Columns.Kernel}";

    /// <summary>The suffix of the names of kinds: <c>1d</c> or <c>2d</c>.</summary>
    public string Dimensions => IsSequence ? "1d" : "2d";

    public Fact KernelFact => Fact.Sizes("kernel", [.. Axes.Select(axis => axis.Kernel)]).As(KernelWords);

    /// <summary>The places beyond the edges: before the input in each direction, then behind it.</summary>
    public Fact PadsFact =>
        Fact.Sizes("pads", [.. Axes.Select(axis => axis.Before), .. Axes.Select(axis => axis.After)]).Hidden;

    private IEnumerable<WindowAxis> Axes => IsSequence ? [Columns] : [Rows, Columns];
}
