using Autoencoders.Generator.Activations;
using Autoencoders.Generator.Infrastructure;
using Autoencoders.Generator.Losses;
using Autoencoders.Generator.Model;
using Autoencoders.Generator.Planning;

namespace Autoencoders.Generator.Columns;

/// <summary>A column of categories.</summary>
/// <param name="Name">Its name; empty without one.</param>
/// <param name="Categories">The number of categories.</param>
/// <param name="Embedding">The length of the learned vector of each; 0 for one value for each category.</param>
/// <param name="Weight">The factor of its error.</param>
internal sealed record CategoricalColumn(string Name, int Categories, int Embedding, float Weight) : IColumns
{
    private const int FewestCategories = 2;

    /// <summary>Indices are floats, which are whole numbers up to this one.</summary>
    private const int MostCategories = 1 << 24;

    private static readonly LossKind s_loss = CategoricalCrossEntropy.Kind with
    {
        Formula = "-ln softmax(x)[category]",
        Kernel = new LossKernel(
            Name: "IndexCrossEntropy",
            TypeArgument: static _ => "",
            Sizes: static output => $"{output.Length}",
            Terms: static _ => 1) { SumsPresent = true },
        Domain = null,
        Likelihood = new Likelihood("categories"),
    };

    public static ColumnKind Row { get; } = new("Categorical", Read);

    public string Kind => "Categorical";

    public string Description => Embedding == 0 ? $"categorical {Categories}" : $"categorical {Categories} x {Embedding}";

    public EquatableArray<string> Names => new([Name]);

    public double Balance => 1 / Math.Log(Categories);

    public long Encoded => Embedding == 0 ? Categories : Embedding;

    public int Outputs => Categories;

    public ActivationKind Activation => Softmax.Kind;

    public LossKind Loss => s_loss;

    public float? Period => null;

    public int TableRows => Embedding == 0 ? 0 : Categories;

    public int VectorLength => Embedding;

    public string Limits => $", {Categories}";

    public IColumns Named(EquatableArray<string> names) => this with { Name = names[0] };

    public IColumns? With(IColumns others) => null;

    public KernelCall Encode(string columns, string outputs, string table) => Embedding == 0
        ? new("CategoryColumn.OneHot", $"ref {columns}", $"ref {outputs}", $"{Categories}")
        : new("CategoryColumn.Embed", $"ref {table}", $"ref {columns}", $"ref {outputs}", $"{Categories}", $"{Embedding}");

    public KernelCall Decode(string sums, string columns) =>
        new("CategoryColumn.Largest", $"ref {sums}", $"ref {columns}", $"{Categories}");

    private static IColumns? Read(AttributeModel written, PlanningContext context)
    {
        int categories = context.ReadWhole(
            written,
            "values",
            FewestCategories,
            count => count is >= FewestCategories and <= MostCategories,
            $"{FewestCategories} to {MostCategories}");
        int embedding = context.ReadWhole(written, "Embedding", 0, length => length >= 0, "0 or more");
        return categories is >= FewestCategories and <= MostCategories && embedding >= 0
            ? new CategoricalColumn(ColumnReader.Name(written), categories, embedding, ColumnReader.Weight(written, context))
            : null;
    }
}
