namespace Autoencoders.Generator.Layers;

/// <summary>A layer that reads the condition of each row, <see cref="Operand.Condition"/>, beside what the layer before gave.</summary>
internal interface IConditioned : ILayer
{
    /// <summary>The values of the condition.</summary>
    int ConditionLength { get; }
}
