using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Layers;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// The rule for dense layers that batches compute with rows in the lanes of registers: for narrow layers, and for wider ones whose outputs
/// would leave lanes empty.
/// </summary>
internal static class LaneRule
{
    /// <summary>The outputs up to which rows always fill registers better.</summary>
    private const int Narrow = 32;

    /// <summary>The widest layer whose values of all lanes stay in the first cache.</summary>
    private const int Widest = 256;

    /// <summary>The width up to which a few rows are worth lanes for all.</summary>
    private const int WidestOfFewRows = 64;

    private const int FewRows = 4;

    /// <summary>Three quarters of the lanes.</summary>
    private const int ManyRows = 24;

    /// <summary>The floats of the widest register, and of that which a product of few columns takes.</summary>
    private const int Register = 16, HalfRegister = 8;

    /// <summary>One multiplication of so many, spent on empty lanes, is as much as the transpositions of the rows.</summary>
    private const int WorthOfRows = 16;

    public static bool Suits(IEnumerable<LayerPlan> layers) =>
        Suits([.. layers.Select(layer => (layer.Operator, layer.Activation))]);

    /// <summary>True for layers that all are such, one after the other.</summary>
    public static bool Suits(IReadOnlyList<(ILayer Operator, ActivationKind Activation)> layers)
    {
        if (!layers.All(layer => layer.Operator.Is(LayerTraits.IsMatrixProduct) && !layer.Activation.IsRowwise))
            return false;
        int widest = layers.Max(layer => WidthOf(layer.Operator));
        return widest <= Narrow || (widest <= Widest && WastesLanes(layers));
    }

    /// <summary>The rows from which on they lie in lanes.</summary>
    public static int LeastRows(IEnumerable<LayerPlan> layers) =>
        layers.Max(layer => WidthOf(layer.Operator)) <= WidestOfFewRows ? FewRows : ManyRows;

    private static bool WastesLanes(IEnumerable<(ILayer Operator, ActivationKind Activation)> layers)
    {
        long useful = layers.Sum(layer => layer.Operator.MultiplyAdds);
        long spent = layers.Sum(layer => (long)layer.Operator.Input.Length * Filled(layer.Operator.Output.Length));
        return (spent - useful) * WorthOfRows > useful;
    }

    /// <summary>The lanes of the registers that hold some outputs.</summary>
    private static int Filled(int outputs)
    {
        int register = outputs <= HalfRegister ? HalfRegister : Register;
        return (outputs + register - 1) / register * register;
    }

    private static int WidthOf(ILayer layer) => Math.Max(layer.Input.Length, layer.Output.Length);
}
