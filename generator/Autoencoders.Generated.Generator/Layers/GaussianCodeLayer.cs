using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// The code of a variational autoencoder: the mean, and in training a sample of the normal distribution, with its divergence from the
/// standard one as a term of the loss.
/// </summary>
internal sealed record GaussianCodeLayer(Shape Input, float Weight, float Variance) : IDistribution
{
    /// <summary>The name of the term in reports.</summary>
    public const string Term = "kl divergence";

    public static LayerKind Kind { get; } = new(Attribute: "VariationalCode", Plan: Plan, Dimensions: LayerKind.Any);

    public string Word => "gaussian";

    public EquatableArray<Fact> Facts => new([Fact.Of("beta", Weight).Hidden, Fact.Of("variance", Variance).Hidden]);

    public Shape Output => Shape.Vector(Units);

    private int Units => Input.Length / 2;

    public long MultiplyAdds => 0;

    public LayerTraits Traits => LayerTraits.TakesAnyRows | LayerTraits.Latent | LayerTraits.LeavesDerivative;

    public TrainingNeeds Needs => new() { Term = new TermPlan(Term, Weight) };

    public ILayer? Mirror() => null;

    public IEnumerable<Pass> Passes(LayerPlan layer) =>
    [
        Means(layer, Units),
        new(
            PassKind.TrainingForward,
            [Operand.Term, Operand.Inputs, Operand.Results, .. Operand.RandomRows],
            method => WriteTraining(
                method,
                layer,
                "the divergence from the standard normal distribution",
                Units,
                $"GaussianCode.Divergence(ref inputs, ref term, rows, {Units});")),
        Backward.Of(
            layer,
            [Operand.Inputs, Operand.Outputs, Operand.TermScale, Operand.Deltas],
            "of means delta + scale mean, of log variances (delta (output - mean) + scale (exp v - 1)) / 2",
            text => text.Line(
                $"GaussianCode.InputDeltas(ref inputs, ref outputs, ref deltas, ref inputDeltas, rows, {Units}, scale);"),
            Operand.RandomRows),
    ];

    /// <summary>The forward pass outside of training.</summary>
    public static Pass Means(LayerPlan layer, int units) => new(
        PassKind.Forward,
        [Operand.Inputs, Operand.Results, Operand.Rows],
        method => method.Expression(
            $"{layer.Name} = the means, the first {units} values of each row.",
            $"GaussianCode.Means(ref inputs, ref outputs, rows, {units});"));

    /// <summary>Writes the forward pass in training.</summary>
    public static void WriteTraining(PassWriter method, LayerPlan layer, string term, int units, string divergence)
    {
        using (method.Wrapped.Open($"{layer.Name} = mean + exp(v / 2) noise with the log variances v; {term} is the term."))
            method.Text.Lines($"GaussianCode.Sample(ref inputs, ref outputs, firstRow, rows, {units}, key);", divergence);
    }

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
