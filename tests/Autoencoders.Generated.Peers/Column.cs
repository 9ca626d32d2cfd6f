using static TorchSharp.torch;
using static TorchSharp.torch.nn;

namespace Autoencoders.Peers;

/// <summary>A column of a table, as a PyTorch user would encode, decode and compare it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Encoded">The values that the network reads.</param>
/// <param name="Outputs">The values that the network gives.</param>
/// <param name="Value">A value from a random number and the row.</param>
/// <param name="Decode">The values of the column from the outputs, [rows, outputs].</param>
/// <param name="Error">The error of each row from the outputs and the values without gaps.</param>
internal sealed record Column(
    string Name,
    int Encoded,
    int Outputs,
    Func<float, int, float> Value,
    Func<Tensor, Tensor> Decode,
    Func<Tensor, Tensor, Tensor> Error)
{
    /// <summary>The mean of the loss of Huber over the standard normal distribution.</summary>
    private const double MeanHuber = 0.42466024;

    /// <summary>The number of categories with a learned vector; 0 for none.</summary>
    public int TableRows { get; init; }

    /// <summary>The values that the network reads, from those without gaps; null for learned vectors.</summary>
    public Func<Tensor, Tensor>? Encode { get; init; }

    /// <summary>The value that stands for a missing one.</summary>
    public double Missing { get; init; }

    public static Column Number(string name) => new(
        name, 1, 1, (uniform, _) => uniform * 2, First, (sums, values) => functional.mse_loss(First(sums), values, Reduction.None))
    {
        Encode = values => values.unsqueeze(1),
    };

    public static Column HuberNumber(string name) => Number(name) with
    {
        Error = (sums, values) => functional.huber_loss(First(sums), values, reduction: Reduction.None) / MeanHuber,
    };

    public static Column Flag(string name) => new(
        name,
        1,
        1,
        (uniform, _) => uniform < 0.5f ? 0 : 1,
        sums => First(sums).sigmoid(),
        (sums, values) =>
            functional.binary_cross_entropy_with_logits(First(sums), values, reduction: Reduction.None) / Math.Log(2))
    {
        Encode = values => values.unsqueeze(1), Missing = 0.5,
    };

    public static Column Category(string name, int count) => new(
        name,
        count,
        count,
        (uniform, _) => MathF.Floor(uniform * count),
        sums => sums.argmax(1).to(float64),
        (sums, values) => functional.cross_entropy(sums, values.to(int64), reduction: Reduction.None) / Math.Log(count))
    {
        Encode = values => functional.one_hot(values.to(int64), count).to(float64),
    };

    /// <summary>
    /// A category with learned vectors. Each of three neighboring rows has another one: the library moves the vectors of a mini-batch alone,
    /// and PyTorch all of them by their momentum.
    /// </summary>
    public static Column Embedded(string name, int count, int length) => Category(name, count) with
    {
        Encoded = length, TableRows = count, Encode = null, Value = (_, row) => row % count,
    };

    public static Column Cycle(string name, double period) => new(
        name,
        2,
        2,
        (uniform, _) => uniform * (float)period,
        sums => (atan2(sums.select(1, 0), sums.select(1, 1)) / (2 * Math.PI)).remainder(1) * period,
        (sums, values) => functional.mse_loss(sums, Point(values, period), Reduction.None).sum(1))
    {
        Encode = values => Point(values, period),
    };

    /// <summary>The mean of the errors of all columns that a row has.</summary>
    public static Loss LossOf(IReadOnlyList<Column> columns) => new("columns", (sums, input) =>
    {
        Tensor present = input.isnan().logical_not().to(float64), values = input.nan_to_num(0);
        Tensor total = zeros(input.shape[0]);
        int start = 0;
        for (int i = 0; i < columns.Count; i++)
        {
            total += columns[i].Error(sums.narrow(1, start, columns[i].Outputs), values.select(1, i)) * present.select(1, i);
            start += columns[i].Outputs;
        }

        return total / present.sum(1).clamp_min(1);
    });

    /// <summary>Values of each column, of which some are missing.</summary>
    public static SampleMaker SamplesOf(IReadOnlyList<Column> columns) => (rows, _, _, random) =>
    [
        .. Enumerable.Range(0, rows).SelectMany(row => columns.Select(column =>
        {
            float value = column.Value(random.NextSingle(), row);
            return random.Next(6) == 0 && column.TableRows == 0 ? float.NaN : value;
        })),
    ];

    private static Tensor First(Tensor sums) => sums.select(1, 0);

    private static Tensor Point(Tensor values, double period)
    {
        Tensor angles = values * (2 * Math.PI / period);
        return stack([angles.sin(), angles.cos()], 1);
    }
}
