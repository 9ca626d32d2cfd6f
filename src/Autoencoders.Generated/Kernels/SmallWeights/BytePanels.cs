namespace Autoencoders.Kernels;

/// <summary>
/// The order of byte weights: panels of 32 outputs and, for those that are left over, of 8. A panel holds the weights of four inputs to each of
/// its outputs, then those of the next four inputs. What fills up the last group of inputs and the last panel is 0.
/// </summary>
internal static class BytePanels
{
    /// <summary>The inputs whose weights lie side by side.</summary>
    public const int Group = 4;

    /// <summary>The outputs of a register of sums, and of a narrow panel.</summary>
    public const int Narrow = 8;

    /// <summary>The outputs of a wide panel.</summary>
    public const int Wide = 4 * Narrow;

    /// <summary>The inputs with those that fill up the last group.</summary>
    public static int WholeGroups(int inputs) => (inputs + Group - 1) / Group * Group;

    /// <summary>The outputs with those that fill up the last panel.</summary>
    public static int WholePanels(int outputs) => (outputs + Narrow - 1) / Narrow * Narrow;

    /// <summary>The place of the weight of an input to an output.</summary>
    public static int IndexOf(int input, int output, int inputs, int outputs)
    {
        int wide = WholePanels(outputs) / Wide * Wide;
        int width = output < wide ? Wide : Narrow;
        int first = output < wide ? output / Wide * Wide : wide + ((output - wide) / Narrow * Narrow);
        return (first * WholeGroups(inputs)) + (input / Group * width * Group) + ((output - first) * Group) + (input % Group);
    }
}
