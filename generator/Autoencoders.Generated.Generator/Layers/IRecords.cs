namespace Autoencoders.Generator.Layers;

/// <summary>
/// A layer whose forward method in training leaves something of each row beside its outputs, in <see cref="Operand.Record"/>, for what
/// happens after the step.
/// </summary>
internal interface IRecords : ITrainsApart
{
    /// <summary>The floats that are left of a row.</summary>
    int RecordLength { get; }
}
