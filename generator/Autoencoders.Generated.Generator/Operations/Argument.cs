using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Operations;

/// <summary>An argument of a call in a training step.</summary>
/// <param name="Text">The expression.</param>
/// <param name="Variable">The variable that the stage declares for it; null for none.</param>
internal readonly record struct Argument(string Text, string? Variable = null)
{
    public static implicit operator Argument(string text) => new(text);

    /// <summary>A reference to values of the step.</summary>
    public static Argument To(ValuePlan value) => To(value.Name);

    /// <summary>A reference into a block.</summary>
    public static Argument To(string block, int offset = 0) => new($"ref {Expression.At(block, offset)}", block);

    /// <summary>The factor of the derivatives of a term of the loss: the loss is a mean over all rows.</summary>
    public static Argument ScaleOf(float weight) => $"{SourceWriter.Literal(weight)} * workspace.Annealing / workspace.Rows";
}
