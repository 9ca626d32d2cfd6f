using System.Text.Json.Serialization;

namespace Autoencoders;

/// <summary>
/// The training rows that scores are fitted to, in network units. They are what the file of a detector holds of its scores: fitting them
/// again gives the same bits.
/// </summary>
internal sealed record ReferenceRows
{
    /// <summary>The most rows that are kept.</summary>
    public const int Maximum = 4096;

    /// <summary>The least rows, of which a nearest neighbor is found after a tenth of them is left out.</summary>
    public const int Minimum = 20;

    /// <summary>The scores that are fitted to the rows.</summary>
    public required AnomalyScore Score { get; init; }

    /// <summary>The values of the rows, little-endian.</summary>
    public required byte[] Values { get; init; }

    /// <summary>Their conditions, little-endian; null without any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public byte[]? Conditions { get; init; }

    /// <summary>The number of rows that these were chosen from; 0 for those of a file.</summary>
    [JsonIgnore]
    public int Origin { get; init; }

    /// <summary>Keeps rows by even steps.</summary>
    /// <param name="training">The training rows in the units of the scaler.</param>
    /// <param name="scaler">Takes them to network units; null where they are.</param>
    /// <param name="score">What is fitted to them.</param>
    public static ReferenceRows Of(ISampleSource training, IScaler? scaler, AnomalyScore score)
    {
        Dataset kept = Thin(training);
        if (scaler is not null)
            kept = scaler.Transform(kept);
        return new ReferenceRows
        {
            Score = score,
            Origin = training.Count,
            Values = LittleEndian.BytesOf(kept.Values.Span),
            Conditions = kept.ConditionLength == 0 ? null : LittleEndian.BytesOf(kept.Conditions.Span),
        };
    }

    /// <summary>The rows.</summary>
    /// <param name="length">The values of a row.</param>
    /// <param name="conditionLength">The values of its condition.</param>
    public Dataset Rows(int length, int conditionLength)
    {
        var rows = new Dataset(LittleEndian.FloatsOf(Values), length);
        return Conditions is null ? rows : rows.WithConditions(LittleEndian.FloatsOf(Conditions), conditionLength);
    }

    /// <summary>The first thing that cannot belong to a network of these sizes; null if all can.</summary>
    public string? Wrong(int length, int conditionLength)
    {
        if (!IsKnown(Score))
            return $"the score {Score}";
        (int rows, int rest) = Math.DivRem(Values.Length, length * sizeof(float));
        if (rest != 0 || rows is < Minimum or > Maximum)
            return $"{Values.Length} bytes of reference rows of {length} values";
        int conditions = Conditions?.Length ?? 0;
        return conditions == rows * conditionLength * sizeof(float)
            ? null
            : $"{conditions} bytes of conditions of {rows} reference rows";
    }

    /// <summary>The place of one of so many kept rows among those that they were chosen from.</summary>
    public int OriginOf(int row, int count) => Origin > count ? Place(row, count, Origin) : row;

    private static int Place(int row, int count, int origin) => (int)((long)row * origin / count);

    /// <summary>True if there is such a score.</summary>
    public static bool IsKnown(AnomalyScore score) =>
        score != 0 && (score & ~(AnomalyScore.Combined | AnomalyScore.Reconstruction)) == 0;

    private static Dataset Thin(ISampleSource rows)
    {
        if (rows is Dataset all && all.Count <= Maximum)
            return all;
        (int length, int width, int count) = (rows.Length, rows.ConditionLength, Math.Min(rows.Count, Maximum));
        var values = new float[count * length];
        var conditions = new float[count * width];
        using ISampleReader reader = rows.OpenReader(seed: 0, shuffle: false);
        reader.Begin(epoch: 1);
        for (int i = 0; i < count; i++)
        {
            int row = Place(i, count, rows.Count);
            reader.Prepare(row, 1);
            reader.Read(row, values.AsSpan(i * length, length), conditions.AsSpan(i * width, width));
        }
        var kept = new Dataset(values, length);
        return width == 0 ? kept : kept.WithConditions(conditions, width);
    }
}
