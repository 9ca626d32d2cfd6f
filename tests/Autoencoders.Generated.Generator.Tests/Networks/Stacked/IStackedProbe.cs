namespace Autoencoders.Generator.Tests.Networks.Stacked;

/// <summary>A generated stacked autoencoder of a type that only the run knows.</summary>
internal interface IStackedProbe
{
    Span<float> State { get; }

    int LevelCount { get; }

    ReadOnlySpan<Range> LevelParameters(int level);

    /// <summary>Losses and gradients of a step of one level, each stage split into parts that run one after the other.</summary>
    /// <param name="level">The level, from 1.</param>
    /// <param name="batch">Whole rows.</param>
    /// <param name="parts">How many parts.</param>
    /// <param name="untouched">What the gradients are filled with before the step.</param>
    (float[] Losses, float[] Gradients) Backpropagate(int level, float[] batch, int parts, float untouched);

    /// <summary>The bytes that the last epoch of the last level allocates.</summary>
    long AllocatedByPretraining(float[] samples, int batchSize);
}
