using Autoencoders.C.Text;

namespace Autoencoders.C.Scaling;

/// <summary><c>ln (1 + x)</c>; a value of -1 or less, which the library refuses, becomes NaN or infinite.</summary>
internal sealed class Log1pSource : IScalerSource
{
    private static readonly CFunction s_logarithms = new("to_logarithms", """
        /* x -> ln(1 + x) */
        static void @to_logarithms(float *row, int32_t count)
        {
            for (int32_t i = 0; i < count; i++)
                row[i] = (float)log1p((double)row[i]);
        }
        """);

    private static readonly CFunction s_powers = new("from_logarithms", """
        /* y -> e^y - 1 */
        static void @from_logarithms(float *row, int32_t count)
        {
            for (int32_t i = 0; i < count; i++)
                row[i] = (float)expm1((double)row[i]);
        }
        """);

    public string Transform(SourceFile file, string row, int length, string name) =>
        file.Call(s_logarithms, row, CNumber.Of(length)) + ";";

    public string Invert(SourceFile file, string row, int length, string name) => file.Call(s_powers, row, CNumber.Of(length)) + ";";
}
