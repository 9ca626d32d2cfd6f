using Autoencoders.C.Text;

namespace Autoencoders.C.Scaling;

/// <summary>The mean of its column in place of each NaN; a filled value stays.</summary>
internal sealed class ImputingSource(ImputingScaler scaler) : IScalerSource
{
    private static readonly CFunction s_impute = new("impute", """
        /* The mean of its column in place of each NaN, the columns again and again */
        static void @impute(const float *means, int32_t columns, float *row, int32_t count)
        {
            for (int32_t i = 0; i < count; i++)
                row[i] = isnan(row[i]) ? means[i % columns] : row[i];
        }
        """);

    public string Transform(SourceFile file, string row, int length, string name)
    {
        float[] means = Array.ConvertAll(scaler.Mean.ToArray(), mean => (float)mean);
        return file.Call(
            s_impute, file.Array($"{name}_means", "The means of the columns", means), CNumber.Of(means.Length), row, CNumber.Of(length)) + ";";
    }

    public string? Invert(SourceFile file, string row, int length, string name) => null;
}
