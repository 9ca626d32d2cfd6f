using Autoencoders.Generator.Graph;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>Writes the operations of a stage of a training step, and collects the variables that they read.</summary>
/// <param name="text">Where to.</param>
/// <param name="plan">The network.</param>
/// <param name="rows">The variable with the number of rows.</param>
/// <param name="firstRow">The first of these rows in the mini-batch.</param>
internal sealed class StepWriter(SourceWriter text, NetworkPlan plan, string rows, string firstRow)
{
    private readonly HashSet<string> _variables = [];

    /// <summary>The text of the stage.</summary>
    public SourceWriter Text => text;

    public NetworkPlan Plan => plan;

    /// <summary>The contraction of an encoder that is contracted.</summary>
    public ContractionPlan Contraction => plan.Contraction!;

    /// <summary>The variables that the operations read, which the stage has to declare.</summary>
    public IReadOnlyCollection<string> Variables => _variables;

    public Argument Rows => new(rows, rows);

    public Argument FirstRow => firstRow;

    /// <summary>The number of rows times some widths.</summary>
    public Argument RowsTimes(params int[] widths) => new(widths.Aggregate(rows, Expression.Times), rows);

    /// <summary>The first row times a width.</summary>
    public Argument FirstRowTimes(int width) => Expression.Times(firstRow, width);

    /// <summary>The layer of a number.</summary>
    public LayerPlan Layer(int number) => plan.Layers[number - 1];

    /// <summary>The layer that gives a value, which is not the input.</summary>
    public LayerPlan Giver(Value value) => Layer(value.Id);

    public bool IsLast(LayerPlan layer) => layer.Number == plan.Layers.Count;

    /// <summary>A value of the step.</summary>
    public Argument Output(Value value) => value.IsInput ? Argument.To("input") : Argument.To(Giver(value).Memory.Output!);

    /// <summary>The destination of a layer's forward pass: the last layer's pre-activations become its deltas in place.</summary>
    public ValuePlan Results(LayerPlan layer) =>
        IsLast(layer) ? layer.Memory.Deltas! : layer.Memory.PreActivations ?? layer.Memory.Output!;

    public void Call(string method, params Argument[] arguments)
    {
        foreach (Argument argument in arguments)
        {
            if (argument.Variable is { } variable)
                _variables.Add(variable);
        }

        text.Call(method, Array.ConvertAll(arguments, argument => argument.Text));
    }

    /// <summary>Writes lines that read some variables.</summary>
    public void Lines(IEnumerable<string> variables, params string[] lines)
    {
        _variables.UnionWith(variables);
        text.Lines(lines);
    }
}
