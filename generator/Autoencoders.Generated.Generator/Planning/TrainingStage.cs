using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Operations;

namespace Autoencoders.Generator.Planning;

/// <summary>A part of a training step that threads share; between two stages all of them wait for each other.</summary>
/// <param name="Name">The name of its method.</param>
/// <param name="Kind">How threads share it.</param>
/// <param name="Operations">What is done, in this order.</param>
/// <param name="Summary">The same for the reader of the emitted code.</param>
/// <param name="Comment">A comment above the operations; null for none.</param>
internal sealed record TrainingStage(
    string Name, StageKind Kind, EquatableArray<TrainingOperation> Operations, string Summary, string? Comment = null);

/// <summary>The division of a stage among threads.</summary>
internal enum StageKind
{
    /// <summary>By weights.</summary>
    Prepare,

    /// <summary>By rows of the mini-batch.</summary>
    Rows,

    /// <summary>By parameters, each of which is a sum over all rows.</summary>
    Parameters,

    /// <summary>Not at all: one of them does it when the step is over.</summary>
    AfterStep,
}
