using System.Collections.Immutable;

namespace Autoencoders;

/// <summary>A step of training on the mini-batch that lies in its workspace; of the whole network, or of a level of it.</summary>
internal interface ITrainingStep
{
    TrainingWorkspace Workspace { get; }

    /// <summary>The terms of the loss that the step trains; the reconstruction comes first.</summary>
    ImmutableArray<LossTerm> Terms { get; }

    /// <summary>The samples that the step's loss is defined for.</summary>
    LossDomain Domain { get; }

    /// <summary>True if the step counts the use of the code, if the network does.</summary>
    bool CountsCodeUse { get; }

    /// <summary>All values that a step may change.</summary>
    Span<float> State { get; }

    /// <summary>All parameters, those that the step does not train included.</summary>
    Span<float> Parameters { get; }

    /// <summary>Which of the parameters the step trains.</summary>
    ReadOnlySpan<Range> Trained { get; }

    /// <summary>Is told the reports of all epochs before the steps of the next one.</summary>
    void BeginEpoch(IReadOnlyList<EpochReport> finished)
    {
        // Most steps do the same in each epoch.
    }

    /// <summary>
    /// The parameters among them of which an update changes those of its mini-batches alone, in their order; none where the gradients come
    /// from other rows too.
    /// </summary>
    ReadOnlySpan<LookupTable> Tables => [];

    /// <summary>Computes the loss and the gradients, and changes nothing else.</summary>
    float Backpropagate(WorkerTeam team);

    /// <summary>Takes over what the last mini-batch measured but does not train; only after a finite loss.</summary>
    void UpdateStatistics();
}
