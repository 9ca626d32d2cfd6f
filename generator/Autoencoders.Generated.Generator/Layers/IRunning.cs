using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>A layer with values that are saved but not trained: they follow what the steps measure.</summary>
internal interface IRunning : ILayer
{
    EquatableArray<TensorPlan> RunningTensors { get; }

    /// <summary>The operands of its update, of all rows of the step.</summary>
    EquatableArray<string> UpdateOperands { get; }

    /// <summary>Writes <c>NameUpdate(ref state, operands, rows)</c>, which one thread calls after each step.</summary>
    void WriteUpdate(SourceWriter writer, LayerPlan layer);
}
