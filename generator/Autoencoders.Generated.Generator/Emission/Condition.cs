using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Layers;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Emission;

/// <summary>Prints the condition among the parameters of inference: nothing where a network has none.</summary>
/// <param name="plan">The network.</param>
/// <param name="layers">The layers that a method runs, some of which may read it.</param>
/// <param name="isBatch">Whether the method takes many rows.</param>
internal sealed class Condition(NetworkPlan plan, LayerPlan[] layers, bool isBatch = false)
{
    private readonly bool _isRead = layers.Any(layer => layer.Operator.Is(LayerTraits.JoinsCondition));

    private bool Exists => plan.ConditionLength > 0;

    private string Name => isBatch ? "conditions" : "condition";

    /// <summary>The parameter of a public method, with what separates it from the next.</summary>
    public string Parameter => Exists ? $"ReadOnlySpan<float> {Name}, " : "";

    /// <summary>The parameter of a public method behind all others.</summary>
    public string LastParameter => Exists ? $", ReadOnlySpan<float> {Name}" : "";

    /// <summary>The parameter of a private method, with what separates it from the next.</summary>
    public string Reference => _isRead ? $"ref float {Name}, " : "";

    /// <summary>The parameter of a private method behind all others.</summary>
    public string LastReference => _isRead ? $", ref float {Name}" : "";

    /// <summary>The argument for a private method.</summary>
    public string[] Argument => _isRead ? [$"ref MemoryMarshal.GetReference({Name})"] : [];

    /// <summary>The argument of one private method for another.</summary>
    public string[] Passed => _isRead ? ["ref condition"] : [];

    /// <summary>Writes the check of its length.</summary>
    public void EmitCheck(SourceWriter writer)
    {
        if (Exists && isBatch)
            writer.Line($"SpanLength.RequireRows({Name}.Length, {plan.ConditionLength}, rows, nameof({Name}));");
        else if (Exists)
            writer.Line($"SpanLength.Require({Name}.Length, {plan.ConditionLength}, nameof({Name}));");
    }

    /// <summary>Writes the check that what is written shares no memory with it.</summary>
    public void EmitApart(SourceWriter writer, string target)
    {
        if (Exists)
            EmitApart(writer, Name, target);
    }

    /// <summary>Writes the check that what is written shares no memory with another span.</summary>
    public static void EmitApart(SourceWriter writer, string other, string target) =>
        writer.Line($"SpanOverlap.Refuse({other}, {target}, nameof({other}), nameof({target}));");

    /// <summary>Writes where the conditions of a block of rows begin.</summary>
    public void EmitRows(SourceWriter writer) => EmitRows(writer, Name);

    /// <summary>Writes where the conditions of a block of rows begin in the span of a public method.</summary>
    public void EmitRowsOfSpan(SourceWriter writer) => EmitRows(writer, $"MemoryMarshal.GetReference({Name})");

    private void EmitRows(SourceWriter writer, string conditions)
    {
        if (_isRead)
            writer.Line($"ref float condition = ref {InferenceEmitter.Row(conditions, plan.ConditionLength)};");
    }
}
