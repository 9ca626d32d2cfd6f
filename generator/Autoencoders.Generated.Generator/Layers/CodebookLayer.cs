using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Initializers;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Layers;

/// <summary>
/// Replaces vectors by the nearest entries of a codebook that follows them; <see cref="CodebookRows"/> writes its methods.
/// </summary>
/// <param name="Input">The vectors: the channels of each position, whole or in parts.</param>
/// <param name="Output">The entries; the input's shape, or another one of the same length.</param>
/// <param name="Entries">The entries of the codebook.</param>
/// <param name="Length">The values of an entry.</param>
/// <param name="Weight">The weight of the commitment term.</param>
/// <param name="Decay">What a step leaves of the moving averages.</param>
/// <param name="RestartBelow">The part of the mean use below which an entry starts again.</param>
internal sealed record CodebookLayer(
    Shape Input, Shape Output, int Entries, int Length, float Weight, float Decay, float RestartBelow)
    : IQuantizes, IReshapable
{
    /// <summary>Indices stand as floats among what a step keeps, which hold whole numbers up to here.</summary>
    private const int MostEntries = 1 << 24;

    public static LayerKind Kind { get; } = new(Attribute: "VectorQuantizedCode", Plan: Plan, Dimensions: LayerKind.Any);

    public string Word => "codebook";

    public EquatableArray<Fact> Facts => new(
    [
        Fact.Of("entries", Entries),
        Fact.Of("length", Length).As($"x {Length}"),
        Fact.Of("commitment", Weight).Hidden,
        Fact.Of("decay", Decay).Hidden,
        Fact.Of("restart", RestartBelow).Hidden,
    ]);

    public int IndexCount => Input.Length / Length;

    public long MultiplyAdds => (long)Input.Length * Entries;

    public LayerTraits Traits => LayerTraits.SharesWeightsOverRows | LayerTraits.Latent | LayerTraits.Chooses
        | LayerTraits.LeavesDerivative;

    /// <summary>The indices of each row.</summary>
    public KeptValue Record => new("Record", IndexCount);

    /// <summary>The codebook lies transposed, so that a vector's distances from neighboring entries fill registers.</summary>
    public TrainingNeeds Needs => new()
    {
        Keeps = new([Record]),
        Buffers = new(
        [
            new TensorPlan("codebook", Matrix, Matrix, new([1, Entries]), Distribution.Uniform("small", 1.0 / Entries)),
            TensorPlan.Vector("counts", Entries),
            new TensorPlan("sums", Matrix, Matrix, new([Length, 1]), null),
        ]),
        Term = new TermPlan("commitment", Weight),
        CountedUnits = Entries,
    };

    private EquatableArray<int> Matrix => new([Entries, Length]);

    public ILayer? Mirror() => null;

    public ILayer? WithInput(Shape input) => null;

    public ILayer? WithOutput(Shape output) => this with { Output = output };

    public IEnumerable<Pass> Passes(LayerPlan layer) => new CodebookRows(this, layer).Passes();

    private static CodebookLayer? Plan(AttributeModel written, Shape input, PlanningContext context)
    {
        int entries = context.ReadWhole(written, "entries", 0, number => number is >= 2 and <= MostEntries, $"2 to {MostEntries}");
        int length = context.ReadEntryLength(written, input.Channels);
        float commitment = context.ReadNumber(written, "Commitment", 0.25f, number => number >= 0, "0 or more");
        float decay = context.ReadNumber(written, "Decay", 0.99f, number => number is > 0 and < 1, "above 0 and below 1");
        float restart = context.ReadNumber(written, "RestartBelow", 0.1f, number => number is >= 0 and < 1, "at least 0 and below 1");
        return context.HasErrors
            || !context.RequireRoom(written, Shape.Of(Math.Max(1, entries), (int)Math.Min(int.MaxValue, (2L * length) + 1)))
                ? null
                : new(input, input, entries, length, commitment, decay, restart);
    }
}
