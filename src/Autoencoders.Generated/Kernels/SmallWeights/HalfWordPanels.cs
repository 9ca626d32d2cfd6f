namespace Autoencoders.Kernels;

/// <summary>
/// The order of bfloat16 weights: panels of 64 outputs and, for those that are left over, of 16; in a panel, the weights of one input to all
/// of its outputs, then those of the next input. Of each 16 outputs, number j and number j + 8 share a word of 32 bits, the first in its
/// lower half. What fills up the last panel is 0.
/// </summary>
internal static class HalfWordPanels
{
    /// <summary>The outputs of a register of words, and of a narrow panel.</summary>
    public const int Narrow = 16;

    /// <summary>The outputs of a wide panel.</summary>
    public const int Wide = 4 * Narrow;

    /// <summary>The outputs with those that fill up the last panel.</summary>
    public static int WholePanels(int outputs) => (outputs + Narrow - 1) / Narrow * Narrow;

    /// <summary>The outputs of the panel that begins with an output, of so many with those that fill up.</summary>
    public static nint WidthAt(nint output, nint outputs) => output + Wide <= outputs ? Wide : Narrow;

    /// <summary>The place of the weight of an input to an output, in halves of words.</summary>
    public static int IndexOf(int input, int output, int inputs, int outputs)
    {
        int wide = WholePanels(outputs) / Wide * Wide;
        int first = output < wide ? output / Wide * Wide : wide + ((output - wide) / Narrow * Narrow);
        int width = output < wide ? Wide : Narrow;
        int register = (output - first) / Narrow, lane = output % Narrow;
        return (first * inputs) + (input * width) + (register * Narrow) + (2 * (lane % 8)) + (lane / 8);
    }
}
