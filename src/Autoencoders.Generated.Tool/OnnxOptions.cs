using Autoencoders.Onnx.Wire;

namespace Autoencoders.Tool;

/// <summary>The attributes of a node.</summary>
internal sealed class OnnxOptions(NodeMessage node)
{
    public int Whole(string name, int usual) => Find(name) is { } attribute ? (int)Math.Clamp(attribute.Integer, 0, int.MaxValue) : usual;

    public float Single(string name, float usual) => Find(name)?.Number ?? usual;

    /// <summary>A number for each direction; empty where the node does not say them.</summary>
    public int[] Sizes(string name) => [.. (Find(name)?.Integers ?? []).Select(number => (int)Math.Clamp(number, 0, int.MaxValue))];

    /// <summary>True if the node pads as a padding of this library does.</summary>
    /// <param name="length">The lengths of what the windows lie on.</param>
    /// <param name="window">The windows.</param>
    /// <param name="stride">The distance between them.</param>
    /// <param name="dilation">The distance within them.</param>
    /// <param name="padding">The padding.</param>
    /// <param name="count">The numbers of windows.</param>
    public bool HasPads(int[] length, int[] window, int stride, int dilation, Padding padding, int[] count)
    {
        int[] found = Sizes("pads"), rest = Sizes("output_padding");
        if (Find("auto_pad") is { Text: { } text } && text.ToStringUtf8() is not "NOTSET")
            return text.ToStringUtf8() == (padding == Padding.Same ? "SAME_UPPER" : "VALID");
        for (int i = 0; i < window.Length; i++)
        {
            int covered = ((count[i] - 1) * stride) + ((window[i] - 1) * dilation) + 1;
            int total = padding == Padding.Same ? Math.Max(covered - length[i], 0) : 0;
            (int before, int after) = found.Length == 2 * window.Length ? (found[i], found[window.Length + i]) : (0, 0);

            // A rest lies behind the output of a transposed convolution, as if it were padded less there.
            int behind = after - (rest.Length > i ? rest[i] : 0);
            if (before != total / 2 || behind != total - (total / 2))
                return false;
        }
        return true;
    }

    private AttributeMessage? Find(string name) => node.Attributes.FirstOrDefault(attribute => attribute.Name == name);
}
