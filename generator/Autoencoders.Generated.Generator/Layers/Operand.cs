using System.Globalization;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A parameter of a layer's method in emitted code, and the argument that a training step gives for it.</summary>
/// <param name="type">The type of the parameter.</param>
/// <param name="name">Its name.</param>
/// <param name="bind">The argument in a training step; null for the variable of the same name.</param>
internal sealed class Operand(string type, string name, Func<StepWriter, LayerPlan, Argument>? bind = null)
{
    private const string Block = "ref float", Row = "nint", Thread = "int";

    /// <summary>The parameter block.</summary>
    public static Operand Parameters { get; } = new(Block, "parameters");

    /// <summary>Parameters, what follows the steps, and what inference makes of both.</summary>
    public static Operand State { get; } = new(Block, "state");

    /// <summary>The gradient block.</summary>
    public static Operand Gradients { get; } = new(Block, "gradients");

    /// <summary>The layer's weights as another pass reads them, transposed.</summary>
    public static Operand Transposed { get; } = new(
        Block, "transposed", static (_, layer) => Argument.To("transposed", layer.Memory.TransposedOffset));

    /// <summary>The layer's statistics of the mini-batch.</summary>
    public static Operand Statistics { get; } = new(
        Block, "statistics", static (_, layer) => Argument.To("statistics", layer.Memory.StatisticsOffset));

    /// <summary>The values that the layer reads.</summary>
    public static Operand Inputs { get; } = new(Block, "inputs", static (step, layer) => step.Output(layer.Source));

    /// <summary>The destination of a forward pass.</summary>
    public static Operand Results { get; } = new(Block, "outputs", static (step, layer) => Argument.To(step.Results(layer)));

    /// <summary>The values that a forward pass has given.</summary>
    public static Operand Outputs { get; } = new(
        Block, "outputs", static (_, layer) => Argument.To(layer.Memory.Output ?? layer.Memory.Deltas!));

    /// <summary>The derivatives of the loss by the layer's pre-activations.</summary>
    public static Operand Deltas { get; } = new(Block, "deltas", static (_, layer) => Argument.To(layer.Memory.Deltas!));

    /// <summary>The values that tell the derivative of the activation before the layer.</summary>
    public static Operand KeptBefore { get; } = new(Block, "kept", static (step, layer) => Argument.To(step.Giver(layer.Source).Kept!));

    /// <summary>The deltas of the layer before.</summary>
    public static Operand InputDeltas { get; } = new(
        Block, "inputDeltas", static (step, layer) => Argument.To(step.Giver(layer.Source).Memory.Deltas!));

    /// <summary>The input of one sample.</summary>
    public static Operand Sample { get; } = new(Block, "input");

    /// <summary>The output of one sample.</summary>
    public static Operand Result { get; } = new(Block, "output");

    /// <summary>The values that a stream keeps for the layer.</summary>
    public static Operand Memory { get; } = new(Block, "memory");

    /// <summary>The condition of each row.</summary>
    public static Operand Condition { get; } = new(Block, "condition");

    /// <summary>The value that the layer reads beside its inputs.</summary>
    public static Operand Skipped { get; } = new(Block, "skipped", static (step, layer) => step.Output(layer.Reads[1]));

    /// <summary>The deltas of that value.</summary>
    public static Operand SkippedDeltas { get; } = new(
        Block, "skippedDeltas", static (step, layer) => Argument.To(step.Giver(layer.Reads[1]).Memory.Deltas!));

    /// <summary>The destination of a term of the loss, one value per row.</summary>
    public static Operand Term { get; } = new(
        Block, "term", static (_, layer) => Argument.To(layer.Needs.Term!.Variable));

    /// <summary>The factor of the derivatives of a term.</summary>
    public static Operand TermScale { get; } = new(
        "float", "scale", static (_, layer) => Argument.ScaleOf(layer.Needs.Term!.Weight));

    /// <summary>The number of rows.</summary>
    public static Operand Rows { get; } = new(Row, "rows", static (step, _) => step.Rows);

    /// <summary>The number of values of some width in all rows.</summary>
    public static Operand RowsTimes(int width) => new(Row, "count", (step, _) => step.RowsTimes(width));

    /// <summary>The first of the rows in the mini-batch.</summary>
    public static Operand FirstRow { get; } = new(Row, "firstRow", static (step, _) => step.FirstRow);

    /// <summary>The number of rows of the whole mini-batch.</summary>
    public static Operand AllRows { get; } = new(Row, "allRows", static (_, _) => "workspace.Rows");

    /// <summary>The key of the random numbers of the current step.</summary>
    public static Operand Key { get; } = new("ulong", "key", static (_, layer) => $"workspace.NoiseKey({layer.Number})");

    /// <summary>The number of the thread that shares the work.</summary>
    public static Operand Part { get; } = new(Thread, "part");

    /// <summary>The number of threads.</summary>
    public static Operand Parts { get; } = new(Thread, "parts");

    /// <summary>The use counts of the units of the code.</summary>
    public static Operand Use { get; } = new("Span<long>", "use", static (_, _) => "workspace.CodeUse");

    /// <summary>The sparse rows of the mini-batch.</summary>
    public static Operand Batch { get; } = new("SparseBatch", "batch", static (_, _) => "workspace.Sparse");

    /// <summary>The columns of one sparse row.</summary>
    public static Operand Columns { get; } = new("ReadOnlySpan<int>", "columns");

    /// <summary>The values in these columns.</summary>
    public static Operand Values { get; } = new("ReadOnlySpan<float>", "values");

    /// <summary>The destination of the indices of a codebook.</summary>
    public static Operand Indices { get; } = new("Span<int>", "indices");

    /// <summary>The indices of a codebook.</summary>
    public static Operand GivenIndices { get; } = new("ReadOnlySpan<int>", "indices");

    /// <summary>The rows of a pass with random numbers, which are a function of the key and the row.</summary>
    public static Operand[] RandomRows => [FirstRow, Rows, Key];

    /// <summary>The rows of a pass whose work threads divide by parameters.</summary>
    public static Operand[] SharedRows => [Rows, Part, Parts];

    public string Declaration => $"{type} {name}";

    /// <summary>The argument where a variable has the operand's name.</summary>
    public string Variable => type.StartsWith("ref ", StringComparison.Ordinal) ? $"ref {name}" : name;

    /// <summary>A tensor.</summary>
    public static Operand Of(WeightRef tensor) => new(Block, "parameters", (_, _) => Argument.To("parameters", tensor.Offset));

    /// <summary>The gradients of a tensor.</summary>
    public static Operand GradientsOf(WeightRef tensor) => new(Block, "gradients", (_, _) => Argument.To("gradients", tensor.Offset));

    /// <summary>A number that the layer knows.</summary>
    public static Operand Constant(int value) => new(Row, "size", (_, _) => value.ToString(CultureInfo.InvariantCulture));

    /// <summary>A word of the language that the layer knows.</summary>
    public static Operand Literal(string type, string text) => new(type, "literal", (_, _) => text);

    /// <summary>Values that the layer keeps of each row beside its outputs.</summary>
    public static Operand Of(KeptValue kept, string name) => new(Block, name, (_, layer) => Argument.To(layer.KeptValue(kept)));

    /// <summary>The argument in a training step.</summary>
    public Argument Bind(StepWriter step, LayerPlan layer) => bind?.Invoke(step, layer) ?? new Argument(Variable, name);
}
