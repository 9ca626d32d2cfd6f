using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The code of a variational autoencoder: the mean, and in training a sample of the normal distribution, with its divergence from the
/// standard one as a term of the loss.
/// </summary>
internal sealed record GaussianCodeLayer(Shape Input, float Weight, float Variance) : IDistribution
{
    public static LayerKind Kind { get; } = new(Attribute: "VariationalCode", Plan: Plan, Dimensions: LayerKind.Any);

    public string Word => "gaussian";

    public EquatableArray<Fact> Facts => new([Fact.Of("beta", Weight).Hidden, Fact.Of("variance", Variance).Hidden]);

    public string Term => "kl divergence";

    public Shape Output => Shape.Vector(Units);

    private int Units => Input.Length / 2;

    public long MultiplyAdds => 0;

    public bool Activates => false;

    /// <summary>So little work that rows come as the layers beside it want them.</summary>
    public bool SharesWeightsOverRows => true;

    public bool HasSampleMethod => false;

    public EquatableArray<string> ForwardOperands => [];

    public EquatableArray<string> TrainingOperands => new([Operand.Term]);

    public EquatableArray<string> BackwardOperands => new([Operand.Inputs, Operand.Outputs, Operand.TermScale]);

    public ILayer? Mirror() => null;

    public void WriteForward(SourceWriter writer, LayerPlan layer) => WriteMeans(writer, layer, Units);

    public void WriteTraining(SourceWriter writer, LayerPlan layer)
    {
        WriteTrainingHeader(writer, layer, "ref float term", "the divergence from the standard normal distribution");
        using (writer.Open())
        {
            writer.Lines(
                $"GaussianCode.Sample(ref inputs, ref outputs, firstRow, rows, {Units}, key);",
                $"GaussianCode.Divergence(ref inputs, ref term, rows, {Units});");
        }
    }

    public void WriteInputDeltas(SourceWriter writer, LayerPlan layer, LayerPlan before)
    {
        Backward.WriteHeader(
            writer,
            layer,
            before,
            "of means delta + scale mean, of log variances (delta (output - mean) + scale (exp v - 1)) / 2",
            "ref float inputs, ref float outputs, float scale, ref float deltas",
            "nint firstRow, nint rows, ulong key");
        using (writer.Indent())
            writer.Line($"GaussianCode.InputDeltas(ref inputs, ref outputs, ref deltas, ref inputDeltas, rows, {Units}, scale);");
    }

    /// <summary>Writes the forward method outside training.</summary>
    public static void WriteMeans(SourceWriter writer, LayerPlan layer, int units) => writer.Lines(
        $"/// <summary>{layer.Name} = the means, the first {units} values of each row.</summary>",
        $"public static void {layer.Name}Rows(ref float inputs, ref float outputs, nint rows) =>",
        $"    GaussianCode.Means(ref inputs, ref outputs, rows, {units});");

    /// <summary>Writes summary and signature of the forward method in training.</summary>
    public static void WriteTrainingHeader(SourceWriter writer, LayerPlan layer, string operands, string term) => writer.Lines(
        $"/// <summary>{layer.Name} = mean + exp(v / 2) noise with the log variances v; {term} is the term.</summary>",
        $"public static void {layer.Name}Training(",
        $"    {operands}, ref float inputs, ref float outputs, nint firstRow, nint rows, ulong key)");

    private static ILayer? Plan(Model.AttributeModel written, Shape input, PlanningContext context)
    {
        float beta = context.ReadNumber(written, "Beta", 1f, number => number >= 0, "0 or more");
        float free = context.ReadNumber(written, "FreeBits", 0f, number => number >= 0, "0 or more");
        float variance = context.ReadNumber(written, "Variance", 1f, number => number > 0, "above 0");
        if (!context.RequireDistribution(written, input))
            return null;
        return free > 0 ? new FreeBitsCodeLayer(input, beta, variance, free) : new GaussianCodeLayer(input, beta, variance);
    }
}
