using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A method of a layer in emitted code. Its operands are its signature and the arguments of its calls. Made where it is asked for, never
/// stored in the pipeline.
/// </summary>
/// <param name="kind">The kind, which names the method.</param>
/// <param name="operands">The parameters in their order.</param>
/// <param name="write">Writes the method.</param>
internal sealed class Pass(PassKind kind, Operand[] operands, Action<PassWriter> write)
{
    private string? Kernel { get; init; }

    /// <summary>Declares the types that the pass names, where it is called at all.</summary>
    public Action<SourceWriter> Declare { get; init; } = static _ => { };

    public PassKind Kind => kind;

    public Operand[] Operands => operands;

    /// <summary>False for a pass that is one call of the library: a training step calls that instead.</summary>
    public bool HasMethod => Kernel is null;

    /// <summary>A pass that is one call of the library, written where a training step needs it.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="kernel">The method of the library.</param>
    /// <param name="operands">Its arguments.</param>
    public static Pass InPlace(PassKind kind, string kernel, params Operand[] operands) =>
        new(kind, operands, static _ => { }) { Kernel = kernel };

    /// <summary>The same for a method that names types of the layer.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="kernel">The method of the library.</param>
    /// <param name="declare">Declares the types.</param>
    /// <param name="operands">Its arguments.</param>
    public static Pass InPlace(PassKind kind, string kernel, Action<SourceWriter> declare, params Operand[] operands) =>
        new(kind, operands, static _ => { }) { Kernel = kernel, Declare = declare };

    /// <summary>Writes the method.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="before">The layer whose outputs are its inputs; null for the first.</param>
    public void Write(SourceWriter writer, LayerPlan layer, LayerPlan? before) => write(new PassWriter(writer, layer, before, this));

    /// <summary>The name of the method for an activation that a caller wants.</summary>
    public string MethodOf(LayerPlan layer, Activations.ActivationKind? wanted = null) => Kernel ?? $"{kind.Prefix}{layer.Name}{kind.Suffix}"
        + (kind.AppliesActivation ? layer.TypeArgument(wanted ?? layer.Activation) : "");

    /// <summary>Writes a call in a training step.</summary>
    public void Call(StepWriter step, LayerPlan layer, Activations.ActivationKind? wanted = null) =>
        step.Call(MethodOf(layer, wanted), Array.ConvertAll(operands, operand => operand.Bind(step, layer)));

    /// <summary>Writes a call outside of a training step.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="arguments">The arguments that are not the variables of their operands' names.</param>
    public void Call(SourceWriter writer, LayerPlan layer, params (Operand Operand, string Text)[] arguments) =>
        Call(writer, layer, null, arguments);

    /// <summary>The same with an activation that the caller wants.</summary>
    public void Call(
        SourceWriter writer, LayerPlan layer, Activations.ActivationKind? wanted, params (Operand Operand, string Text)[] arguments) =>
        writer.Call(MethodOf(layer, wanted), Array.ConvertAll(operands, operand => TextOf(operand, arguments)));

    private static string TextOf(Operand operand, (Operand Operand, string Text)[] arguments)
    {
        foreach ((Operand given, string text) in arguments)
        {
            if (given == operand)
                return text;
        }

        return operand.Variable;
    }
}
