namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>The activations and losses behind the last layer of a network: of its heads, or of all columns at once.</summary>
/// <param name="options">The network's options.</param>
/// <param name="channels">The values of each position of an output without heads.</param>
internal sealed class OutputReference(NetworkOptions options, int channels)
{
    /// <summary>The outputs of one sample from those of the last layer.</summary>
    public double[] Activate(double[] values, ReferencePass pass) =>
        options.Columns.Count > 0 ? [.. Columns().Select(column => column.Column.Decode(values[column.Outputs], pass))]
        : options.Heads.Count == 0 ? values
        : [.. Heads().SelectMany(head => head.Head.Activation.Apply(values[head.Columns], head.Head.Columns, pass))];

    /// <summary>The reported error of one sample.</summary>
    public double Error(double[] sums, double[] outputs, double[] input, ReferencePass pass) =>
        options.Columns.Count > 0
            ? Columns().Sum(column => column.Column.Error(sums[column.Outputs], input[column.Place], pass))
                / Math.Max(1, input.Count(value => !double.IsNaN(value)))
        : options.Heads.Count == 0
        ? LossReference.Of(options.Loss, sums, outputs, input, channels, pass)
        : Heads().Sum(head => head.Head.Weight * LossReference.Of(
            head.Head.Loss, sums[head.Columns], outputs[head.Columns], input[head.Columns], head.Head.Columns, pass));

    /// <summary>The negative logarithm of the likelihood of one sample.</summary>
    public double Likelihood(double variance, double[] sums, double[] outputs, double[] input) =>
        options.Columns.Count > 0
            ? Columns().Sum(column => column.Column.Likelihood(variance, sums[column.Outputs], input[column.Place]))
        : options.Heads.Count == 0
        ? LikelihoodReference.Of(options.Loss, variance, sums, outputs, input, channels)
        : Heads().Sum(head => LikelihoodReference.Of(
            head.Head.Loss, variance, sums[head.Columns], outputs[head.Columns], input[head.Columns], head.Head.Columns));

    /// <summary>The same sample with a distribution in the columns that are compared as one, or with values that its columns can have.</summary>
    public float[] Normalize(float[] row)
    {
        if (options.Columns.Count > 0)
            return [.. row.Select((value, place) => options.Columns[place].Value(value))];
        if (options.Heads.Count > 0)
            return [.. Heads().SelectMany(head => Normalize(row[head.Columns], head.Head.Loss, head.Head.Columns))];
        return [.. Normalize(row, options.Loss, channels)];
    }

    private static IEnumerable<float> Normalize(float[] row, string loss, int channels) => loss == nameof(Loss.CategoricalCrossEntropy)
        ? row.Chunk(channels).SelectMany(position => position.Select(value => value / position.Sum()))
        : row;

    private IEnumerable<(ColumnReference Column, int Place, Range Outputs)> Columns()
    {
        int start = 0, place = 0;
        foreach (ColumnReference column in options.Columns)
        {
            yield return (column, place++, start..(start + column.Outputs));
            start += column.Outputs;
        }
    }

    private IEnumerable<(HeadReference Head, Range Columns)> Heads()
    {
        int start = 0;
        foreach (HeadReference head in options.Heads)
        {
            yield return (head, start..(start + head.Columns));
            start += head.Columns;
        }
    }
}
