using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Model;

namespace Autoencoders.Generator.Diagnostics;

/// <summary>
/// Makes the diagnostics of single layers: their windows, groups, numbers and spans. Shapes come as text, <c>28 x 28 x 1</c>.
/// </summary>
internal static class LayerDiagnostics
{
    /// <summary>AEG027: No window fits into the input.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind: <c>Conv2D</c>.</param>
    /// <param name="reach">The places from a window's first element to its last.</param>
    /// <param name="input">The places of the input.</param>
    public static DiagnosticInfo KernelLargerThanInput(Anchor anchor, int layer, string kind, long reach, int input) =>
        NetworkDiagnostics.Of(Descriptors.KernelLargerThanInput, anchor, layer, kind, reach, input);

    /// <summary>AEG028: Rows or columns fill no window; a warning.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind: <c>MaxPool2D</c>.</param>
    /// <param name="size">The places of a window.</param>
    /// <param name="input">The places of the input.</param>
    /// <param name="rest">How many of them fill no window.</param>
    /// <param name="valid">The windows without padding.</param>
    /// <param name="same">The windows with padding.</param>
    public static DiagnosticInfo PoolDoesNotDivide(
        Anchor anchor, int layer, string kind, int size, int input, int rest, int valid, int same) =>
        NetworkDiagnostics.Of(Descriptors.PoolDoesNotDivide, anchor, layer, kind, size, input, rest, valid, same);

    /// <summary>AEG029: A layer over images or sequences reads something else.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="dimensions">The numbers of dimensions that it reads.</param>
    /// <param name="found">The shape before it.</param>
    /// <param name="cure">What to write.</param>
    public static DiagnosticInfo NeedsDimensions(Anchor anchor, int layer, string kind, int[] dimensions, string found, string cure)
    {
        string wanted = dimensions.Length > 1 ? "[height, width, channels] or [length, channels]"
            : dimensions.Contains(2) ? "[length, channels]" : "[height, width, channels]";
        return NetworkDiagnostics.Of(Descriptors.NeedsDimensions, anchor, layer, kind, wanted, found, cure);
    }

    /// <summary>AEG030: The ends of a residual span have different shapes.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="begin">The number of the layer before the span; 0 for the input.</param>
    /// <param name="beginShape">What it gives.</param>
    /// <param name="end">The number of the last layer of the span.</param>
    /// <param name="endShape">What it gives.</param>
    public static DiagnosticInfo ResidualEndsDiffer(Anchor anchor, int begin, string beginShape, int end, string endShape) =>
        NetworkDiagnostics.Of(Descriptors.ResidualEndsDiffer, anchor, end, endShape, begin, beginShape);

    /// <summary>AEG031: One end of a residual span is missing on its side of the code.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="found">The attribute that is there.</param>
    /// <param name="missing">What is missing.</param>
    public static DiagnosticInfo SpanUnpaired(Anchor anchor, string found, string missing) =>
        NetworkDiagnostics.Of(Descriptors.SpanUnpaired, anchor, found, missing);

    /// <summary>AEG032: A tied layer has no mirror image to take its weights from.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="inputs">Its inputs.</param>
    /// <param name="outputs">Its outputs.</param>
    public static DiagnosticInfo TiedWithoutMirror(Anchor anchor, int layer, int inputs, int outputs) =>
        NetworkDiagnostics.Of(Descriptors.TiedWithoutMirror, anchor, layer, inputs, outputs);

    /// <summary>AEG033: The groups do not divide the channels.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="groups">The groups.</param>
    /// <param name="channels">The channels of the input.</param>
    /// <param name="filters">The channels of the output.</param>
    public static DiagnosticInfo GroupsDoNotDivide(Anchor anchor, int layer, string kind, int groups, int channels, int filters) =>
        NetworkDiagnostics.Of(Descriptors.GroupsDoNotDivide, anchor, layer, kind, groups, channels, filters);

    /// <summary>AEG034: A number lies outside of its limits.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="limits">The limits in words: <c>0 or more</c>.</param>
    public static DiagnosticInfo NumberOutOfRange(Anchor anchor, string kind, string argument, string value, string limits) =>
        NetworkDiagnostics.Of(Descriptors.NumberOutOfRange, anchor, kind, argument, value, limits);

    /// <summary>AEG035: An argument belongs to something that the layer does not have.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="kind">The attribute.</param>
    /// <param name="argument">The argument's name.</param>
    /// <param name="owner">What it belongs to: <c>Activation.LeakyRelu</c>.</param>
    public static DiagnosticInfo ArgumentWithoutEffect(Anchor anchor, string kind, string argument, string owner) =>
        NetworkDiagnostics.Of(Descriptors.ArgumentWithoutEffect, anchor, kind, argument, owner);

    /// <summary>AEG036: The mirror image of a layer would not restore its input.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="input">What it reads.</param>
    /// <param name="restored">What the mirror image gives.</param>
    public static DiagnosticInfo NoMirrorImage(Anchor anchor, int layer, string kind, string input, string restored) =>
        NetworkDiagnostics.Of(Descriptors.NoMirrorImage, anchor, layer, kind, input, restored);

    /// <summary>AEG037: A tensor between two layers is too large.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number; 0 for the input.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="shape">What it gives.</param>
    public static DiagnosticInfo TensorTooLarge(Anchor anchor, int layer, string kind, string shape) =>
        NetworkDiagnostics.Of(Descriptors.TensorTooLarge, anchor, layer, kind, shape);

    /// <summary>AEG038: The last layer gives an image or a sequence of another shape than the input.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The last layer's number.</param>
    /// <param name="output">What it gives.</param>
    /// <param name="input">The input.</param>
    /// <param name="cure">What to write.</param>
    public static DiagnosticInfo DecoderEndsInOtherShape(Anchor anchor, int layer, string output, string input, string cure) =>
        NetworkDiagnostics.Of(Descriptors.DecoderEndsInOtherShape, anchor, layer, output, input, cure);

    /// <summary>AEG066: A layer that repeats a vector reads a sequence or an image.</summary>
    /// <param name="anchor">Where it stands.</param>
    /// <param name="layer">The layer's number.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="found">The shape before it.</param>
    public static DiagnosticInfo NeedsVector(Anchor anchor, int layer, string kind, string found) =>
        NetworkDiagnostics.Of(RecurrentDescriptors.NeedsVector, anchor, layer, kind, found);

    /// <summary>AEG057: One sample takes too much memory in training.</summary>
    /// <param name="anchor">Where the size stands.</param>
    /// <param name="layer">The number of the layer that is too much.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="values">The values up to and with this layer.</param>
    /// <param name="most">How many there may be.</param>
    public static DiagnosticInfo SampleTooLarge(Anchor anchor, int layer, string kind, long values, int most) =>
        NetworkDiagnostics.Of(Descriptors.SampleTooLarge, anchor, layer, kind, values, most);
}
