using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>The operands of the passes of a contracted encoder. Each probe of a row is a row to the layers that carry it.</summary>
internal static class TangentOperand
{
    private const string Block = "ref float";

    /// <summary>The tangents that the layer reads.</summary>
    public static Operand Tangents { get; } = Of("tangents", static (contraction, layer) => contraction.Of(layer.Source));

    /// <summary>The destination of the tangents before the activation.</summary>
    public static Operand Sums { get; } = Of("sums", static (contraction, layer) => contraction.Of(layer.Number).PreActivations);

    /// <summary>The tangents of the value that the layer reads beside its inputs.</summary>
    public static Operand Skipped { get; } = Of("skipped", static (contraction, layer) => contraction.Of(layer.Reads[1]));

    /// <summary>The derivatives of the loss by these.</summary>
    public static Operand SkippedDeltas { get; } = Of("skippedDeltas", static (contraction, layer) => contraction.DeltasOf(layer.Reads[1])!);

    /// <summary>The derivatives of the loss by the tangents before the activation.</summary>
    public static Operand Deltas { get; } = Of("deltas", static (contraction, layer) => contraction.Of(layer.Number).Deltas!);

    /// <summary>The derivatives of the loss by the tangents that the layer reads.</summary>
    public static Operand InputDeltas { get; } = Of(
        "tangentDeltas", static (contraction, layer) => contraction.DeltasOf(layer.Source)!);

    /// <summary>The destination of the squared lengths of weights.</summary>
    public static Operand Norms { get; } = new(
        Block, "norms", static (step, _) => Argument.To("statistics", step.Contraction.NormsOffset));

    /// <summary>The values that tell the derivative of the layer's own activation.</summary>
    public static Operand Kept { get; } = new(Block, "kept", static (_, layer) => Argument.To(layer.Kept!));

    /// <summary>The factor of the derivatives of the norm.</summary>
    public static Operand Scale { get; } = new("float", "scale", static (step, _) => Argument.ScaleOf(step.Contraction.Weight));

    /// <summary>The number of rows times that of probes.</summary>
    public static Operand Rows { get; } = new("nint", "rows", static (step, _) => step.RowsTimes(step.Contraction.Probes));

    /// <summary>The number of values of some width in all rows and probes.</summary>
    public static Operand RowsTimes(int width) => new("nint", "count", (step, _) => step.RowsTimes(step.Contraction.Probes, width));

    /// <summary>The rows of a pass whose work threads divide by parameters.</summary>
    public static Operand[] SharedRows => [Rows, Operand.Part, Operand.Parts];

    private static Operand Of(string name, Func<ContractionPlan, LayerPlan, ValuePlan> value) =>
        new(Block, name, (step, layer) => Argument.To(value(step.Contraction, layer)));
}
