using Autoencoders.C.Text;

namespace Autoencoders.C.Scaling;

/// <summary>Rows divided by their Euclidean norms, which are lost; a row of zeros stays.</summary>
internal sealed class UnitNormSource(int columns) : IScalerSource
{
    private static readonly CFunction s_divide = new("divide_by_norm", """
        /* Each row of columns divided by its Euclidean norm; a row of zeros stays */
        static void @divide_by_norm(float *row, int32_t columns, int32_t count)
        {
            for (int32_t first = 0; first < count; first += columns) {
                double square = 0.0;
                for (int32_t i = first; i < first + columns; i++)
                    square += (double)row[i] * (double)row[i];
                const double norm = square > 0.0 || isnan(square) ? sqrt(square) : 1.0;
                for (int32_t i = first; i < first + columns; i++)
                    row[i] = (float)((double)row[i] / norm);
            }
        }
        """);

    public string Transform(SourceFile file, string row, int length, string name) =>
        file.Call(s_divide, row, CNumber.Of(columns), CNumber.Of(length)) + ";";

    public string? Invert(SourceFile file, string row, int length, string name) => null;
}
