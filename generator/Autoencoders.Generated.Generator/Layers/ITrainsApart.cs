using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer whose forward method in training is another one: <c>NameTraining(operands, ref inputs, ref outputs, rows)</c>.
/// </summary>
internal interface ITrainsApart : ILayer
{
    EquatableArray<string> TrainingOperands { get; }

    void WriteTraining(SourceWriter writer, LayerPlan layer);
}
