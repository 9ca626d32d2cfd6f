using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the condition among the operands of methods that run layers: nothing where none of them reads it.</summary>
/// <param name="plan">The network.</param>
/// <param name="layers">The layers that a method runs.</param>
/// <param name="isBatch">Whether the method takes many rows.</param>
internal sealed class Condition(NetworkPlan plan, LayerPlan[] layers, bool isBatch = false)
{
    private readonly bool _isRead = layers.Any(layer => layer.Operator.Is(LayerTraits.JoinsCondition));

    private string Name => isBatch ? "conditions" : "condition";

    /// <summary>The parameter of a private method, with what separates it from the next.</summary>
    public string Reference => _isRead ? $"ref float {Name}, " : "";

    /// <summary>The parameter of a private method behind all others.</summary>
    public string LastReference => _isRead ? $", ref float {Name}" : "";

    /// <summary>The argument for a private method.</summary>
    public string[] Argument => _isRead ? [$"ref MemoryMarshal.GetReference({Name})"] : [];

    /// <summary>The argument of one private method for another.</summary>
    public string[] Passed => _isRead ? ["ref condition"] : [];

    /// <summary>Writes where the conditions of a block of rows begin.</summary>
    public void EmitRows(SourceWriter writer) => EmitRows(writer, Name);

    /// <summary>Writes where the conditions of a block of rows begin in the span of a public method.</summary>
    public void EmitRowsOfSpan(SourceWriter writer) => EmitRows(writer, $"MemoryMarshal.GetReference({Name})");

    private void EmitRows(SourceWriter writer, string conditions)
    {
        if (_isRead)
            writer.Line($"ref float condition = ref {RowBlocks.At(conditions, plan.ConditionLength)};");
    }
}
