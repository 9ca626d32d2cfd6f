using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The code of a variational autoencoder whose units count with at least some nats each; which ones do so is told from the mean divergence
/// of each unit over the mini-batch.
/// </summary>
internal sealed record FreeBitsCodeLayer(Shape Input, float Weight, float Variance, float Free) : IDistribution, IMeasuresRows
{
    public string Word => "gaussian";

    public EquatableArray<Fact> Facts => new(
        [Fact.Of("beta", Weight).Hidden, Fact.Of("variance", Variance).Hidden, Fact.Of("freebits", Free).Hidden]);

    public string Term => "kl divergence";

    public Shape Output => Shape.Vector(Units);

    private int Units => Input.Length / 2;

    public long MultiplyAdds => 0;

    /// <summary>The mean divergence of each unit.</summary>
    public int StatisticsLength => Units;

    public bool Activates => false;

    /// <summary>So little work that rows come as the layers beside it want them.</summary>
    public bool SharesWeightsOverRows => true;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => [];

    public EquatableArray<string> TrainingOperands => new([Operand.Statistics, Operand.Term]);

    public EquatableArray<string> BackwardOperands => new([Operand.Statistics, Operand.Inputs, Operand.Outputs, Operand.TermScale]);

    public ILayer? Mirror() => null;

    public void WriteForward(SourceWriter writer, LayerPlan layer) => GaussianCodeLayer.WriteMeans(writer, layer, Units);

    public void WriteTraining(SourceWriter writer, LayerPlan layer)
    {
        GaussianCodeLayer.WriteTrainingHeader(
            writer, layer, "ref float statistics, ref float term", $"the divergence, at least {SourceWriter.Literal(Free)} nats a unit,");
        using (writer.Open())
        {
            writer.Lines(
                $"GaussianCode.Sample(ref inputs, ref outputs, firstRow, rows, {Units}, key);",
                $"GaussianCode.DivergenceAbove(ref inputs, ref statistics, ref term, rows, {Units}, {SourceWriter.Literal(Free)});");
        }
    }

    public void WriteStatistics(SourceWriter writer, LayerPlan layer) => writer.Lines(
        "/// <summary>The mean divergence of each unit over all rows.</summary>",
        $"public static void {layer.Name}Statistics(ref float inputs, ref float statistics, nint rows, int part, int parts) =>",
        $"    GaussianCode.UnitDivergences(ref inputs, ref statistics, rows, {Units}, part, parts);");

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer,
            layer,
            before,
            "as without free nats, but the scale is 0 for units that count with these",
            "ref float statistics, ref float inputs, ref float outputs, float scale, ref float deltas",
            "nint firstRow, nint rows, ulong key");
        using (writer.Indent())
        {
            writer.Lines(
                "GaussianCode.InputDeltasAbove(",
                $"    ref inputs, ref statistics, ref outputs, ref deltas, ref inputDeltas, rows, {Units}, scale, "
                + $"{SourceWriter.Literal(Free)});");
        }
    }
}
