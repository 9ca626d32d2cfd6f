using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>A part of a training step that threads share; between two stages all of them wait for each other.</summary>
/// <param name="Name">The name of its method.</param>
/// <param name="Kind">How threads share it.</param>
/// <param name="Operations">What is done, in this order.</param>
internal sealed record TrainingStage(string Name, StageKind Kind, EquatableArray<TrainingOperation> Operations);

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

/// <summary>One operation of a training step.</summary>
/// <param name="Verb">What is done.</param>
/// <param name="Layer">The number of the layer that it is done to.</param>
/// <param name="Other">The number of another layer that takes part; 0 for none.</param>
internal sealed record TrainingOperation(TrainingVerb Verb, int Layer, int Other = 0);

/// <summary>The verbs of a training step.</summary>
internal enum TrainingVerb
{
    /// <summary>Weights as the other passes read them.</summary>
    Transpose,

    /// <summary>From samples to what a level of a stacked autoencoder reads.</summary>
    Encode,

    /// <summary>From inputs to outputs.</summary>
    Forward,

    /// <summary>The contribution of a row to the statistics of the mini-batch.</summary>
    Moments,

    /// <summary>The statistics of the mini-batch.</summary>
    Statistics,

    /// <summary>The loss and its derivative by the last sums.</summary>
    Loss,

    /// <summary>The contribution of a row to the gradients of a batch normalization.</summary>
    Sums,

    /// <summary>From deltas to the deltas of the layer before.</summary>
    InputDeltas,

    /// <summary>The deltas of the end of a residual span, added to those of its start.</summary>
    Accumulate,

    /// <summary>The derivative of an activation as a pass of its own.</summary>
    Derivative,

    /// <summary>The squared lengths of a layer's weights.</summary>
    Norms,

    /// <summary>Random directions, which the encoder's first layer reads as tangents.</summary>
    Directions,

    /// <summary>From the tangents before a layer to those behind it.</summary>
    Tangents,

    /// <summary>The contraction of the encoder and its derivatives.</summary>
    Contract,

    /// <summary>From deltas of tangents to those of the sums and of the tangents before.</summary>
    TangentDeltas,

    /// <summary>The deltas of tangents at the end of a residual span, added to those at its start.</summary>
    AccumulateTangents,

    /// <summary>The gradients of a layer's parameters.</summary>
    Gradients,

    /// <summary>The contribution of the contraction to the gradients.</summary>
    ContractionGradients,

    /// <summary>The use count of each unit of the code, after a step.</summary>
    CountUse,

    /// <summary>Values that follow what the steps measure, after a step.</summary>
    Update,

    /// <summary>The penalty on the weights of a layer, added to their gradients.</summary>
    Penalty,
}
