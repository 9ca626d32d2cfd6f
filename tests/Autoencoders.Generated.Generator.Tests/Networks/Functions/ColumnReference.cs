using System.Globalization;

namespace Autoencoders.Generator.Tests.Networks.Functions;

/// <summary>A column of a table, and what a network makes of it by the definition of its kind.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Size">The number of categories; the period of a cycle; otherwise 0.</param>
internal sealed record ColumnReference(ColumnKind Kind, float Size = 0)
{
    /// <summary>The length of the learned vector of a category; 0 for one value for each category.</summary>
    public int Embedding { get; init; }

    /// <summary>The name; empty without one.</summary>
    public string Name { get; init; } = "";

    /// <summary>True if the error of a number is that of Huber.</summary>
    public bool IsHuber { get; init; }

    /// <summary>The factor of the error.</summary>
    public float Weight { get; init; } = 1f;

    /// <summary>The number of categories.</summary>
    public int Categories => (int)Size;

    /// <summary>The values that the network reads.</summary>
    public int Encoded => Kind switch
    {
        ColumnKind.Categorical => Embedding > 0 ? Embedding : Categories,
        ColumnKind.Cyclic => 2,
        _ => 1,
    };

    /// <summary>The values that the network gives.</summary>
    public int Outputs => Kind switch
    {
        ColumnKind.Categorical => Categories,
        ColumnKind.Cyclic => 2,
        _ => 1,
    };

    /// <summary>The attribute as a user writes it.</summary>
    public string Attribute
    {
        get
        {
            string weight = Weight == 1f ? "" : FormattableString.Invariant($", Weight = {Weight:R}f");
            string name = Name.Length == 0 ? "" : $", Name = \"{Name}\"";
            string names = Name.Length == 0 ? "1" : $"\"{Name}\"";
            string size = Size.ToString("R", CultureInfo.InvariantCulture);
            return Kind switch
            {
                ColumnKind.Numeric => $"[Numeric({names}{(IsHuber ? ", Loss = Loss.Huber" : "")}{weight})]",
                ColumnKind.Binary => $"[Binary({names}{weight})]",
                ColumnKind.Cyclic => $"[Cyclic({size}f{name}{weight})]",
                _ => $"[Categorical({Categories}{(Embedding == 0 ? "" : $", Embedding = {Embedding}")}{name}{weight})]",
            };
        }
    }

    /// <summary>A value that the column can have, from one between 0 and 1; missing for some.</summary>
    public float Value(float uniform)
    {
        const float Parts = 97, Missing = 0.15f;
        if (uniform * Parts % 1 < Missing)
            return float.NaN;
        return Kind switch
        {
            ColumnKind.Categorical => MathF.Floor(uniform * Categories),
            ColumnKind.Binary => uniform < 0.5f ? 0 : 1,
            ColumnKind.Cyclic => uniform * Size,
            _ => uniform,
        };
    }

    /// <summary>The values that the network reads for a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="table">The learned vectors; empty without any.</param>
    public double[] Encode(double value, double[] table)
    {
        bool isMissing = double.IsNaN(value);
        return Kind switch
        {
            ColumnKind.Categorical when Embedding > 0 => isMissing
                ? new double[Embedding]
                : table[((int)value * Embedding)..(((int)value + 1) * Embedding)],
            ColumnKind.Categorical => [.. Enumerable.Range(0, Categories).Select(index => index == value ? 1.0 : 0)],
            ColumnKind.Cyclic => isMissing ? [0, 0] : Point(value),
            ColumnKind.Binary => [isMissing ? 0.5 : value],
            _ => [isMissing ? 0 : value],
        };
    }

    /// <summary>The value that the outputs of the network stand for.</summary>
    public double Decode(double[] sums, ReferencePass pass)
    {
        switch (Kind)
        {
            case ColumnKind.Categorical:
                double[] sorted = [.. sums.OrderDescending()];
                pass.SeeKink(sorted[0] - sorted[1]);
                return Array.IndexOf(sums, sorted[0]);
            case ColumnKind.Cyclic:
                double turns = Math.Atan2(sums[0], sums[1]) / (2 * Math.PI), value = (turns < 0 ? turns + 1 : turns) * Size;
                pass.SeeDivisor(Math.Sqrt((sums[0] * sums[0]) + (sums[1] * sums[1])), 0.1);
                pass.SeeKink(Math.Min(value, Size - value));
                return value;
            case ColumnKind.Binary:
                return 1 / (1 + Math.Exp(-sums[0]));
            default:
                return sums[0];
        }
    }

    /// <summary>The error with its weight: 1 on average for standardized numbers, and for others where the outputs are 0.</summary>
    public double Error(double[] sums, double value, ReferencePass pass)
    {
        if (double.IsNaN(value))
            return 0;
        return Weight * Kind switch
        {
            ColumnKind.Categorical => -ActivationReference.LogSoftmax(sums)[(int)value] / Math.Log(Categories),
            ColumnKind.Cyclic => Point(value).Zip(sums, (wanted, given) => (wanted - given) * (wanted - given)).Sum(),
            ColumnKind.Binary => LossReference.Of("BinaryCrossEntropy", sums, sums, [value], 1, pass) / Math.Log(2),
            _ when IsHuber => LossReference.Of("Huber", sums, sums, [value], 1, pass) / MeanHuber,
            _ => (sums[0] - value) * (sums[0] - value),
        };
    }

    /// <summary>The negative logarithm of the likelihood of a value.</summary>
    public double Likelihood(double variance, double[] sums, double value)
    {
        if (double.IsNaN(value))
            return 0;
        return Kind switch
        {
            ColumnKind.Categorical => -ActivationReference.LogSoftmax(sums)[(int)value],
            ColumnKind.Cyclic => LikelihoodReference.Of("MeanSquaredError", variance, sums, sums, Point(value), 1),
            ColumnKind.Binary => LikelihoodReference.Of("BinaryCrossEntropy", variance, sums, sums, [value], 1),
            _ => LikelihoodReference.Of("MeanSquaredError", variance, sums, sums, [value], 1),
        };
    }

    /// <summary>The mean of the loss of Huber over the standard normal distribution, by its integral.</summary>
    private static double MeanHuber { get; } = Enumerable.Range(-80_000, 160_001).Select(step => step / 10_000.0).Sum(x =>
        (Math.Abs(x) <= 1 ? x * x / 2 : Math.Abs(x) - 0.5) * Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) / 10_000);

    private double[] Point(double value) => [Math.Sin(2 * Math.PI * value / Size), Math.Cos(2 * Math.PI * value / Size)];
}
