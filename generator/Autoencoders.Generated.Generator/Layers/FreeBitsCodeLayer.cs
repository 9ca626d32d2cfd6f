using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The code of a variational autoencoder whose units count with at least some nats each; which ones do so is told from the mean divergence
/// of each unit over the mini-batch.
/// </summary>
internal sealed record FreeBitsCodeLayer(Shape Input, float Weight, float Variance, float Free) : IDistribution
{
    public string Word => "gaussian";

    public EquatableArray<Fact> Facts => new(
        [Fact.Of("beta", Weight).Hidden, Fact.Of("variance", Variance).Hidden, Fact.Of("freebits", Free).Hidden]);

    public Shape Output => Shape.Vector(Units);

    private int Units => Input.Length / 2;

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.TakesAnyRows | LayerTraits.Latent | LayerTraits.LeavesDerivative;

    /// <summary>The statistics are the mean divergence of each unit.</summary>
    public TrainingNeeds Needs => new() { StatisticsLength = Units, Term = new TermPlan(GaussianCodeLayer.Term, Weight) };

    public ILayer? Mirror() => null;

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        GaussianCodeLayer.Means(layer, Units),
        new(
            PassKind.TrainingForward,
            [Operand.Statistics, Operand.Term, Operand.Inputs, Operand.Results, .. Operand.RandomRows],
            method => GaussianCodeLayer.WriteTraining(
                method,
                layer,
                $"the divergence, at least {SourceWriter.Literal(Free)} nats a unit,",
                Units,
                $"GaussianCode.DivergenceAbove(ref inputs, ref statistics, ref term, rows, {Units}, {SourceWriter.Literal(Free)});")),
        new(
            PassKind.Statistics,
            [Operand.Inputs, Operand.Statistics, .. Operand.SharedRows],
            method => method.Expression(
                "The mean divergence of each unit over all rows.",
                $"GaussianCode.UnitDivergences(ref inputs, ref statistics, rows, {Units}, part, parts);")),
        Backward.Of(
            layer,
            [Operand.Statistics, Operand.Inputs, Operand.Outputs, Operand.TermScale, Operand.Deltas],
            "as without free nats, but the scale is 0 for units that count with these",
            text => text.Lines(
                "GaussianCode.InputDeltasAbove(",
                $"    ref inputs, ref statistics, ref outputs, ref deltas, ref inputDeltas, rows, {Units}, scale, "
                + $"{SourceWriter.Literal(Free)});"),
            Operand.RandomRows),
    ];
}
