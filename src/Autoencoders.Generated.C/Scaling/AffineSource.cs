using Autoencoders.C.Text;

namespace Autoencoders.C.Scaling;

/// <summary><c>low + (x - offset) / divisor * width</c>, in the order of the library, so that each bit is the same.</summary>
internal sealed class AffineSource(AffineColumns columns) : IScalerSource
{
    private static readonly CFunction s_scale = new("scale", """
        /* x -> low + (x - offset) / divisor * width, the columns again and again; the scaler computes in double precision, as in training */
        static void @scale(const double *offsets, const double *divisors, int32_t columns, double low, double width, float *row,
                           int32_t count)
        {
            for (int32_t i = 0; i < count; i++)
                row[i] = (float)(low + ((double)row[i] - offsets[i % columns]) / divisors[i % columns] * width);
        }
        """);

    private static readonly CFunction s_restore = new("restore", """
        /* y -> offset + (y - low) / width * divisor, the columns again and again */
        static void @restore(const double *offsets, const double *divisors, int32_t columns, double low, double width, float *row,
                             int32_t count)
        {
            for (int32_t i = 0; i < count; i++)
                row[i] = (float)(offsets[i % columns] + ((double)row[i] - low) / width * divisors[i % columns]);
        }
        """);

    public string Transform(SourceFile file, string row, int length, string name) => Call(s_scale, file, row, length, name);

    public string Invert(SourceFile file, string row, int length, string name) => Call(s_restore, file, row, length, name);

    private string Call(CFunction function, SourceFile file, string row, int length, string name) => file.Call(
        function,
        file.Array($"{name}_offsets", "What the scaler takes away, of each column", columns.Offsets),
        file.Array($"{name}_divisors", "What the scaler divides by, of each column", columns.Divisors),
        CNumber.Of(columns.Length), CNumber.Of(columns.Low), CNumber.Of(columns.Width), row, CNumber.Of(length)) + ";";
}
