using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>A step of training on the mini-batch that lies in its workspace; of the whole network, or of a level of it.</summary>
internal interface ITrainingStep
{
    /// <summary>The floats of a cache line: no two threads that share an update write to the same one.</summary>
    const int Multiple = 16;

    TrainingWorkspace Workspace { get; }

    IOptimizer Optimizer { get; }

    /// <summary>The terms of the loss that the step trains; the reconstruction comes first.</summary>
    ImmutableArray<LossTerm> Terms { get; }

    /// <summary>Whether the step counts the use of the code, if the network does.</summary>
    bool CountsCodeUse { get; }

    /// <summary>All values that a step may change.</summary>
    ReadOnlySpan<float> State { get; }

    /// <summary>
    /// Runs the step and returns the loss. A loss that is not finite leaves parameters, statistics and optimiser as they were.
    /// </summary>
    float Run(WorkerTeam team);
}
