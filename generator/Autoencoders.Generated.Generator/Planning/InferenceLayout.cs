using Autoencoders.Generator.Infrastructure;

namespace Autoencoders.Generator.Planning;

/// <summary>
/// The plan of a network that only infers: the same layers and the same state as in training, so that both read the same weights files,
/// and nothing that only a training step needs.
/// </summary>
internal static class InferenceLayout
{
    public static NetworkPlan Of(NetworkPlan plan) => plan with
    {
        Trains = false,
        Layers = plan.Layers.Select(Untrained).ToEquatableArray(),
        Contraction = null,
        Stages = [],
        AfterStep = [],
        TrainingBlockRows = 0,
        ScratchColumns = 0,
        TransposedLength = 0,
        StatisticsLength = 0,
        Levels = [],
    };

    private static LayerPlan Untrained(LayerPlan layer) => layer with
    {
        Penalty = PenaltyPlan.None,
        InputDerivative = null,
        Memory = LayerMemory.None,
    };
}
