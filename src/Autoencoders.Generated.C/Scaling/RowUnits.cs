using Autoencoders.C.Text;

namespace Autoencoders.C.Scaling;

/// <summary>The functions between raw units and network units.</summary>
internal sealed class RowUnits
{
    private readonly SourceFile _file;

    /// <summary>Writes the functions of a scaler.</summary>
    /// <param name="file">Receives them.</param>
    /// <param name="scaler">The scaler.</param>
    public RowUnits(SourceFile file, IScaler scaler)
    {
        _file = file;
        IReadOnlyList<IScalerSource> scalers = ScalerCatalog.Find(scaler);
        var (there, back) = (new List<string>(), new List<string>());
        for (int i = 0; i < scalers.Count; i++)
        {
            string name = scalers.Count == 1 ? "scaler" : $"scaler{i + 1}";
            there.Add(scalers[i].Transform(file, "sample", scaler.Length, name));
            if (scalers[i].Invert(file, "values", scaler.Length, name) is { } inverse)
                back.Insert(0, inverse);
        }

        file.Function(
            "A row in network units", $"static void {file.Name("to_network_units")}(const float *row, float *sample)",
            [$"memcpy(sample, row, {file.Macro}_INPUT * sizeof *sample);", .. there]);
        file.Function(
            "Values in raw units, in place", $"static void {file.Name("to_raw_units")}(float *values)",
            back.Count > 0 ? back : ["(void)values;"]);
    }

    /// <summary>The statement that brings a row to network units.</summary>
    public string There(string row, string sample) => $"{_file.Name("to_network_units")}({row}, {sample});";

    /// <summary>The statement that brings values back.</summary>
    public string Back(string values) => $"{_file.Name("to_raw_units")}({values});";
}
